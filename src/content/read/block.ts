import { isElement, isText, parentOf } from './node';
import { isSkipped } from './skip';
import type { Piece } from './spot';

/** Longest text read from one block and from one node, in code units (T5b). */
const longestText = 65_536;

const inlineTags = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** Whether an element is a part of the text around it rather than a box of its own. */
function isInline(element: Element): boolean {
  if (!inlineTags.has(element.tagName)) return false;
  if (element.tagName === 'WBR') return true;
  const { display, position, float } = getComputedStyle(element);
  return (
    !/block|flex|grid|table|none|list/.test(display) && !/left|right/.test(float) && !/absolute|fixed/.test(position)
  );
}

/** The element whose text a node belongs to. */
export function blockOf(node: Node): Element | undefined {
  let element = isElement(node) ? node : parentOf(node);
  while (element?.parentElement && isInline(element)) element = element.parentElement;
  return element;
}

/** Whether text before and after the edge of an inline element is drawn with a gap between. */
function hasGap(element: Element): boolean {
  const style = getComputedStyle(element);
  const sides = [
    style.marginLeft,
    style.marginRight,
    style.paddingLeft,
    style.paddingRight,
    style.borderLeftWidth,
    style.borderRightWidth,
  ];
  return sides.some((side) => Number.parseFloat(side) > 0);
}

/**
 * Joins the text of a block over its inline elements, so that a value that the page splits over several of them is
 * found whole. Where a box of its own, a line break or a gap lies between, a line feed separates.
 */
export function readBlock(block: Element): { readonly text: string; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  let apart = false;
  const walk = (parent: Node): void => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (isText(child)) {
        const data = child.data;
        if (data === '' || text.length >= longestText) continue;
        if (apart && text !== '') text += '\n';
        apart = false;
        pieces.push({ node: child, data, from: text.length });
        text += data.length > longestText ? data.slice(0, longestText) : data;
        continue;
      }
      if (!isElement(child)) continue;
      if (child.tagName === 'WBR') continue;
      if (!isInline(child) || isSkipped(child)) {
        apart = true;
        continue;
      }
      if (/hidden|collapse/.test(getComputedStyle(child).visibility)) {
        apart = true;
        continue;
      }
      const gap = child.parentElement?.childNodes.length !== 1 && hasGap(child);
      apart ||= gap;
      walk(child);
      apart ||= gap;
    }
  };
  walk(block);
  return { text, pieces };
}

/** Whether an element has text that is not inside another element. */
export function hasOwnText({ childNodes }: Element): boolean {
  for (const child of childNodes) if (isText(child) && child.data.trim() !== '') return true;
  return false;
}
