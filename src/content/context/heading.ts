import { type Dictionary, longestLabel } from '../dictionary';
import { cellOf, headingOf, lineOf } from './cell';

/** Tells what stands over or before a value. */
export interface Headings {
  /** The heading of the column or the label of the field; `undefined` when none can be found. */
  of(block: Element): string | undefined;
  /** Positions are read again; call before each batch. */
  renew(): void;
  /** Headings are read again: the page changed. */
  forget(): void;
}

interface Column {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Headings are looked for in so many rows from the top; the lowest counts. */
const mostHeadRows = 8;

const headingRoles = '[role=columnheader]';

export function createHeadings(dictionary: Dictionary): Headings {
  let tables = new WeakMap<Element, readonly string[]>();
  let grids = new WeakMap<Element, readonly Column[]>();

  /** Headings of a table by the number of the column: its last row in the head, or above the data with heading cells only. */
  const headingsOf = (table: HTMLTableElement): readonly string[] => {
    let texts = tables.get(table);
    if (texts) return texts;
    texts = [];
    for (let index = 0; index < mostHeadRows; index++) {
      const row = table.rows[index];
      if (!row) break;
      const isHead =
        row.parentElement?.tagName === 'THEAD' || (row.cells[0]?.tagName === 'TH' && row.cells[1]?.tagName === 'TH');
      if (!isHead) continue;
      texts = [...row.cells].flatMap((cell) =>
        Array<string>(Math.min(cell.colSpan, 50)).fill(headingOf(cell, longestLabel)),
      );
    }
    tables.set(table, texts);
    return texts;
  };

  const columnsOf = (grid: Element): readonly Column[] => {
    let columns = grids.get(grid);
    if (columns) return columns;
    columns = [...grid.querySelectorAll(headingRoles)].map((head) => {
      const { left, right } = head.getBoundingClientRect();
      return { text: headingOf(head, longestLabel), left, right };
    });
    grids.set(grid, columns);
    return columns;
  };

  const inTable = (cell: Element): string | undefined => {
    const table = cell.closest('table');
    if (!table) return undefined;
    const { cellIndex, parentElement } = cell as HTMLTableCellElement;
    const row = parentElement as HTMLTableRowElement;
    let column = 0;
    for (let index = 0; index < cellIndex; index++) column += row.cells[index]?.colSpan ?? 1;
    const heading = headingsOf(table)[column];
    if (heading) return heading;
    const before = row.cells[cellIndex - 1];
    if (!before) return undefined;
    const label = lineOf(before, longestLabel);
    return before.tagName === 'TH' || dictionary.typesOf(label) || /[:：]$/.test(label) ? label : undefined;
  };

  /** Headings of a grid made of boxes are boxes of their own: the one over the middle of the cell is the cell's. */
  const inGrid = (cell: Element): string | undefined => {
    const grid = cell.closest('[role=grid],[role=treegrid],[role=table]');
    if (!grid) return undefined;
    const columns = columnsOf(grid);
    if (columns.length === 0) return undefined;
    const { left, right } = cell.getBoundingClientRect();
    if (right <= left) return undefined;
    const middle = (left + right) / 2;
    return columns.find((column) => column.left <= middle && middle < column.right)?.text;
  };

  const inList = (cell: Element): string | undefined => {
    let before = cell.previousElementSibling;
    while (before && before.tagName === 'DD') before = before.previousElementSibling;
    return before?.tagName === 'DT' ? lineOf(before, longestLabel) : undefined;
  };

  return {
    of(block) {
      const cell = cellOf(block);
      const known =
        cell.tagName === 'TD' || cell.tagName === 'TH'
          ? inTable(cell)
          : cell.tagName === 'DD'
            ? inList(cell)
            : cell.hasAttribute('role')
              ? inGrid(cell)
              : undefined;
      return known || labelBeside(cell, dictionary) || undefined;
    },
    renew() {
      grids = new WeakMap();
    },
    forget() {
      tables = new WeakMap();
    },
  };
}

/** The label of a pair without any semantics: two children of one parent, the first a label that we know or with a colon. */
function labelBeside(cell: Element, dictionary: Dictionary): string | undefined {
  let inner = cell;
  for (let depth = 0; depth < 3; depth++) {
    const parent: Element | null = inner.parentElement;
    if (!parent) return undefined;
    const before = inner.previousElementSibling;
    if (before) {
      const label = lineOf(before, longestLabel);
      if (label === '') return undefined;
      if (/[:：]$/.test(label)) return label;
      return parent.childElementCount === 2 && dictionary.typesOf(label) ? label : undefined;
    }
    if (parent.childElementCount > 2) return undefined;
    inner = parent;
  }
  return undefined;
}
