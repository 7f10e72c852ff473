import { parentOf } from './node';

/** Most scrollers that are judged for one report. */
const mostScrollers = 12;

/** Whether a grid says, or a scroller shows by its height, that it draws only the rows in view (traps 21). */
export function hasUndrawnRows(
  blocks: Iterable<Element>,
  scrollersOf: (block: Element) => readonly Element[],
): boolean {
  const judged = new Set<Element>();
  for (const block of blocks) {
    for (const scroller of scrollersOf(block)) {
      if (judged.has(scroller) || judged.size >= mostScrollers) continue;
      judged.add(scroller);
      const hidden = scroller.scrollHeight - scroller.clientHeight;
      if (
        hidden > scroller.clientHeight / 2 &&
        scroller.scrollHeight - drawnHeight(block, scroller) > scroller.clientHeight
      ) {
        return true;
      }
    }
  }
  return false;
}

/** Height of the tallest stack of boxes between a block and its scroller. */
function drawnHeight(block: Element, scroller: Element): number {
  let tallest = 0;
  for (let element = parentOf(block); element && element !== scroller; element = parentOf(element)) {
    tallest = Math.max(tallest, stackHeight(element));
  }
  return Math.max(tallest, stackHeight(scroller));
}

function stackHeight({ firstElementChild, lastElementChild }: Element): number {
  if (!firstElementChild || !lastElementChild || firstElementChild === lastElementChild) return 0;
  const first = firstElementChild.getBoundingClientRect();
  const last = lastElementChild.getBoundingClientRect();
  return last.top >= first.bottom - 1 ? last.bottom - first.top : 0;
}
