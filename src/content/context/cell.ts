const cells = 'td,th,dd,[role=gridcell],[role=cell],[role=rowheader]';

/** The table cell (or whatever plays its part) that a block of text stands in, or the block itself. */
export const cellOf = (block: Element): Element => block.closest(cells) ?? block;

/** The row of a cell: what the page says is one, or a parent with several children that stand beside each other. */
export function rowOf(cell: Element): Element | undefined {
  const row = cell.closest('tr,[role=row]');
  if (row) return row;
  const parent = cell.parentElement;
  if (!parent || parent.childElementCount < 2 || parent.childElementCount > 60) return undefined;
  const mine = cell.getBoundingClientRect();
  const other = [...parent.children].find((child) => child !== cell)?.getBoundingClientRect();
  return other && other.height > 0 && other.top < mine.bottom && other.bottom > mine.top ? parent : undefined;
}

/** A heading as it is seen: signs that are hidden until a column is sorted are no part of it. */
export const headingOf = (element: Element, longest: number): string =>
  ((element as Partial<HTMLElement>).innerText ?? '').replace(/\s+/g, ' ').trim().slice(0, longest);

/** Text of an element as one line. */
export const lineOf = (element: Element, longest: number): string =>
  (element.textContent ?? '')
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
