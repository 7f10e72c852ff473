import type { RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { type Arming, type ArmingClock, createArming } from './arming';

/** Arming that follows the focus of the window and the place and size of what is shown in it. */
export function useArming(clock: ArmingClock, shown: RefObject<HTMLElement | null>): Arming {
  const arming = useMemo(() => createArming(clock), []);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener('focus', () => arming.focused(), { signal });
    addEventListener('blur', () => arming.blurred(), { signal });
    addEventListener('resize', () => arming.moved(), { signal });
    addEventListener('scroll', () => arming.moved(), { signal, capture: true });
    const observer = new ResizeObserver(() => arming.moved());
    if (shown.current) observer.observe(shown.current);
    if (document.hasFocus()) arming.focused();
    return () => {
      listening.abort();
      observer.disconnect();
      arming.stop();
    };
  }, [arming, shown]);
  return arming;
}
