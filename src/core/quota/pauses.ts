import type { DurationMs, EpochMs } from '../time';
import { pauseFor } from './retry-after';

/** A host that refused us for asking too often. */
export interface Pause {
  readonly until: EpochMs;
  /** Refusals in a row, so that a host that does not say how long is left alone longer each time. */
  readonly refusals: number;
}

/** Pauses by host name. Plain data, so that it can outlive the worker. */
export type Pauses = Readonly<Record<string, Pause>>;

/** Writes go first when a pause ends: reads wait this much longer (R10). */
export const writesFirst: DurationMs = 3_000;

/** What a request is for: `write` also covers the readings that a write depends on. */
export type Purpose = 'write' | 'read';

/** The pauses after a host answered 429. */
export function refused(pauses: Pauses, host: string, retryAfter: string | null | undefined, now: EpochMs): Pauses {
  const before = pauses[host];
  // Requests that were under way together are refused together, and are one refusal.
  if (before && now < before.until) {
    const until = Math.max(before.until, now + pauseFor(retryAfter, before.refusals, now));
    return { ...pauses, [host]: { ...before, until } };
  }
  const refusals = (before?.refusals ?? 0) + 1;
  return { ...pauses, [host]: { until: now + pauseFor(retryAfter, refusals, now), refusals } };
}

/** The pauses after a host answered anything else. */
export function answered(pauses: Pauses, host: string, now: EpochMs): Pauses {
  const before = pauses[host];
  // An answer to a request that left before the pause began says nothing about the quota.
  if (!before || now < before.until) return pauses;
  const { [host]: _over, ...others } = pauses;
  return others;
}

/** Earliest moment a host may be asked; `undefined` means now. */
export function pausedUntil(pauses: Pauses, host: string, purpose: Purpose, now: EpochMs): EpochMs | undefined {
  const pause = pauses[host];
  if (!pause) return undefined;
  const until = purpose === 'write' ? pause.until : pause.until + writesFirst;
  return now < until ? until : undefined;
}
