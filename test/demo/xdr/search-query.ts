import type { Entity } from './entity';
import { choice, choices, date, integer, type QueryCheck, text, texts } from './query-check';

type Checks = Readonly<Record<string, QueryCheck>>;

/** Parameters of paging and sorting. */
export const pagingQuery: Checks = {
  sort_by: text,
  sort_order: choice('asc', 'desc'),
  offset: integer,
  limit: integer,
  search_after: texts,
};

/** What every search and count filters by. */
export const filterQuery: Checks = {
  query: text,
  simple_query: text,
  id: text,
  from: date,
  to: date,
  revision: integer,
  language: text,
  tlp: text,
  source: text,
  search_after: texts,
};

/** Fields that `search_fields` may name. */
const searchable = ['id', 'title', 'short_description', 'description', 'source'];

/** A search of private intelligence. @param also what this kind of document adds */
export const searchQuery = (entity: Entity, also: Checks, searchFields: readonly string[] = []): Checks => ({
  ...filterQuery,
  ...pagingQuery,
  ...also,
  search_fields: choices(...searchable, ...searchFields),
  fields: choices(...entity.fields),
});

/** By external id: paging and `fields`, no query. */
export const externalIdQuery = (entity: Entity): Checks => ({ ...pagingQuery, fields: choices(...entity.fields) });

const incidentEquals = [
  'status',
  'confidence',
  'assignees',
  'categories',
  'discovery_method',
  'intended_effect',
  'promotion_method',
];

const asTexts = (names: readonly string[]): Checks => Object.fromEntries(names.map((name) => [name, text]));

/** What the count of incidents filters by besides; the search knows four more. */
export const incidentCountFilters: Checks = asTexts([...incidentEquals, 'detection_sources']);

/** What the search of incidents filters by besides. */
export const incidentFilters: Checks = asTexts([
  ...incidentEquals,
  'detection_sources',
  'severity',
  'techniques',
  'tactics',
]);

const { simple_query: _, ...irohFilters } = filterQuery;

/** The visibility door: `high_impact` more, and without `search_fields`, `simple_query`, `severity` and others. */
export const irohSearchQuery: Checks = {
  ...irohFilters,
  ...pagingQuery,
  ...asTexts(incidentEquals),
  high_impact: choice('true', 'false'),
  fields: texts,
};

/** Lists by observable: dates and paging, no query. */
export const byObservableQuery = (entity: Pick<Entity, 'fields'>): Checks => ({
  ...pagingQuery,
  from: date,
  to: date,
  fields: choices(...entity.fields),
});
