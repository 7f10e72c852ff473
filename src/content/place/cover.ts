import type { Placed } from '../buttons';
import type { Overlays } from '../frames/overlays';
import type { Spot } from '../read/spot';
import { type Box, boxOf, meets } from './box';

/** Which texts lie under something else of the page: a sticky header, a dialog, a menu. */
export interface Covers {
  /** What is known at the moment, without asking the page. */
  isCovered(spot: Spot, text: Box): boolean;
  /** Asks the page about these, for at most so many milliseconds. Answers whether anything is different and what is left. */
  check(candidates: readonly Placed[], budget: number): { readonly changed: boolean; readonly left: readonly Placed[] };
  /** Call at the beginning of each pass. @param moving whether the page is being scrolled, so that answers are old */
  renew(moving: boolean): void;
}

/** How many covering boxes are remembered from one check to the next. */
const mostLids = 24;

export function createCovers(host: Element, overlays: Overlays): Covers {
  const answers = new WeakMap<Spot, boolean>();
  const lids = new Set<Element>();
  let lidBoxes: Array<{ readonly lid: Element; readonly box: Box }> = [];
  let old = false;

  /** The element that lies over a spot's text, if one does. */
  const lidOver = ({ spot, text }: Placed): Element | undefined => {
    const { block } = spot.unit;
    const root = block.getRootNode() as Document | ShadowRoot;
    if (block.ownerDocument !== document) return undefined;
    const x = (Math.max(text.left, 0) + Math.min(text.right, innerWidth - 1)) / 2;
    const y = (text.top + text.bottom) / 2;
    if (x < 0 || y < 0 || y >= innerHeight) return undefined;
    const top = root.elementFromPoint(x, y);
    if (!top || top === host || block.contains(top) || top.contains(block)) return undefined;
    if (root !== document && top.contains((root as ShadowRoot).host)) return undefined;
    return isClear(top) ? undefined : top;
  };

  return {
    isCovered(spot, text) {
      const answer = answers.get(spot);
      if (answer) return true;
      const judged = answer === false && !old;
      return lidBoxes.some(
        ({ lid, box }) =>
          (!judged || lid.matches(':popover-open')) && meets(box, text) && !lid.contains(spot.unit.block),
      );
    },
    check(candidates, budget) {
      const until = performance.now() + budget;
      let changed = false;
      for (const [index, at] of candidates.entries()) {
        const lid = lidOver(at);
        const floating = lid && floatingBox(lid, at.spot.unit.block);
        if (floating && lids.size < mostLids) lids.add(floating);
        if (answers.get(at.spot) !== (lid !== undefined)) {
          answers.set(at.spot, lid !== undefined);
          changed = true;
        }
        if (performance.now() > until) return { changed, left: candidates.slice(index + 1) };
      }
      return { changed, left: [] };
    },
    renew(moving) {
      old = moving;
      lidBoxes = [];
      for (const lid of lids) {
        const box = boxOf(lid.getBoundingClientRect());
        const shown = lid.isConnected && lid.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        if (shown) lidBoxes.push({ lid, box });
        else lids.delete(lid);
      }
      // A pop-over that lets the pointer through is not found by asking what is under it.
      for (const lid of overlays.open()) {
        lidBoxes.push({ lid, box: boxOf(lid.getBoundingClientRect()) });
      }
    },
  };
}

/** Whether one sees through an element that lies above: a stretched link, an empty box. */
function isClear(element: Element): boolean {
  if (/^(IMG|VIDEO|CANVAS|IFRAME|EMBED|OBJECT|INPUT|SELECT|TEXTAREA)$/.test(element.tagName)) return false;
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return false;
  if (element.textContent?.trim()) return false;
  const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
  return opacity === '0' || (backgroundImage === 'none' && /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor));
}

/** The nearest box around a lid that floats: it covers other text as well when the page is scrolled. */
function floatingBox(lid: Element, block: Element): Element | undefined {
  for (let up: Element | null = lid; up && !up.contains(block); up = up.parentElement) {
    if (/fixed|sticky|absolute/.test(getComputedStyle(up).position)) return up;
  }
  return undefined;
}
