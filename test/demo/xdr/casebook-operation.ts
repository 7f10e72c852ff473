import { type Check, oneOf, record } from './body-check';
import { casebook } from './entities/casebook';
import { bodyOf, changedDoc, checkSpec, printDoc, readDoc } from './entity';
import { addValue, type Combine, mergeDeep, removeValue, replaceValue } from './merge';
import { ctia } from './refusals';
import type { Answer, Call } from './shape';

const combine: Readonly<Record<string, Combine>> = { add: addValue, remove: removeValue, replace: replaceValue };

/**
 * `observables`, `texts` and `bundle` of a casebook. The read is stale, the write is whole, `wait_for` is ignored
 * (the server turns it into nothing on its way), and nothing is deduplicated.
 *
 * @see threatgrid/ctia `src/ctia/entity/casebook.clj`; contract, section 10.2
 */
export function operate(call: Call, field: 'observables' | 'texts' | 'bundle', content: Check): Answer {
  const required = field === 'bundle' ? ['operation', 'bundle'] : ['operation'];
  const shape = record({ operation: oneOf(['add', 'remove', 'replace'], true), [field]: content }, required);
  const body = bodyOf(call, shape);
  const store = casebook.store(call.here);
  const earlier = readDoc(call, store, call.params['id'] ?? '', 'update');
  if (!earlier) return ctia.simple(404, 'casebook not found');
  let merged: Readonly<Record<string, unknown>>;
  try {
    const sent = { [field]: body[field] };
    merged = mergeDeep(earlier, sent, combine[String(body['operation'])] ?? replaceValue) as typeof merged;
  } catch (error) {
    if (error instanceof TypeError) return ctia.crashed('java.lang.ClassCastException');
    throw error;
  }
  checkSpec(call, casebook, merged);
  const doc = changedDoc(call, earlier, merged);
  store.put(doc);
  return { status: 200, json: printDoc(call, doc) };
}
