import type { Cell } from '../data/cell';
import { factSources, sources } from '../reports/catalogue';
import type { Row } from '../reports/report';
import { factsOf, rowsOf, type Selection } from '../reports/rows';
import type { Answer, Call } from './answer';
import { json, notFound } from './answer';

const shown = (value: Cell | number | undefined): string | number =>
  value === undefined ? '' : typeof value === 'number' ? value : value.text;

/** What a call selects: seed and huge mode are the stand-in's own parameters, the rest is the API's. */
export const selectionOf = (query: URLSearchParams, seed: number): Selection => {
  const length = Date.parse(query.get('endDate') ?? '') - Date.parse(query.get('startDate') ?? '');
  const rows = query.get('da-rows');
  return {
    seed: Number(query.get('da-seed') ?? seed),
    days: Number.isFinite(length) ? Math.max(1, Math.round(length / 86_400_000)) : 30,
    device: query.get('device_name') ?? 'all',
    focus: query.get('filterValue') ?? '',
    ...(rows === null ? {} : { rows: Number(rows) }),
  };
};

const wrongSeconds = (query: URLSearchParams): boolean =>
  ['startDate', 'endDate'].some((name) => {
    const value = query.get(name);
    return value !== null && !/:00\.000Z$/.test(value);
  });

const sorted = (rows: readonly Row[], query: URLSearchParams): readonly Row[] => {
  const key = query.get('orderBy');
  if (key === null) return rows;
  const sign = query.get('orderDir') === 'asc' ? 1 : -1;
  const order = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
  return rows.toSorted((a, b) => sign * order(shown(a[key]), shown(b[key])));
};

/**
 * `GET /sma/api/v2.0/reporting/<group>[/<counter>]`. A group with entities answers with parallel arrays, one per
 * counter, of one-key objects `{entity: value}`; a group without answers with a list of one-key objects.
 */
export const reporting = (call: Call, seed: number): Answer => {
  const [group = '', only] = call.url.pathname.split('/reporting/')[1]?.split('/') ?? [];
  const query = call.url.searchParams;
  if (wrongSeconds(query))
    return notFound('startDate and endDate attribute supports only 00 seconds and 000 microseconds.');
  const selection = selectionOf(query, seed);
  if (factSources.has(group)) {
    const resultSet = factsOf(group, selection).map(({ key, value }) => ({ [key]: shown(value) }));
    return json({ meta: { totalCount: -1 }, data: { type: group, resultSet } });
  }
  const source = sources.get(group);
  const [entity, ...counters] = source?.columns ?? [];
  if (!source || !entity) return notFound();
  const all = sorted(rowsOf(group, selection), query);
  const from = Number(query.get('offset') ?? 0);
  const rows = all.slice(from, from + Number(query.get('limit') ?? query.get('top') ?? all.length));
  const resultSet = Object.fromEntries(
    counters
      .filter(({ key }) => only === undefined || only === key)
      .map(({ key }) => [key, rows.map((row) => ({ [shown(row[entity.key])]: shown(row[key]) }))]),
  );
  return json({ meta: { totalCount: all.length }, data: { type: group, resultSet } });
};
