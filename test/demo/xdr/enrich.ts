import type { Observable } from '../../../src/core/observables/observable';
import { list, observable } from './body-check';
import { type Capability, failureOf, type ModuleInstance, moduleError, moduleHead } from './modules';
import { type Answer, type Call, Refusal } from './shape';

/** The bare array of observables that enrich and respond take. @throws {Refusal} */
export function observablesOf(call: Call): readonly Observable[] {
  const problems = list(observable)(call.body);
  if (problems !== undefined) {
    // Only `error` of a visibility error is certain; no 400 of these routes is published.
    const json = { error: 'invalid_request', error_description: 'Unexpected request body', errors: problems };
    throw new Refusal({ status: 400, json });
  }
  return call.body as readonly Observable[];
}

/** The modules to ask: switched on, able, and named by `mids` when that is given. */
export function modulesFor(call: Call, capability: Capability): readonly ModuleInstance[] {
  const wanted = call.query.getAll('mids');
  return call.here.modules.filter(
    ({ id, enabled, type }) =>
      enabled && type.capabilities.includes(capability) && (wanted.length === 0 || wanted.includes(id)),
  );
}

/** The two lists of an envelope: what modules found, and which of them failed. A module can be in both. */
export interface Envelope<Entry> {
  readonly data: readonly Entry[];
  readonly errors: readonly ReturnType<typeof moduleError>[];
}

/** Asks every module; a failing one goes into `errors` and, where the fault says so, into `data` as well. */
export function ask<Entry>(
  call: Call,
  capability: Capability,
  answer: (module: ModuleInstance) => readonly Entry[],
): Envelope<Entry> {
  const data: Entry[] = [];
  const errors: ReturnType<typeof moduleError>[] = [];
  for (const module of modulesFor(call, capability)) {
    const failure = failureOf(module, call.moduleFaults);
    if (failure) errors.push(moduleError(module, failure));
    if (!failure || failure.keepData) data.push(...answer(module));
  }
  return { data, errors };
}

/** A list of documents as modules give it. */
export const docs = (found: readonly unknown[]) => ({ count: found.length, docs: found });

/** An envelope over the wire: `errors` is left out when there is none, as it often is. */
export const enveloped = ({ data, errors }: Envelope<unknown>): Answer => ({
  status: 200,
  json: errors.length > 0 ? { data, errors } : { data },
});

/** An entry of `data`. */
export const entry = (module: ModuleInstance, data: unknown) => ({ ...moduleHead(module), data });
