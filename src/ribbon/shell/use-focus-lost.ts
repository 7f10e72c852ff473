import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** A focus that goes this soon after a key was taken, not given: people stop typing before they click elsewhere. */
const stolenWithinMs = 1_000;

const isField = (element: Element | null): element is HTMLElement =>
  element?.matches('textarea, input[type="text"]') ?? false;

/**
 * The field that lost the keyboard while somebody typed in it; the page under a frame can take the focus at any time
 * (T28), and then what is typed goes to the page.
 */
export function useFocusLost(clock: () => number): ReadonlySignal<HTMLElement | undefined> {
  const lost = useSignal<HTMLElement | undefined>(undefined);
  useEffect(() => {
    let lastKey = Number.NEGATIVE_INFINITY;
    const onKey = () => {
      lastKey = clock();
    };
    const onBlur = () => {
      const field = document.activeElement;
      lost.value = isField(field) && clock() - lastKey < stolenWithinMs ? field : undefined;
    };
    const onFocus = () => {
      lost.value = undefined;
    };
    document.addEventListener('input', onKey, true);
    window.addEventListener('blur', onBlur);
    window.addEventListener('focus', onFocus);
    return () => {
      document.removeEventListener('input', onKey, true);
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('focus', onFocus);
    };
  }, [clock, lost]);
  return lost;
}
