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
