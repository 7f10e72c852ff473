import type { Observable } from '../../../src/core/observables/observable';
import { hostOf } from './hosts';
import { longId, shortId, typeInId } from './ids';
import type { Call } from './shape';
import type { Doc, Store } from './store';

/** Stored sightings that hold an observable; values compare without case, types exactly. */
export const sightingsOf = (call: Call, { type, value }: Observable): readonly Doc[] =>
  call.here.sightings.search().filter((doc) => {
    const observables = (doc['observables'] ?? []) as readonly Observable[];
    return observables.some((one) => one.type === type && one.value.toLowerCase() === value.toLowerCase());
  });

/** Relationships with one of the given short ids on the given sides. */
export const relationshipsOf = (
  call: Call,
  ids: ReadonlySet<string>,
  sides: readonly ('source_ref' | 'target_ref')[] = ['source_ref', 'target_ref'],
): readonly Doc[] =>
  call.here.relationships.search().filter((doc) => sides.some((side) => ids.has(shortId(String(doc[side])))));

/** Index of the documents of a type; absent for types that are not kept. */
export function storeOf(call: Call, type: string): Store | undefined {
  const { here } = call;
  return (
    {
      casebook: here.casebooks,
      incident: here.incidents,
      judgement: here.judgements,
      sighting: here.sightings,
      indicator: here.indicators,
      relationship: here.relationships,
    } as Readonly<Record<string, Store>>
  )[type];
}

/** The documents at the other ends of relationships. */
export function otherEnds(call: Call, ids: ReadonlySet<string>, relationships: readonly Doc[]): readonly Doc[] {
  const ends = new Set(
    relationships.flatMap((doc) => [shortId(String(doc['source_ref'])), shortId(String(doc['target_ref']))]),
  );
  return [...ends].flatMap((id) => {
    if (ids.has(id)) return [];
    return storeOf(call, typeInId(id) ?? '')?.read(id) ?? [];
  });
}

/** A document for modules and exports: long id, and without the fields that only its owner's server shows. */
export function printBare(call: Call, doc: Doc): Readonly<Record<string, unknown>> {
  const { owner: _, groups: __, authorized_users: ___, authorized_groups: ____, ...rest } = doc;
  return { ...rest, id: longId(hostOf('ctia', call.region), String(doc['type']), doc.id) };
}
