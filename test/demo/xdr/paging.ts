import type { Entity } from './entity';
import { valuesAt } from './query/match';
import { ctia } from './refusals';
import { type Call, Refusal } from './shape';
import type { Doc } from './store';

/** A page of documents and the headers that lead on. */
export interface Page {
  readonly docs: readonly Doc[];
  readonly headers: Readonly<Record<string, string>>;
}

interface SortKey {
  readonly field: string;
  readonly down: boolean;
}

type SortValue = number | string | null;

/** How many documents a page has when nobody says, and how deep offsets may reach. @see threatgrid/ductile */
const defaultLimit = 100;
const resultWindow = 10_000;

/** The order without `sort_by`: oldest first. @see threatgrid/ctia `ctia-default.properties:117` */
const defaultSort: readonly SortKey[] = ['timestamp', 'created', 'id'].map((field) => ({ field, down: false }));

const refuse = (message: string): never => {
  throw new Refusal(ctia.badQuery(message));
};

function sortKeys(call: Call, entity: Entity): readonly SortKey[] {
  const asked = call.query.get('sort_by');
  const order = call.query.get('sort_order');
  if (!asked) return order === 'desc' ? defaultSort.map((key) => ({ ...key, down: true })) : defaultSort;
  const { mapping, fields } = entity;
  const sortable = call.world.settings.sortAnyField
    ? new Set([...mapping.keyword, ...mapping.date, ...mapping.number, ...fields])
    : new Set(fields);
  return asked.split(',').map((part) => {
    const [field = '', direction = order ?? 'asc'] = part.split(':', 2);
    if (!sortable.has(field)) refuse(`No mapping found for [${field}] in order to sort on`);
    if (direction !== 'asc' && direction !== 'desc') refuse(`Unknown sort order [${direction}]`);
    return { field, down: direction === 'desc' };
  });
}

function sortValue(doc: Doc, field: string, { mapping }: Entity): SortValue {
  const [value] = valuesAt(doc, field);
  const rank = mapping.rank?.[field];
  if (rank) return rank(value);
  if (value === undefined) return null;
  if (mapping.date.includes(field)) return Date.parse(String(value));
  return typeof value === 'number' ? value : String(value).toLowerCase();
}

/** Documents without a value come last in either direction, as in Elasticsearch. */
function compare(left: SortValue, right: SortValue, down: boolean): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  const less = typeof left === 'number' && typeof right === 'number' ? left < right : String(left) < String(right);
  return less === down ? 1 : -1;
}

function compareAll(left: readonly SortValue[], right: readonly SortValue[], keys: readonly SortKey[]): number {
  for (const [index, key] of keys.entries()) {
    const order = compare(left[index] ?? null, right[index] ?? null, key.down);
    if (order !== 0) return order;
  }
  return 0;
}

/** A Clojure vector of sort values: like JSON without commas, and JSON only by luck. */
const printVector = (values: readonly SortValue[]): string =>
  `[${values.map((value) => (value === null ? 'nil' : JSON.stringify(value))).join(' ')}]`;

const wholeNumber = (call: Call, name: string, missing: number): number => {
  const asked = call.query.get(name);
  return asked === null ? missing : Number(asked);
};

/** Sorts and cuts out the page that a call asks for. @throws {Refusal} */
export function page(call: Call, entity: Entity, found: readonly Doc[]): Page {
  const keys = sortKeys(call, entity);
  const limit = wholeNumber(call, 'limit', defaultLimit);
  const offset = wholeNumber(call, 'offset', 0);
  const after = call.query.getAll('search_after');
  if (limit < 0 || offset < 0) refuse('[from] and [size] parameters cannot be negative');
  if (after.length === 0 && offset + limit > resultWindow) {
    refuse(
      `Result window is too large, from + size must be less than or equal to: [${resultWindow}] but was [${offset + limit}]`,
    );
  }
  if (limit > resultWindow) refuse(`Batch size is too large, size must be less than or equal to: [${resultWindow}]`);
  if (after.length > 0 && after.length !== keys.length) {
    refuse(`search_after has ${after.length} value(s) but sort has ${keys.length}.`);
  }
  const rows = found
    .map((doc) => ({ doc, values: keys.map(({ field }) => sortValue(doc, field, entity)) }))
    .sort((left, right) => compareAll(left.values, right.values, keys));
  const mark = keys.map(({ field }, index) => markValue(after[index] ?? '', field, entity));
  const rest = after.length > 0 ? rows.filter(({ values }) => compareAll(values, mark, keys) > 0) : rows.slice(offset);
  const shown = rest.slice(0, limit);
  const headers: Record<string, string> = { 'X-Total-Hits': String(rows.length) };
  const last = shown.at(-1)?.values;
  const more = after.length > 0 ? shown.length === limit : rows.length > offset + limit;
  if (more) headers['X-Next'] = nextOf(limit, offset + limit, last);
  if (after.length === 0 && offset > 0 && offset + limit < resultWindow) {
    headers['X-Previous'] = nextOf(limit, Math.max(0, offset - limit), undefined);
  }
  if (last) headers['X-Sort'] = printVector(last);
  return { docs: shown.map(({ doc }) => doc), headers };
}

function nextOf(limit: number, offset: number, after: readonly SortValue[] | undefined): string {
  const query = new URLSearchParams({ limit: String(limit), offset: String(offset) });
  for (const value of after ?? []) query.append('search_after', value === null ? '' : String(value));
  return query.toString();
}

function markValue(text: string, field: string, { mapping }: Entity): SortValue {
  if (text === '') return null;
  const numeric = mapping.date.includes(field) || mapping.number.includes(field) || mapping.rank?.[field] !== undefined;
  if (!numeric) return text.toLowerCase();
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isNaN(value)) refuse(`Failed to parse search_after value for field [${field}].`);
  return value;
}
