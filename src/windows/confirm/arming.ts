import { type ReadonlySignal, signal } from '@preact/signals';
import type { DurationMs, EpochMs } from '../../core/time';

/** How long the window must have the focus and lie still before a click counts (threats-and-faults 9, rule 5). */
export const armingMs: DurationMs = 700;

/** A clock that only goes forward; its zero means nothing. */
export interface ArmingClock {
  now(): EpochMs;
  /** Runs something after a while; returns the way to drop it. */
  later(run: () => void, delay: DurationMs): () => void;
}

export interface Arming {
  /** For showing: whether a click would count now. */
  readonly armed: ReadonlySignal<boolean>;
  /** Rises whenever the wait begins anew, so that what shows it begins anew too. */
  readonly round: ReadonlySignal<number>;
  /** The window got the focus. */
  focused(): void;
  /** The window lost the focus. */
  blurred(): void;
  /** Something changed its place or size. */
  moved(): void;
  /** For deciding, at the moment of a click: by the clock, and not by whether a timer has run. */
  counts(): boolean;
  stop(): void;
}

export function createArming({ now, later }: ArmingClock): Arming {
  const armed = signal(false);
  const round = signal(0);
  let calmSince: EpochMs | undefined;
  let drop = () => {};

  const counts = () => calmSince !== undefined && now() - calmSince >= armingMs;
  const wait = () => {
    drop();
    armed.value = false;
    calmSince = now();
    round.value += 1;
    const look = () => {
      armed.value = counts();
      // A timer may come a little early.
      if (!armed.value && calmSince !== undefined) drop = later(look, armingMs - (now() - calmSince));
    };
    drop = later(look, armingMs);
  };
  return {
    armed,
    round,
    focused: wait,
    moved() {
      if (calmSince !== undefined) wait();
    },
    blurred() {
      drop();
      calmSince = undefined;
      armed.value = false;
    },
    counts,
    stop: () => drop(),
  };
}
