import * as v from 'valibot';
import type { ActionResult, ResponseAction } from '../core/actions/action';
import { isObservable, type Observable } from '../core/observables/observable';
import type { Outcome } from '../core/outcome';
import type { DurationMs } from '../core/time';
import type { Answers } from '../core/verdicts/enrichment';
import { moduleKeys, moduleOf, modulesOf, partsOf } from './envelope';
import { type Http, pathOf } from './http';
import { listOf, parseObject, text } from './wire';

/** Response actions: what modules can do, and doing it. */
export interface Respond {
  actions(observables: readonly Observable[]): Promise<Outcome<Answers<ResponseAction>>>;
  /**
   * Sends the action, once: not again after a 401, and never by program after anything else, since nothing tells the
   * service that it is the same one (T14).
   *
   * @returns `unknown` when it may have been carried out
   */
  trigger(action: ResponseAction): Promise<Outcome<ActionResult>>;
}

/** Both wait for modules. */
const patience: DurationMs = 60_000;

const WireAction = v.object({
  ...moduleKeys,
  id: v.pipe(v.string(), v.minLength(1)),
  title: text,
  description: text,
  categories: listOf(v.string()),
  url: v.string(),
});

const WireResult = v.object({
  data: v.fallback(v.optional(v.object({ status: text })), undefined),
  errors: v.optional(v.unknown()),
});

/** @see CONTRACT 8 */
export const createRespond = (http: Http): Respond => ({
  actions: (observables) =>
    http.send({
      service: 'visibility',
      method: 'POST',
      path: '/iroh/iroh-response/respond/observables',
      body: observables.map(({ type, value }) => ({ type, value })),
      timeout: patience,
      read: (json) => {
        const { parts, failures } = partsOf(WireAction, json);
        return { items: parts.flatMap(actionOf), modules: modulesOf(parts), failures };
      },
    }),

  trigger: ({ module, id, query }) =>
    http.send<ActionResult>({
      service: 'visibility',
      method: 'POST',
      // Made of ids: the action's own `url` is relative, comes in two forms, and is never followed.
      path: pathOf`/iroh/iroh-response/respond/trigger/${module.instanceId}/${id}`,
      rawQuery: query,
      purpose: 'write',
      timeout: patience,
      resend: false,
      read: (json) => {
        const { data, errors } = parseObject(WireResult, json);
        const { failures } = partsOf(v.never(), { errors });
        // Failures come with a 200 as well; only this word means that it was accepted.
        return { status: data?.status === 'success' ? 'success' : 'failure', failures };
      },
    }),
});

/** The action, unless its `url` does not belong to it or names no observable. */
function actionOf(wire: v.InferOutput<typeof WireAction>): readonly ResponseAction[] {
  const [path = '', query = ''] = wire.url.split('#', 1)[0]?.split(/\?(.*)/s, 2) ?? [];
  const [instance, action] = path.split('/').slice(-2).map(decoded);
  if (instance !== wire.module_instance_id || action !== wire.id) return [];
  const parameters = new URLSearchParams(query);
  const observable = { type: parameters.get('observable_type'), value: parameters.get('observable_value') };
  if (!isObservable(observable)) return [];
  const { id, title = id, description = '', categories } = wire;
  const module = moduleOf(wire);
  const key = JSON.stringify([module.instanceId, id, query]);
  return [{ key, module, id, title, description, categories, observable, query }];
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
