import * as v from 'valibot';
import type { ModuleFailure, ModuleRef } from '../core/verdicts/enrichment';
import { listOf, parseObject, text } from './wire';

/** Keys by which every part of an envelope names its module. */
export const moduleKeys = {
  module: text,
  module_instance_id: v.pipe(v.string(), v.minLength(1)),
  module_type_id: text,
};

type WireModule = v.InferOutput<v.ObjectSchema<typeof moduleKeys, undefined>>;

/** The module of a part; one without a name is called by its id. */
export const moduleOf = (wire: WireModule): ModuleRef => ({
  instanceId: wire.module_instance_id,
  typeId: wire.module_type_id,
  name: wire.module?.trim() || wire.module_instance_id,
});

const WireFailure = v.pipe(
  v.object({ ...moduleKeys, code: text, message: text, type: text }),
  v.transform(
    (wire): ModuleFailure => ({
      module: moduleOf(wire),
      severity: wire.type ?? 'error',
      code: wire.code ?? '',
      message: wire.message ?? '',
    }),
  ),
);

/**
 * Takes the envelope of enrich and response apart. Either list may be missing; failures of modules come with a 200.
 *
 * @param part shape of what is in `data`; parts of another shape are left out
 * @throws {AppError} bad-answer
 * @see CONTRACT 7.1
 */
export function partsOf<S extends v.GenericSchema>(
  part: S,
  json: unknown,
): { readonly parts: readonly v.InferOutput<S>[]; readonly failures: readonly ModuleFailure[] } {
  const { data, errors } = parseObject(v.object({ data: listOf(part), errors: listOf(WireFailure) }), json);
  return { parts: data, failures: errors };
}

/** The modules of some parts, each once. */
export const modulesOf = (parts: readonly WireModule[]): readonly ModuleRef[] => [
  ...new Map(parts.map((part) => [part.module_instance_id, moduleOf(part)])).values(),
];
