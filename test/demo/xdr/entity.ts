import { type Check, tooLong } from './body-check';
import { hostOf } from './hosts';
import { hostInId, longId, newId, shortId } from './ids';
import { ctia } from './refusals';
import { type Call, Refusal } from './shape';
import type { Doc, Store } from './store';
import type { RegionWorld } from './world';

/** Version of the data model, written into a document at every write whatever is sent. */
export const schemaVersion = '1.3.30';

/** One kind of document of private intelligence: what the generic operations need to know about it. */
export interface Entity {
  /** As in ids and in the `type` field. */
  readonly type: string;
  readonly store: (here: RegionWorld) => Store;
  /** Shape of the body of a create and of a whole replacement. */
  readonly body: Check;
  /** Shape of the body of a PATCH. */
  readonly partial: Check;
  /** Fields that the `fields` parameter may name: a closed list. */
  readonly fields: readonly string[];
  readonly mapping: Mapping;
}

/** How fields are indexed; a field that is not named cannot be searched or sorted by. */
export interface Mapping {
  /** Cut into words. */
  readonly text: readonly string[];
  /** Compared as a whole, without case. */
  readonly keyword: readonly string[];
  readonly date: readonly string[];
  readonly number: readonly string[];
  /** Where a query without a field looks. */
  readonly fallback: readonly string[];
  /** Of a field that sorts by meaning: rank of a value, larger later. */
  readonly rank?: Readonly<Record<string, (value: unknown) => number>>;
}

const iso = (moment: number): string => new Date(moment).toISOString();

/** Fields that belong to the server: what a body says about them is dropped. */
const serverOwned: ReadonlySet<string> = new Set([
  'id',
  'type',
  'schema_version',
  'owner',
  'groups',
  'client_id',
  'created',
  'modified',
]);

const fieldsOf = (body: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([key, value]) => !serverOwned.has(key) && value !== undefined));

/** A body checked for shape, or a 400 that names what is wrong. @throws {Refusal} */
export function bodyOf(call: Call, check: Check): Readonly<Record<string, unknown>> {
  const problems = check(call.body);
  if (problems !== undefined) throw new Refusal(ctia.coercion(problems));
  return call.body as Readonly<Record<string, unknown>>;
}

/** Lengths and TLP, which the server checks after the shape and answers in shapes of their own. @throws {Refusal} */
export function checkSpec(call: Call, entity: Pick<Entity, 'type'>, doc: Readonly<Record<string, unknown>>): void {
  const problem = tooLong(doc, entity.type);
  if (problem) throw new Refusal(ctia.spec(problem, doc));
  const { tlp } = doc;
  const { allowedTlps } = call.world.settings;
  if (typeof tlp === 'string' && !allowedTlps.includes(tlp)) throw new Refusal(ctia.badTlp(tlp, allowedTlps, doc));
}

/** The document a create stores. @throws {Refusal} when the body names an id of its own */
export function newDoc(call: Call, entity: Pick<Entity, 'type'>, body: Readonly<Record<string, unknown>>): Doc {
  checkSpec(call, entity, body);
  const { id } = body;
  if (typeof id === 'string' && id !== '' && !id.startsWith('transient:')) {
    const host = hostInId(id);
    const here = hostOf('ctia', call.region);
    if (host !== undefined && host !== here) throw new Refusal(ctia.wrongHost(id, here));
    throw new Refusal(ctia.mayNotNameId(body));
  }
  const now = iso(call.now);
  return {
    ...fieldsOf(body),
    tlp: body['tlp'] ?? call.world.settings.defaultTlp,
    timestamp: body['timestamp'] ?? now,
    id: newId(entity.type, call.world.random),
    type: entity.type,
    schema_version: schemaVersion,
    owner: call.principal.userId,
    groups: [call.principal.orgId],
    client_id: call.principal.clientId,
    created: now,
    modified: now,
  };
}

/**
 * The document a change stores: the fields given, and of the earlier one only what the server keeps.
 *
 * @see threatgrid/ctia `src/ctia/domain/entities.clj:38-59`
 */
export function changedDoc(call: Call, earlier: Doc, fields: Readonly<Record<string, unknown>>): Doc {
  const kept = Object.fromEntries(
    ['owner', 'groups', 'client_id', 'created', 'type'].map((field) => [field, earlier[field]]),
  );
  return {
    ...fieldsOf(fields),
    tlp: fields['tlp'] ?? earlier['tlp'],
    timestamp: fields['timestamp'] ?? iso(call.now),
    ...kept,
    id: earlier.id,
    schema_version: schemaVersion,
    modified: iso(call.now),
  };
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** Whether the caller may see and change a document; both are the same for everybody of the organisation. */
export function isOurs(call: Call, doc: Doc): boolean {
  const { userId, orgId } = call.principal;
  if (doc['owner'] === userId || strings(doc['authorized_users']).includes(userId)) return true;
  if (strings(doc['authorized_groups']).includes(orgId)) return true;
  return doc['tlp'] !== 'red' && strings(doc['groups']).includes(orgId);
}

/**
 * The document of an id as this read sees it, which may be a second old.
 *
 * @throws {Refusal} 403 when it is not ours
 */
export function readDoc(call: Call, store: Store, id: string, verb: 'read' | 'update' | 'delete'): Doc | undefined {
  const doc = store.read(shortId(id));
  if (doc && !isOurs(call, doc)) throw new Refusal(ctia.notYours(verb));
  return doc;
}

/** A document as answers print it: with the long id. */
export const printDoc = (call: Call, doc: Doc): Readonly<Record<string, unknown>> => ({
  ...doc,
  id: longId(hostOf('ctia', call.region), String(doc['type']), doc.id),
});

/** Waits for the refresh when `wait_for=true` and the operation honours it. */
export async function waitFor(call: Call, store: Store): Promise<void> {
  if (call.query.get('wait_for') !== 'true') return;
  const time = store.untilVisible();
  if (time > 0) await call.wait(time);
}

/** Part of a document that the `fields` parameter asks for; the whole without one. */
export function pick(
  printed: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Readonly<Record<string, unknown>> {
  if (fields.length === 0) return printed;
  const part: Record<string, unknown> = {};
  for (const field of fields) {
    const [outer = '', inner] = field.split('.', 2);
    const value = printed[outer];
    if (value === undefined) continue;
    if (inner === undefined) part[outer] = value;
    else if (typeof value === 'object' && value !== null && inner in value) {
      part[outer] = { ...(part[outer] as object | undefined), [inner]: (value as Record<string, unknown>)[inner] };
    }
  }
  return part;
}
