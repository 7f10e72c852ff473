import type { RibbonPlace } from '../../core/settings';
import type { FrameLayout } from '../../messages/contract';
import type { Extension } from '../extension';
import { addDrawing, draw } from '../glyphs';
import { type Box, boxOf } from '../place/box';
import { createFrame } from './frame';

/** The ribbon at the foot of the window, or a button that opens it in a window where a page's policy keeps it out. */
export interface Ribbon {
  readonly element: HTMLIFrameElement;
  readonly fallback: HTMLButtonElement;
  load(): Promise<void>;
  layout(layout: Extract<FrameLayout, { frame: 'ribbon' }>): void;
  /** Opens the same page in a window. */
  openWindow(): void;
  /** Its box when it is to be seen. */
  box(): Box | undefined;
  label(name: string): void;
}

export function createRibbon(extension: Extension, place: RibbonPlace, ending: AbortSignal): Ribbon {
  const fallback = document.createElement('button');
  fallback.type = 'button';
  fallback.className = 'fallback';
  fallback.hidden = true;
  addDrawing(fallback);
  draw(fallback, 'window');
  const frame = createFrame(
    'ribbon',
    extension,
    () => {
      fallback.hidden = false;
    },
    ending,
  );
  const { element } = frame;
  // Roughly where it lay last, so that it does not jump when it says how big it is.
  element.style.height = `${place.form === 'panel' ? place.height + 40 : 34}px`;
  return {
    element,
    fallback,
    async load() {
      await frame.load();
      frame.expect();
    },
    layout({ form, width, height, across }) {
      frame.heard();
      fallback.hidden = true;
      const full = form === 'panel';
      const shownWidth = Math.min(width, innerWidth);
      const left = `calc((100% - ${shownWidth}px) * ${Math.min(Math.max(across, 0), 1)})`;
      Object.assign(element.style, {
        width: full ? '100%' : `${shownWidth}px`,
        left: full ? '0' : left,
        height: `min(${height}px, 100%)`,
      });
      element.classList.add('shown');
    },
    openWindow: () => void extension.send('page.openWindow', { frame: 'ribbon' }).catch(() => undefined),
    box: () => (element.classList.contains('shown') ? boxOf(element.getBoundingClientRect()) : undefined),
    label(name) {
      element.title = name;
      fallback.ariaLabel = name;
    },
  };
}
