import type { ServerCase } from '../core/cases/case';
import type { Outcome } from '../core/outcome';
import type { Http } from './http';
import { type Page, pageOf } from './paging';

/** What to look for; everything when it is empty. Both together must match. */
export interface CaseQuery {
  /** What a person typed. */
  readonly text?: string | undefined;
  /** Value of an observable, exactly but for case. */
  readonly value?: string | undefined;
  /** Cases on a page, at most 100. */
  readonly limit?: number | undefined;
  /** `next` of the page before; everything else is ignored then. */
  readonly next?: string | undefined;
}

/** Finds cases, newest change first. */
export type CaseSearch = (query: CaseQuery) => Promise<Outcome<Page<ServerCase>>>;

const usualLimit = 50;

/** `modified` is not among the documented fields; where it is refused, the creation time has to do (CONTRACT 10.6). */
const sortings = ['modified:desc,id', 'timestamp:desc,id'] as const;

/** @param read makes cases of the list in an answer */
export function createCaseSearch(http: Http, read: (json: unknown) => readonly ServerCase[]): CaseSearch {
  let sorting: (typeof sortings)[number] = sortings[0];

  const page = (query: URLSearchParams) =>
    http.send<Page<ServerCase>>({
      service: 'privateIntel',
      method: 'GET',
      path: '/ctia/casebook/search',
      query: [...query],
      read: (json, headers) => {
        const items = read(json);
        return pageOf(items, Array.isArray(json) ? json.length : 0, query, headers);
      },
    });

  return async ({ text, value, limit = usualLimit, next }) => {
    if (next !== undefined) return page(new URLSearchParams(next));
    const asked = new URLSearchParams();
    const words = text?.trim() ?? '';
    if (value !== undefined) asked.set('query', `observables.value:"${escapeQuoted(value)}"`);
    else if (words === '') asked.set('query', '*');
    // Made for what people type: where `query` answers 400 to an unclosed bracket, this takes it as text.
    if (words !== '') asked.set('simple_query', words);
    asked.set('limit', String(Math.min(limit, 100)));
    asked.set('sort_by', sorting);
    const outcome = await page(asked);
    if (!isRefused(outcome) || sorting === sortings[1]) return outcome;
    asked.set('sort_by', sortings[1]);
    const again = await page(asked);
    if (again.kind === 'ok') sorting = sortings[1];
    return again;
  };
}

const isRefused = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'not-applied' && outcome.error.code === 'bad-request';

/** Inside the quotation marks of a Lucene query only these two mean something. */
const escapeQuoted = (value: string): string => value.replaceAll(/[\\"]/g, (character) => `\\${character}`);
