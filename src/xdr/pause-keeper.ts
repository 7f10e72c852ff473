import { answered, type Pauses, type Purpose, pausedUntil, refused } from '../core/quota/pauses';
import type { Clock, EpochMs } from '../core/time';

/** Remembers which hosts asked to be left alone. One for all that talk to them, the token exchange included. */
export interface PauseKeeper {
  /** Earliest moment a host may be asked; `undefined` means now. */
  until(host: string, purpose: Purpose): EpochMs | undefined;
  /** Takes note of an answer. @returns for a 429 until when the host is paused */
  note(host: string, status: number, retryAfter: string | null): EpochMs | undefined;
  /** All pauses, to keep them while the worker sleeps. */
  readonly all: () => Pauses;
}

export interface PauseKeeperDeps {
  readonly now: Clock;
  /** Pauses kept from before. */
  readonly initial?: Pauses | undefined;
  readonly onChange?: ((pauses: Pauses) => void) | undefined;
}

export function createPauseKeeper({ now, initial = {}, onChange }: PauseKeeperDeps): PauseKeeper {
  let pauses = initial;
  return {
    until: (host, purpose) => pausedUntil(pauses, host, purpose, now()),
    note(host, status, retryAfter) {
      const before = pauses;
      pauses = status === 429 ? refused(pauses, host, retryAfter, now()) : answered(pauses, host, now());
      if (pauses !== before) onChange?.(pauses);
      return status === 429 ? pauses[host]?.until : undefined;
    },
    all: () => pauses,
  };
}
