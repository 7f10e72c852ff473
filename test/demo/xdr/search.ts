import type { Entity } from './entity';
import { isOurs, pick, printDoc } from './entity';
import { hostOf } from './hosts';
import { longId, typeInId } from './ids';
import { page } from './paging';
import { QueryError } from './query/lex';
import { createMatcher, valuesAt } from './query/match';
import type { Node } from './query/node';
import { parseQuery } from './query/parse';
import { parseSimple } from './query/parse-simple';
import { ctia } from './refusals';
import { type Answer, type Call, Refusal } from './shape';
import type { Doc } from './store';

/** Parameters that filter by equality rather than search, page or project. */
const plain: ReadonlySet<string> = new Set([
  'query',
  'simple_query',
  'search_fields',
  'from',
  'to',
  'sort_by',
  'sort_order',
  'limit',
  'offset',
  'search_after',
  'fields',
  'high_impact',
]);

/** `*:casebook-<uuid>` means the long id in any field. @see threatgrid/ctia `common.clj:160-183` */
const expandIds = (call: Call, query: string): string =>
  query.replace(/\*:([a-z-]+-[0-9a-f]{8}-[0-9a-f-]{27})/g, (whole, id: string) => {
    const type = typeInId(id);
    return type ? `*:"${longId(hostOf('ctia', call.region), type, id)}"` : whole;
  });

function parsed(call: Call, query: string): Node {
  try {
    return parseQuery(expandIds(call, query));
  } catch (error) {
    if (error instanceof QueryError) throw new Refusal(ctia.badQuery(`Failed to parse query [${query}]`));
    throw error;
  }
}

/** The documents that the query, the filters and the dates of a call leave. @throws {Refusal} */
export function findDocs(call: Call, entity: Entity, also: (doc: Doc) => boolean = () => true): readonly Doc[] {
  const { query } = call;
  const fields = query.getAll('search_fields');
  const matches = createMatcher(entity.mapping, fields.length > 0 ? fields : entity.mapping.fallback);
  const full = query.get('query');
  const simple = query.get('simple_query');
  const nodes: Node[] = [];
  if (full !== null) nodes.push(parsed(call, full));
  if (simple !== null) nodes.push(parseSimple(simple));
  const filters = [...new Set(query.keys())].filter((name) => !plain.has(name));
  const from = query.get('from');
  const to = query.get('to');
  return entity
    .store(call.here)
    .search()
    .filter(
      (doc) =>
        isOurs(call, doc) &&
        also(doc) &&
        nodes.every((node) => matches(node, doc)) &&
        filters.every((name) => query.getAll(name).some((wanted) => holds(doc, name, wanted))) &&
        (from === null || Date.parse(String(doc['created'])) >= Date.parse(from)) &&
        (to === null || Date.parse(String(doc['created'])) < Date.parse(to)),
    );
}

const holds = (doc: Doc, name: string, wanted: string): boolean =>
  valuesAt(doc, name).some((value) => {
    const held = String(value).toLowerCase();
    const asked = name === 'id' ? wanted.slice(wanted.lastIndexOf('/') + 1) : wanted;
    return held === asked.toLowerCase();
  });

/** Search with paging headers. @param also what else a document must fulfil */
export function searchDocs(
  call: Call,
  entity: Entity,
  also?: (doc: Doc) => boolean,
  print: (doc: Doc) => Readonly<Record<string, unknown>> = (doc) => printDoc(call, doc),
): Answer {
  const { docs, headers } = page(call, entity, findDocs(call, entity, also));
  const fields = call.query.getAll('fields');
  return { status: 200, json: docs.map((doc) => pick(print(doc), fields)), headers };
}

/** A bare number. */
export const countDocs = (call: Call, entity: Entity): Answer => ({
  status: 200,
  json: findDocs(call, entity).length,
});
