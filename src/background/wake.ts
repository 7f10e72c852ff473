import type { DurationMs, EpochMs } from '../core/time';

/** The browser fires no alarm earlier than this. */
const soonestAlarm: DurationMs = 30_000;

export interface WakeDeps {
  readonly drain: () => Promise<void>;
  readonly now: () => EpochMs;
  readonly after: (delay: DurationMs, action: () => void) => () => void;
  /** Sets the one alarm of the outbox, which also wakes a sleeping background. */
  readonly alarm: (when: EpochMs) => void;
}

/**
 * Calls `drain` when the outbox has something to do. Short waits are timers, which are exact but die with the worker; an
 * alarm backs each of them, so that nothing waits for a person to come back.
 *
 * @returns what the desk's `wakeAt` calls
 */
export function createWake({ drain, now, after, alarm }: WakeDeps): (when: EpochMs | undefined) => void {
  let cancel = () => {};
  return (when) => {
    cancel();
    cancel = () => {};
    if (when === undefined) return;
    const delay = Math.max(0, when - now());
    alarm(Math.max(when, now() + soonestAlarm));
    // An alarm is due by then anyway.
    if (delay <= soonestAlarm) cancel = after(delay, () => void drain());
  };
}
