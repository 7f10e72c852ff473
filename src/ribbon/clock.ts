import { type ReadonlySignal, signal } from '@preact/signals';
import type { EpochMs } from '../core/time';

const tickMs = 30_000;

/** The time as a signal that moves every half minute while the page is shown: "2 min ago" needs no more. */
export function startClock(): ReadonlySignal<EpochMs> {
  const now = signal<EpochMs>(Date.now());
  setInterval(() => {
    if (document.visibilityState === 'visible') now.value = Date.now();
  }, tickMs);
  return now;
}
