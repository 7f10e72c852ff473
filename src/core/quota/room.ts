/** What a host says about the quota that the whole organisation shares. */
export interface Quota {
  /** Requests in an hour, `X-Ratelimit-Org-Limit` or `X-RateLimit-GROUP-Limit`. */
  readonly limit: number | undefined;
  /** Documented, but off by default in the library of the server: often absent. */
  readonly remaining: number | undefined;
}

/** What may still be asked for: `verify-less` below 10 % left, `writes-only` below 5 % (R11). */
export type Room = 'all' | 'verify-less' | 'writes-only';

/** How much room a quota leaves; all of it when the host does not say. */
export function roomOf({ limit, remaining }: Quota): Room {
  if (limit === undefined || remaining === undefined || limit <= 0) return 'all';
  const share = remaining / limit;
  if (share < 0.05) return 'writes-only';
  return share < 0.1 ? 'verify-less' : 'all';
}

/** How much longer to wait between the readings that verify a write. */
export const verificationFactor = (room: Room): number => (room === 'all' ? 1 : 4);
