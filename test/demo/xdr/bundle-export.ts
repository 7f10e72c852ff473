import { isOurs } from './entity';
import { hostOf } from './hosts';
import { longId, shortId, typeInId } from './ids';
import { choices, type QueryCheck, required, texts, truth } from './query-check';
import { otherEnds, printBare, relationshipsOf, storeOf } from './related';
import type { Answer, Call } from './shape';
import type { Doc } from './store';

/** Entities whose reading an export needs; the service names 47 capabilities, all of `private-intel:read`. */
export const exported: readonly string[] = [
  'casebook',
  'incident',
  'indicator',
  'judgement',
  'relationship',
  'sighting',
];

const types = [
  'actor',
  'asset',
  'asset-mapping',
  'asset-properties',
  'attack-pattern',
  'campaign',
  'casebook',
  'coa',
  'data-table',
  'feed',
  'feedback',
  'identity-assertion',
  'incident',
  'indicator',
  'investigation',
  'judgement',
  'malware',
  'note',
  'sighting',
  'target-record',
  'tool',
  'vulnerability',
  'weakness',
] as const;

/** Parameters of the export; ids are short or long. */
export const exportQuery: Readonly<Record<string, QueryCheck>> = {
  ids: required(texts),
  related_to: choices('source_ref', 'target_ref'),
  source_type: choices(...types),
  target_type: choices(...types),
  include_related_entities: truth,
};

/** Most relationships that an export follows from one id. @see threatgrid/ctia `ctia-default.properties` */
const mostRelationships = 1000;

/** Entities by id with their relationships and, unless told otherwise, what is at the other ends. */
export function exportBundle(call: Call): Answer {
  const { query } = call;
  const ids = new Set(query.getAll('ids').map(shortId));
  const roots = [...ids]
    .flatMap((id) => storeOf(call, typeInId(id) ?? '')?.read(id) ?? [])
    .filter((doc) => isOurs(call, doc));
  const sides = query.getAll('related_to') as ('source_ref' | 'target_ref')[];
  const fits = (name: string, ref: unknown): boolean => {
    const wanted = query.getAll(name);
    return wanted.length === 0 || wanted.includes(typeInId(String(ref)) ?? '');
  };
  const relationships = relationshipsOf(call, new Set(roots.map(({ id }) => id)), sides.length > 0 ? sides : undefined)
    .filter((doc) => fits('source_type', doc['source_ref']) && fits('target_type', doc['target_ref']))
    .slice(0, mostRelationships);
  const related = query.get('include_related_entities') === 'false' ? [] : otherEnds(call, ids, relationships);
  const lists: Record<string, unknown[]> = {};
  for (const doc of [...roots, ...related.filter((one) => isOurs(call, one)), ...relationships]) {
    const name = `${String(doc['type']).replaceAll('-', '_')}s`;
    lists[name] = [...(lists[name] ?? []), print(call, doc)];
  }
  return { status: 200, json: { type: 'bundle', source: 'ctia', ...lists } };
}

const print = (call: Call, doc: Doc): unknown => {
  const { client_id: _, ...rest } = printBare(call, doc);
  return { ...rest, id: longId(hostOf('ctia', call.region), String(doc['type']), doc.id) };
};
