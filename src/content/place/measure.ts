import { parentOf } from '../read/node';
import { isInSmallPopover } from '../read/skip';
import { pointAt, type Spot } from '../read/spot';
import { arrange, buttonSize, type Spacing } from './arrange';
import { type Box, boxOf } from './box';
import type { Clips } from './clip';

/** Where things are on the page right now. Reads layout; nothing may be written between two calls of one pass. */
export interface Ruler {
  /** The last line of a spot's text. */
  textOf(spot: Spot): Box | undefined;
  /** Where the spot's button goes; `undefined` when its text is not to be seen or `still` refuses its scrollers. */
  spacingOf(spot: Spot): (Spacing & { readonly text: Box }) | undefined;
  /** Call at the beginning of each pass. */
  renew(): void;
  /** Call at the end: no range of ours may point into the page, or every change of it would have to move the range. */
  rest(): void;
}

/** @param still whether a spot's block may have a button now (nothing around it is being scrolled) */
export function createRuler(clips: Clips, still: (block: Element, scrollers: readonly Element[]) => boolean): Ruler {
  const ranges = new Map<Document, Range>();
  let ends = new Map<Element, Bounds>();
  let seen = new Map<Element, boolean>();

  const rectOf = (owner: Document, set: (range: Range) => void): DOMRect | undefined => {
    let range = ranges.get(owner);
    if (!range) {
      range = owner.createRange();
      ranges.set(owner, range);
    }
    set(range);
    let last: DOMRect | undefined;
    for (const rect of range.getClientRects()) {
      if (rect.width < 0.5 || rect.height < 0.5) continue;
      const lower = !last || rect.top >= last.bottom - 2;
      if (lower || (rect.right > (last?.right ?? 0) && rect.bottom > (last?.top ?? 0))) last = rect;
    }
    return last;
  };

  const textOf: Ruler['textOf'] = (spot) => {
    const { unit, match } = spot;
    const start = pointAt(unit, match.start, 'start');
    const end = pointAt(unit, endOfShown(spot), 'end');
    if (!start || !end || start.offset > start.node.length || end.offset > end.node.length) return undefined;
    const rect = rectOf(unit.block.ownerDocument, (range) => {
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
    });
    const { dx, dy } = clips.shift(unit.block);
    return rect && boxOf(rect, dx, dy);
  };

  /** Left edge of the next text of the same block when it stands on the same line. */
  const nextText = (spot: Spot, text: Box): number | undefined => {
    const { unit } = spot;
    const end = endOfShown(spot);
    const skipped = unit.text.slice(end).search(/\S/);
    if (skipped < 0) return undefined;
    const at = pointAt(unit, end + skipped, 'start');
    if (!at || at.offset >= at.node.length) return undefined;
    const { dx, dy } = clips.shift(unit.block);
    const rect = rectOf(unit.block.ownerDocument, (range) => {
      range.setStart(at.node, at.offset);
      range.setEnd(at.node, at.offset + 1);
    });
    if (!rect || rect.top + dy >= text.bottom || rect.bottom + dy <= text.top) return undefined;
    return rect.left + dx >= text.right - 1 ? rect.left + dx : undefined;
  };

  /** Where the room of a block ends: at its cell's edge and, for a box that wraps its text closely, at the next box. */
  const endOf = (block: Element, text: Box): number => {
    const known = ends.get(block) ?? boundsOf(block);
    ends.set(block, known);
    const { dx } = clips.shift(block);
    return dx + (known.inner - (text.right - dx) >= roomy ? known.inner : known.outer);
  };

  const isSeen = (block: Element): boolean => {
    let shown = seen.get(block);
    if (shown === undefined) {
      shown =
        block.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
        !isInSmallPopover(block);
      seen.set(block, shown);
    }
    return shown;
  };

  return {
    textOf,
    spacingOf(spot) {
      const { block } = spot.unit;
      const { box, scrollers } = clips.of(pointAt(spot.unit, spot.match.end, 'end')?.node.parentElement ?? block);
      if (!still(block, scrollers) || !isSeen(block)) return undefined;
      const text = textOf(spot);
      if (!text) return undefined;
      const limit = Math.min(nextText(spot, text) ?? Number.POSITIVE_INFINITY, endOf(block, text));
      const spacing = arrange({ text, clip: box, limit });
      return spacing && { ...spacing, text };
    },
    renew() {
      clips.renew();
      ends = new Map();
      seen = new Map();
    },
    rest() {
      for (const [owner, range] of ranges) {
        range.setStart(owner, 0);
        range.collapse(true);
      }
    },
  };
}

/** Right edges, in the coordinates of the block's own window. */
interface Bounds {
  /** Of the block's cell. */
  readonly inner: number;
  /** Of the free space beyond it. */
  readonly outer: number;
}

/** Space for a button with its gaps. */
const roomy = buttonSize + 6;

function boundsOf(block: Element): Bounds {
  let box = block;
  for (let up = parentOf(box); up && up.childElementCount === 1 && up.tagName !== 'BODY'; up = parentOf(up)) box = up;
  const { top, right, bottom } = box.getBoundingClientRect();
  let next = box.nextElementSibling;
  while (next && next.getBoundingClientRect().width === 0) next = next.nextElementSibling;
  const beside = next?.getBoundingClientRect();
  if (beside && beside.top < bottom && beside.bottom > top)
    return { inner: right, outer: Math.max(right, beside.left) };
  return { inner: right, outer: Math.max(right, parentOf(box)?.getBoundingClientRect().right ?? right) };
}

/** Signs that close what stands around a value belong to it: a button stands behind them. */
const closers = /^[>)\]}"'”’」』】》〉、。,.;:]{1,3}(?=\s|$)/;

const endOfShown = ({ unit, match }: Spot): number =>
  match.end + (closers.exec(unit.text.slice(match.end, match.end + 4))?.[0].length ?? 0);
