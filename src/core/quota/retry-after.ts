import type { DurationMs, EpochMs } from '../time';

/** No service of ours says more than an hour, its own window; what says more is a mistake (R10). */
export const longestPause: DurationMs = 60 * 60_000;
const shortestPause: DurationMs = 1_000;
const firstPause: DurationMs = 60_000;
const longestGuess: DurationMs = 15 * 60_000;

/**
 * How long to leave a host alone after a 429.
 *
 * @param header `Retry-After` as received: seconds, seconds with an `s` (the documentation has "3172s", though RFC 9110
 *   would have it bare), or an HTTP date; anything else counts as absent
 * @param refusals how many refusals came in a row, this one included; at least 1
 * @see CONTRACT 4.4
 */
export function pauseFor(header: string | null | undefined, refusals: number, now: EpochMs): DurationMs {
  const asked = askedFor(header ?? '', now);
  if (asked === undefined) return Math.min(firstPause * 2 ** (Math.max(refusals, 1) - 1), longestGuess);
  return Math.min(Math.max(asked, shortestPause), longestPause);
}

function askedFor(header: string, now: EpochMs): DurationMs | undefined {
  const text = header.trim();
  const seconds = /^(\d+)(\.\d+)?\s*(s|sec|secs|seconds)?$/i.exec(text)?.[1];
  if (seconds !== undefined) return Number.parseInt(seconds, 10) * 1_000;
  // `Date.parse` also takes "-5" and "12 bananas" for dates; an HTTP date starts with the day of the week.
  if (!/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment - now;
}
