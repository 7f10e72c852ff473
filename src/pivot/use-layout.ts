import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Session } from '../ui/session';

/** Width of the menu in CSS pixels. */
export const menuWidth = 304;

/**
 * Asks the page for room for the menu: at every opening, also when the size is the same as before, and whenever the size
 * changes. The element has its natural height, so that what is asked for does not depend on the room there is now.
 */
export function useLayout(element: RefObject<HTMLElement | null>, ask: Session['ask'], opening: number): void {
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    let asked: number | undefined;
    const askFor = () => {
      const height = Math.ceil(measured.getBoundingClientRect().height);
      if (height === asked || height === 0) return;
      asked = height;
      // A refusal means that the page is gone or being reloaded, and the menu with it.
      ask('frame.layout', { frame: 'menu', width: menuWidth, height }).catch(() => {});
    };
    const observer = new ResizeObserver(askFor);
    observer.observe(measured);
    askFor();
    return () => observer.disconnect();
  }, [element, ask, opening]);
}
