import { choice, integer, type QueryCheck, text, truth } from './query-check';
import type { Call } from './shape';

/** Parameters of the two lists of the integration service. */
export const listQuery: Readonly<Record<string, QueryCheck>> = {
  enabled: truth,
  query: text,
  sort_by: text,
  sort_order: choice('asc', 'desc'),
  offset: integer,
  limit: integer,
};

type Row = Readonly<Record<string, unknown>>;

/** Filters, sorts and cuts a list. @param named the field that `query` looks into */
export function listed({ query }: Call, rows: readonly Row[], named: string): readonly Row[] {
  const enabled = query.get('enabled');
  const words = query.get('query')?.toLowerCase();
  const by = query.get('sort_by');
  const down = query.get('sort_order') === 'desc' ? -1 : 1;
  const left = rows.filter(
    (row) =>
      (enabled === null || String(row['enabled']) === enabled) &&
      (words === undefined || words === '*' || String(row[named]).toLowerCase().includes(words)),
  );
  const sorted =
    by === null ? left : [...left].sort((one, other) => down * String(one[by]).localeCompare(String(other[by]), 'en'));
  const offset = Number(query.get('offset') ?? 0);
  const limit = query.get('limit');
  return sorted.slice(offset, limit === null ? undefined : offset + Number(limit));
}
