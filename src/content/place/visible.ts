import type { Unit } from '../read/spot';
import type { Box } from './box';
import { meets } from './box';

/** Up to here every block is simply asked where it is, whatever lies around it. */
const fewUnits = 1_500;
/** Longer lists of siblings are searched by halving. */
const longList = 48;

/**
 * The units in view. With many of them, found by descent: boxes out of view are not entered, and long lists of
 * siblings that lie one below the other are halved (0.1 ms instead of 6.5 for 5,000 rows).
 */
export function visibleUnits(units: ReadonlyMap<Element, Unit>, tops: Iterable<Element>, view: Box): Iterable<Unit> {
  if (units.size <= fewUnits) return [...units.values()].filter(({ block }) => mayBeSeen(block, view));
  const found: Unit[] = [];
  visitVisible(tops, view, (element) => {
    const unit = units.get(element);
    if (unit) found.push(unit);
  });
  return found;
}

function mayBeSeen(block: Element, view: Box): boolean {
  // The boxes of a frame are told in its own coordinates.
  if (block.ownerDocument !== document) return true;
  const rect = block.getBoundingClientRect();
  return rect.width === 0 || rect.height === 0 || meets(rect, view);
}

/** Visits the elements whose boxes are in view. */
export function visitVisible(tops: Iterable<Element>, view: Box, onElement: (element: Element) => void): void {
  const visit = (element: Element): void => {
    const rect = element.getBoundingClientRect();
    if (rect.width > 0 && rect.height > 0 && !meets(rect, view)) return;
    onElement(element);
    if (element.shadowRoot) for (const child of element.shadowRoot.children) visit(child);
    const { children } = element;
    const long = children.length > longList;
    for (let index = long ? firstBelow(children, view.top) : 0; index < children.length; index++) {
      const child = children[index];
      if (!child) break;
      if (long) {
        const { top, height } = child.getBoundingClientRect();
        if (top > view.bottom && height > 0) break;
      }
      visit(child);
    }
  };
  for (const top of tops) visit(top);
}

/** Index of the first of siblings, ordered from top to bottom, whose lower edge is below `y`. */
function firstBelow(children: HTMLCollection, y: number): number {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = children[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}
