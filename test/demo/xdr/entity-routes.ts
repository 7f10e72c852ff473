import { bodyOf, changedDoc, checkSpec, type Entity, newDoc, pick, printDoc, readDoc, waitFor } from './entity';
import { mergeDeep, replaceValue } from './merge';
import { ctia } from './refusals';
import { searchDocs } from './search';
import type { Answer, Call } from './shape';
import type { Doc } from './store';

/** POST of a new document: 201, `Location`, and `wait_for` that works. */
export async function create(call: Call, entity: Entity): Promise<Answer> {
  const store = entity.store(call.here);
  const doc = newDoc(call, entity, bodyOf(call, entity.body));
  store.put(doc);
  await waitFor(call, store);
  const printed = printDoc(call, doc);
  return { status: 201, json: printed, headers: { Location: String(printed['id']) } };
}

/** GET by id, with the closed list of `fields`; 404 without a body. */
export function read(call: Call, entity: Entity): Answer {
  const doc = readDoc(call, entity.store(call.here), call.params['id'] ?? '', 'read');
  if (!doc) return ctia.gone();
  return { status: 200, json: pick(printDoc(call, doc), call.query.getAll('fields')) };
}

/** PUT: everything that is not sent is gone, but for what the server owns. */
export async function replace(call: Call, entity: Entity): Promise<Answer> {
  const store = entity.store(call.here);
  const body = bodyOf(call, entity.body);
  checkSpec(call, entity, body);
  const earlier = readDoc(call, store, call.params['id'] ?? '', 'update');
  if (!earlier) return ctia.gone();
  const doc = changedDoc(call, earlier, body);
  store.put(doc);
  await waitFor(call, store);
  return { status: 200, json: printDoc(call, doc) };
}

/** DELETE: 204 without a body. */
export async function remove(call: Call, entity: Entity): Promise<Answer> {
  const store = entity.store(call.here);
  const doc = readDoc(call, store, call.params['id'] ?? '', 'delete');
  if (!doc) return ctia.gone();
  store.remove(doc.id);
  await waitFor(call, store);
  return { status: 204 };
}

/**
 * Merges fields into what a read sees, which may be stale, and stores the whole: the way changes get lost.
 *
 * @returns the stored document, or `undefined` when the read saw none
 */
export function patchDoc(call: Call, entity: Entity, fields: Readonly<Record<string, unknown>>): Doc | undefined {
  const store = entity.store(call.here);
  const earlier = readDoc(call, store, call.params['id'] ?? '', 'update');
  if (!earlier) return undefined;
  const merged = mergeDeep(earlier, fields, replaceValue) as Readonly<Record<string, unknown>>;
  checkSpec(call, entity, merged);
  const doc = changedDoc(call, earlier, merged);
  store.put(doc);
  return doc;
}

/** GET by external id: an array, empty when nothing matches; external ids are not unique. */
export function byExternalId(call: Call, entity: Entity): Answer {
  const wanted = call.params['external_id'];
  return searchDocs(call, entity, (doc) => {
    const ids = doc['external_ids'];
    return Array.isArray(ids) && ids.includes(wanted);
  });
}
