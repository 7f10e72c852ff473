/** A part of a longer list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** What to ask for the next page with; absent at the end. Opaque, and good for the same account only. */
  readonly next: string | undefined;
  /** Length of the whole list, when the service says so. */
  readonly total: number | undefined;
}

/** Only these may an answer set in the next question, so that it cannot change what is asked for. */
const places = ['offset', 'search_after'] as const;

/**
 * The page in an answer of private intelligence.
 *
 * @param received elements in the answer, those that could not be read included
 * @param asked the query that was answered
 * @see CONTRACT 10.6: `X-Next` is a query to append, and keeps coming until a page is shorter than the limit
 */
export function pageOf<T>(items: readonly T[], received: number, asked: URLSearchParams, headers: Headers): Page<T> {
  const total = /^\d{1,12}$/.exec(headers.get('x-total-hits') ?? '')?.[0];
  return {
    items,
    next: nextOf(received, asked, headers.get('x-next')),
    total: total === undefined ? undefined : Number(total),
  };
}

function nextOf(received: number, asked: URLSearchParams, next: string | null): string | undefined {
  if (next === null || next.trim() === '') return undefined;
  const limit = Number(asked.get('limit') ?? 100);
  if (received < limit) return undefined;
  const said = new URLSearchParams(next);
  const query = new URLSearchParams(asked);
  for (const name of places) {
    query.delete(name);
    for (const value of said.getAll(name)) query.append(name, value);
  }
  // A service that sends us where we have been would keep us going round.
  const isNew = places.some((name) => query.getAll(name).join() !== asked.getAll(name).join());
  return isNew ? query.toString() : undefined;
}
