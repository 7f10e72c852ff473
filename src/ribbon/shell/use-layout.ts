import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FrameLayout } from '../../messages/contract';
import { useSession } from '../../ui/session';
import { useRibbon } from '../use-ribbon';
import { frameThrottle } from './frame-throttle';
import { barHeight, edgeHeight } from './measures';

/** Room that the shadow of the pill needs at either side is part of what is measured. */
const sizeOf = (element: HTMLElement): { readonly width: number; readonly height: number } => {
  const { width, height } = element.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
};

/** Asks the page for the room that the ribbon needs, whenever that changes, and keeps the place for the next page. */
export function useLayout(root: RefObject<HTMLElement | null>): void {
  const { ui, windowed } = useRibbon();
  const { ask } = useSession();
  const form = ui.form.value;
  const across = ui.across.value;
  const height = ui.height.value;
  const app = ui.app.value;

  useEffect(() => {
    const element = root.current;
    if (windowed || !element) return;
    let sent = '';
    const send = (layout: FrameLayout) => {
      const next = JSON.stringify(layout);
      if (next === sent) return;
      sent = next;
      void ask('frame.layout', layout);
    };
    if (form === 'panel') {
      send({ frame: 'ribbon', form, width: window.innerWidth, height: edgeHeight + barHeight + height, across });
      return;
    }
    const tell = () => send({ frame: 'ribbon', form, across, ...sizeOf(element) });
    const measure = frameThrottle(tell);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // At once: the page shows the frame only when it has a size, and Chromium gives an unseen frame no animation frames.
    tell();
    return () => {
      observer.disconnect();
      measure.cancel();
    };
  }, [form, across, height, windowed, ask, root]);

  useEffect(() => {
    if (windowed) return;
    const timer = setTimeout(() => void ask('ribbon.remember', { form, across, height, app }), 400);
    return () => clearTimeout(timer);
  }, [form, across, height, app, windowed, ask]);
}
