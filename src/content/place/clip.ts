import { parentOf } from '../read/node';
import { type Box, boxOf, intersection } from './box';

/** What an element is cut off by. */
export interface Clips {
  /** The part of the view in which the element's content can be seen, and the scrollers that it passes on the way. */
  of(element: Element): { readonly box: Box; readonly scrollers: readonly Element[] };
  /** Offset of an element's own coordinates from those of the top page (frames). */
  shift(element: Element): { readonly dx: number; readonly dy: number };
  /** Positions are asked again from now on; call at the beginning of each pass. */
  renew(): void;
  /** Styles may have changed. */
  forget(): void;
}

/** What the styles of one element mean for clipping. */
interface Facts {
  readonly position: string;
  /** Absolute and fixed boxes inside are placed by it. */
  readonly anchors: boolean;
  readonly cuts: boolean;
  readonly scrolls: boolean;
}

interface Chain {
  readonly clips: readonly Element[];
  readonly scrollers: readonly Element[];
}

/** @param view the visible part of the top page, in its viewport's coordinates */
export function createClips(view: () => Box): Clips {
  let facts = new WeakMap<Element, Facts>();
  let chains = new WeakMap<Element, Chain>();
  let boxes = new WeakMap<Element, Box>();
  let shifts = new WeakMap<Document, { dx: number; dy: number; box: Box }>();

  const factsOf = (element: Element): Facts => {
    let known = facts.get(element);
    if (!known) {
      const { overflowX, overflowY, contain, display, position, transform, filter } = getComputedStyle(element);
      const paint = contain.includes('paint') || contain === 'strict' || contain === 'content';
      const root = element.parentElement === null || element.tagName === 'BODY';
      known = {
        position,
        anchors: transform !== 'none' || filter !== 'none' || paint,
        cuts: !root && display !== 'inline' && (paint || overflowX !== 'visible' || overflowY !== 'visible'),
        scrolls: /auto|scroll/.test(overflowX + overflowY),
      };
      facts.set(element, known);
    }
    return known;
  };

  const chainOf = (start: Element): Chain => {
    const known = chains.get(start);
    if (known) return known;
    const clips: Element[] = [];
    const scrollers: Element[] = [];
    // An absolute or fixed box is not clipped by ancestors below its containing block.
    let skipUntil: 'none' | 'positioned' | 'transformed' = 'none';
    for (let element: Element | undefined = start; element; element = element.assignedSlot ?? parentOf(element)) {
      const { position, anchors, cuts, scrolls } = factsOf(element);
      if (skipUntil === 'positioned' && (position !== 'static' || anchors)) skipUntil = 'none';
      if (skipUntil === 'transformed' && anchors) skipUntil = 'none';
      if (cuts && skipUntil === 'none') {
        clips.push(element);
        if (scrolls) scrollers.push(element);
      }
      if (position === 'absolute' && skipUntil === 'none') skipUntil = 'positioned';
      if (position === 'fixed') skipUntil = 'transformed';
    }
    const chain = { clips, scrollers };
    chains.set(start, chain);
    return chain;
  };

  const frameOf = (owner: Document): { dx: number; dy: number; box: Box } => {
    const known = shifts.get(owner);
    if (known) return known;
    const frame = owner.defaultView?.frameElement;
    let shift = { dx: 0, dy: 0, box: view() };
    if (frame && owner !== document) {
      const outer = frameOf(frame.ownerDocument);
      const rect = frame.getBoundingClientRect();
      const style = getComputedStyle(frame);
      const dx = outer.dx + rect.left + frame.clientLeft + Number.parseFloat(style.paddingLeft);
      const dy = outer.dy + rect.top + frame.clientTop + Number.parseFloat(style.paddingTop);
      const inner = owner.documentElement;
      const box = { left: dx, top: dy, right: dx + inner.clientWidth, bottom: dy + inner.clientHeight };
      shift = { dx, dy, box: intersection(intersection(outer.box, box), of(frame).box) };
    }
    shifts.set(owner, shift);
    return shift;
  };

  const boxOfClip = (element: Element): Box => {
    let box = boxes.get(element);
    if (!box) {
      const { dx, dy } = frameOf(element.ownerDocument);
      const rect = element.getBoundingClientRect();
      const left = rect.left + element.clientLeft + dx;
      const top = rect.top + element.clientTop + dy;
      box =
        element.clientWidth === 0
          ? boxOf(rect, dx, dy)
          : { left, top, right: left + element.clientWidth, bottom: top + element.clientHeight };
      boxes.set(element, box);
    }
    return box;
  };

  const of: Clips['of'] = (element) => {
    const { clips, scrollers } = chainOf(element);
    const box = clips.reduce((all, clip) => intersection(all, boxOfClip(clip)), frameOf(element.ownerDocument).box);
    return { box, scrollers };
  };

  return {
    of,
    shift: (element) => frameOf(element.ownerDocument),
    renew() {
      boxes = new WeakMap();
      shifts = new WeakMap();
    },
    forget() {
      facts = new WeakMap();
      chains = new WeakMap();
    },
  };
}
