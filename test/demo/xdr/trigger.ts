import { isObservable } from '../../../src/core/observables/observable';
import { offersOf } from './actions';
import { failureOf, moduleError } from './modules';
import { iroh } from './refusals';
import type { Answer, Call } from './shape';

/**
 * Runs a response action. Every call counts: there is no idempotency key, and a repetition is a second action. A
 * failure is a 200 whose status says so, or one with `errors` alone.
 */
export function trigger(call: Call): Answer {
  const module = call.here.modules.find(({ id }) => id === call.params['module-instance-id']);
  if (!module?.enabled) return iroh.notFound('module_instance');
  const actionId = call.params['action-id'] ?? '';
  const count = (status: 'success' | 'failure'): void => {
    call.here.triggered.push({
      at: call.now,
      moduleInstanceId: module.id,
      actionId,
      query: call.query.toString(),
      status,
    });
  };
  const failure = failureOf(module, call.moduleFaults);
  if (failure) {
    count('failure');
    return { status: 200, json: { errors: [moduleError(module, failure)] } };
  }
  const observable = { type: call.query.get('observable_type'), value: call.query.get('observable_value') };
  const offers = isObservable(observable) ? offersOf(module, observable).filter(({ id }) => id === actionId) : [];
  const complete = offers.some(({ extra }) =>
    Object.entries(extra).every(([name, value]) => call.query.get(name) === value),
  );
  if (complete) {
    count('success');
    return { status: 200, json: { data: { status: 'success' } } };
  }
  count('failure');
  const message = offers.length > 0 ? 'A parameter of the action is missing' : 'The module does not offer this action';
  const errors = [moduleError(module, { code: 'client-error', message })];
  // A module that knows the action answers; one that does not leaves only an error.
  return { status: 200, json: offers.length > 0 ? { data: { status: 'failure' }, errors } : { errors } };
}
