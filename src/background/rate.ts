import type { EpochMs } from '../core/time';

/** Allows `most` per `windowMs` for each subject; kept in memory only, since a restarted worker owes nobody anything. */
export function createRate(most: number, windowMs: number, now: () => EpochMs): (subject: string) => boolean {
  const seen = new Map<string, EpochMs[]>();
  return (subject) => {
    const since = now() - windowMs;
    const recent = (seen.get(subject) ?? []).filter((at) => at > since);
    const allowed = recent.length < most;
    if (allowed) recent.push(now());
    seen.set(subject, recent);
    return allowed;
  };
}
