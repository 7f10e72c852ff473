import type { FoundHere, Provenance } from '../../core/observables/found';
import type { Clock } from '../../core/time';
import type { Spot } from '../read/spot';
import { redactAddress } from './address';
import { cellOf, lineOf, rowOf } from './cell';
import type { Headings } from './heading';

const mostCells = 12;
const longestCell = 120;
const longestTitle = 300;

/** Says of an observable where on which page it stands. */
export interface Witness {
  /** @param withRow whether to say what else stands in the row */
  of(spot: Spot, withRow: boolean): FoundHere;
  /** The page may have changed; call before each batch. */
  renew(): void;
}

export function createWitness(headings: Headings, now: Clock): Witness {
  let rows = new WeakMap<Element, ReadonlyArray<{ readonly cell: Element; readonly words: string }>>();
  let address = '';

  const cellsOf = (row: Element) => {
    let cells = rows.get(row);
    if (!cells) {
      cells = [...row.children]
        .slice(0, mostCells + 1)
        .map((cell) => {
          const text = lineOf(cell, longestCell);
          const heading = text === '' ? undefined : headings.of(innermost(cell));
          return { cell, words: heading ? `${heading}: ${text}`.slice(0, longestCell) : text };
        })
        .filter(({ words }) => words !== '');
      rows.set(row, cells);
    }
    return cells;
  };

  const provenanceOf = ({ unit: { block, text }, match }: Spot, withRow: boolean): Provenance => {
    const cell = cellOf(block);
    const row = withRow ? rowOf(cell) : undefined;
    const shown = text.slice(match.start, match.end);
    return {
      pageTitle: document.title.slice(0, longestTitle),
      address,
      column: headings.of(block),
      row: row
        ? cellsOf(row)
            .filter((other) => !other.cell.contains(block))
            .slice(0, mostCells)
            .map(({ words }) => words)
        : [],
      shown: shown === match.value ? undefined : shown.slice(0, 2_000),
      at: now(),
    };
  };

  return {
    of: (spot, withRow) => {
      address ||= redactAddress(location.href);
      const { type, value, why } = spot.match;
      return { observable: { type, value }, why, provenance: provenanceOf(spot, withRow) };
    },
    renew() {
      rows = new WeakMap();
      address = '';
      headings.renew();
    },
  };
}

/** A child of a row may be a box around the cell: what has the role is the cell. */
const innermost = (child: Element): Element => child.querySelector('[role=gridcell],[role=cell]') ?? child;
