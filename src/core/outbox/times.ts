import type { AppErrorData } from '../errors';
import type { DurationMs, EpochMs } from '../time';

/** Times of the write protocol (threats-and-faults, section 5). */

/** The client gives up on an answer. */
export const timeout: DurationMs = 20_000;
/** Longer than two refresh intervals of the service: a read after it shows what was written before it. */
export const settle: DurationMs = 2_500;
/** No row is done before it is this old: the longest believed late arrival, and then some. */
export const watch: DurationMs = 150_000;
/** A value that was sent twice is watched at least this long after the last time. */
export const quietAfterResend: DurationMs = 120_000;
/** Pauses between reads that found nothing to do. */
export const readPauses: readonly DurationMs[] = [2_500, 10_000, 60_000, 150_000];
/** Done rows are kept this long, to notice that somebody erased what they added. */
export const keepDone: DurationMs = 7 * 24 * 3_600_000;
/** A reading this young answers "already in the case" without another one. */
export const freshReading: DurationMs = 30_000;
/** Operation ids are remembered this long; a message is repeated within seconds (R29). */
export const keepOperations: DurationMs = 24 * 3_600_000;

/** A moment before which no write may leave: the previous one can still be on its way. */
export const afterAnswer = (now: EpochMs, random: number): EpochMs => now + settle + random * 1_500;

/** The same for a write that left now and that nothing more was heard of. */
export const afterSilence = (now: EpochMs): EpochMs => now + timeout + settle;

/** Doubles are repaired at a random moment, so that two devices do not do it at once. */
export const repairMoment = (now: EpochMs, random: number): EpochMs => now + 3_000 + random * 22_000;

const longestPause: DurationMs = 300_000;
/** Longest time the service can ask us to wait (R10). */
export const longestQuota: DurationMs = 3_600_000;

/**
 * When to try again after a failure that time may cure: what the service asked for, or 2, 4, 8 … 300 s with full
 * jitter. Being offline costs nothing to find out and is asked at least every 25 s (R1).
 *
 * @param failures in a row, this one included
 */
export function retryMoment(error: AppErrorData, failures: number, now: EpochMs, random: number): EpochMs {
  if (error.code === 'rate-limited') {
    const asked = error.retryAt ?? now + 60_000 * 2 ** Math.min(failures - 1, 4);
    return Math.min(Math.max(asked, now + 1_000), now + longestQuota);
  }
  const longest = error.code === 'offline' ? 25_000 : longestPause;
  const pause = Math.min(2_000 * 2 ** Math.min(failures - 1, 10), longest);
  return Math.max(now + settle, now + pause * random, error.retryAt ?? 0);
}
