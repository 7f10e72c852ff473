import * as v from 'valibot';
import type { Outcome } from '../core/outcome';
import type { ModuleInstance, ModuleType } from '../core/verdicts/module';
import type { Http } from './http';
import { listOf, parse, text } from './wire';

/** Which modules the organisation has, and what they can. Needs `integration:read`. */
export interface Modules {
  instances(): Promise<Outcome<readonly ModuleInstance[]>>;
  types(): Promise<Outcome<readonly ModuleType[]>>;
}

const id = v.pipe(v.string(), v.minLength(1));
const named = listOf(v.object({ id }));

const WireInstance = v.pipe(
  // `settings` is left out here and so goes no further (CONTRACT 9).
  v.object({ id, name: text, module_type_id: id, enabled: v.fallback(v.optional(v.boolean(), true), true) }),
  v.transform(
    (wire): ModuleInstance => ({
      id: wire.id,
      typeId: wire.module_type_id,
      name: wire.name?.trim() || wire.id,
      enabled: wire.enabled,
    }),
  ),
);

const WireType = v.pipe(
  v.object({ id, title: text, capabilities: named, product_categories: named }),
  v.transform(
    (wire): ModuleType => ({
      id: wire.id,
      title: wire.title ?? wire.id,
      capabilities: wire.capabilities.map((one) => one.id),
      categories: wire.product_categories.map((one) => one.id),
    }),
  ),
);

/** @see CONTRACT 9 */
export function createModules(http: Http): Modules {
  const list = <S extends v.GenericSchema>(path: string, element: S) =>
    http.send({
      service: 'visibility',
      method: 'GET',
      path: `/iroh/iroh-int/${path}`,
      read: (json) => {
        parse(v.array(v.unknown()), json);
        return parse(listOf(element), json);
      },
    });
  return {
    instances: () => list('module-instance', WireInstance),
    types: () => list('module-type', WireType),
  };
}
