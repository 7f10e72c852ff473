import { printDoc } from './entity';
import { hostOf } from './hosts';
import { longId } from './ids';
import { printUser, scopesOf, users } from './people';
import { otherEnds, printBare, relationshipsOf } from './related';
import type { Call } from './shape';
import { uuidOf } from './sightings';
import type { Doc } from './store';

type Printed = Readonly<Record<string, unknown>>;

/** The call as the routes of private intelligence see it, where the parameter is called `id`. */
export const atIncident = (call: Call): Call => ({
  ...call,
  params: { ...call.params, id: call.params['incident-id'] ?? '' },
});

/** What the visibility door adds to an incident: how far its enrichment is. */
export function printWithStatus(call: Call, doc: Doc): Printed {
  const seen = relationshipsOf(call, new Set([doc.id]), ['target_ref']).length > 0;
  return { ...printDoc(call, doc), enrichment_status: seen ? 'enriched' : 'queued' };
}

/** In a search the assignees are people where they are known, and objects that say so where they are not. */
export function printForSearch(call: Call, doc: Doc): Printed {
  const assignees = doc['assignees'];
  const printed = printWithStatus(call, doc);
  if (!Array.isArray(assignees)) return printed;
  const people = assignees.map((id: string) => {
    const person = users.find((one) => one.id === id && one.orgId === call.principal.orgId);
    return person ? printUser(person, scopesOf(call.world, person.id)) : { 'unknown-id': id };
  });
  return { ...printed, assignees: people };
}

/** An incident with what is around it: the only call that gives both at once. */
export function printSummary(call: Call, doc: Doc): Printed {
  const own = new Set([doc.id]);
  const around = otherEnds(call, own, relationshipsOf(call, own));
  const sightings = around.filter(({ type }) => type === 'sighting');
  const indicators = otherEnds(
    call,
    new Set(sightings.map(({ id }) => id)),
    relationshipsOf(call, new Set(sightings.map(({ id }) => id))),
  )
    .concat(around)
    .filter(({ type }) => type === 'indicator');
  const unique = [...new Map(indicators.map((one) => [one.id, one])).values()];
  const ref = (one: Doc): string => longId(hostOf('ctia', call.region), String(one['type']), one.id);
  return {
    ...printWithStatus(call, doc),
    context: {
      type: 'bundle',
      id: `transient:${uuidOf(doc.id)}`,
      schema_version: '1.3.30',
      source: 'Cisco XDR',
      sightings: sightings.map((one) => printContext(call, one)),
      sighting_refs: sightings.map(ref),
      indicators: unique.map((one) => printContext(call, one)),
      indicator_refs: unique.map(ref),
    },
  };
}

/** Entities of a context come without the fields of the store. */
function printContext(call: Call, doc: Doc): Printed {
  const { client_id: _, created: __, modified: ___, ...rest } = printBare(call, doc);
  return rest;
}

/** Filter of the visibility door: a global score from 700 counts as high. The service's own threshold is unpublished. */
export function highImpact(call: Call): (doc: Doc) => boolean {
  const wanted = call.query.get('high_impact');
  return (doc) => {
    if (wanted === null) return true;
    const { global = 0 } = (doc['scores'] ?? {}) as { readonly global?: number };
    return global >= 700 === (wanted === 'true');
  };
}
