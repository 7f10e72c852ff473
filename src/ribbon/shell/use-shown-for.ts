import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { DurationMs } from '../../core/time';

interface Hold {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocusCapture: () => void;
  readonly onBlurCapture: () => void;
}

/**
 * Calls `onEnd` after a time that starts anew whenever pointer and focus have left the element; never while they are
 * in it, and never when `duration` is `undefined`.
 */
export function useShownFor(duration: DurationMs | undefined, onEnd: () => void): Hold {
  const hovered = useSignal(false);
  const focused = useSignal(false);
  const end = useRef(onEnd);
  end.current = onEnd;
  const held = hovered.value || focused.value;
  useEffect(() => {
    if (duration === undefined || held) return;
    const timer = setTimeout(() => end.current(), duration);
    return () => clearTimeout(timer);
  }, [duration, held]);
  const set = (target: typeof hovered, value: boolean) => () => {
    target.value = value;
  };
  return {
    onPointerEnter: set(hovered, true),
    onPointerLeave: set(hovered, false),
    onFocusCapture: set(focused, true),
    onBlurCapture: set(focused, false),
  };
}
