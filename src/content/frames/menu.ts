import type { FrameLayout } from '../../messages/contract';
import type { Taken } from '../act';
import type { Extension } from '../extension';
import { type Box, boxOf } from '../place/box';
import type { Spot } from '../read/spot';
import { createFrame } from './frame';
import { placeMenu } from './menu-place';

/** The pivot menu: one frame, made once, moved to the button it is opened from. */
export interface Menu {
  readonly element: HTMLIFrameElement;
  load(): Promise<void>;
  /** Opens for a value; the frame appears when it says how big it is. */
  open(taken: Taken, chooseCase: boolean): void;
  /** The ribbon opened it: it appears at the left edge of this box, above it. */
  openAt(anchor: () => Box | undefined): void;
  /** Closes it; the background is told unless it said so itself. */
  close(told: boolean): void;
  layout(layout: Extract<FrameLayout, { frame: 'menu' }>): void;
  /** Keeps it at its button; closes it when that is gone. */
  follow(): void;
  readonly isOpen: boolean;
  /** The observable that it is open for. */
  readonly spot: Spot | undefined;
  /** Its box when it is to be seen. */
  box(): Box | undefined;
}

export interface MenuParts {
  readonly extension: Extension;
  readonly buttonOf: (spot: Spot) => HTMLElement | undefined;
  readonly ending: AbortSignal;
}

/** Milliseconds for which a button may be away (hidden while something scrolls) before the menu closes. */
const absence = 400;

export function createMenu({ extension, buttonOf, ending }: MenuParts): Menu {
  let anchor: (() => Box | undefined) | undefined;
  let spot: Spot | undefined;
  let size: { readonly width: number; readonly height: number } | undefined;
  let missingSince: number | undefined;
  const openWindow = () => void extension.send('page.openWindow', { frame: 'menu' }).catch(() => undefined);
  const frame = createFrame('menu', extension, openWindow, ending);
  const { element } = frame;

  const hide = () => {
    element.classList.remove('shown');
    anchor = undefined;
    spot = undefined;
    missingSince = undefined;
  };

  const put = () => {
    const at = anchor?.();
    if (!at || !size) return;
    const { left, top, width, height } = placeMenu(at, size, { width: innerWidth, height: innerHeight });
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    if (element.classList.contains('shown')) return;
    element.classList.add('shown');
    element.focus({ preventScroll: true });
  };

  const start = (from: () => Box | undefined, of: Spot | undefined) => {
    if (!frame.silent) element.classList.remove('shown');
    anchor = from;
    spot = of;
    missingSince = undefined;
    if (!frame.silent) frame.expect();
  };

  return {
    element,
    load: () => frame.load(),
    open(taken, chooseCase) {
      start(() => {
        const button = buttonOf(taken.spot);
        return button && boxOf(button.getBoundingClientRect());
      }, taken.spot);
      const call = extension.send('page.openMenu', { found: taken.found, chooseCase });
      call.then(() => frame.silent && openWindow(), hide);
    },
    openAt: (from) => start(from, undefined),
    close(told) {
      if (!anchor) return;
      hide();
      if (!told) extension.send('page.closeMenu', {}).catch(() => undefined);
    },
    layout({ width, height }) {
      frame.heard();
      size = { width, height };
      if (anchor) put();
    },
    follow() {
      if (!anchor || !element.classList.contains('shown')) return;
      if (anchor()) {
        missingSince = undefined;
        put();
        return;
      }
      missingSince ??= performance.now();
      if (performance.now() - missingSince > absence) this.close(false);
    },
    get isOpen() {
      return anchor !== undefined;
    },
    get spot() {
      return spot;
    },
    box: () => (element.classList.contains('shown') ? boxOf(element.getBoundingClientRect()) : undefined),
  };
}
