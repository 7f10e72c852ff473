import type { ObservableTypeName } from '../../../src/core/observables/observable';
import type { ModuleFault } from './faults';

/** What a module can be asked for. */
export type Capability = 'health' | 'deliberate' | 'observe' | 'refer' | 'respond';

/** A product that can be integrated. */
export interface ModuleType {
  readonly id: string;
  readonly title: string;
  readonly formerTitle?: string;
  readonly record: string;
  readonly capabilities: readonly Capability[];
  readonly category: 'threat-intel' | 'email-security' | 'edr' | 'firewall' | 'cloud-security';
}

/** A module as the organisation set it up. */
export interface ModuleInstance {
  readonly id: string;
  /** Display name, free text of the user; not the product's name. */
  readonly name: string;
  readonly type: ModuleType;
  readonly enabled: boolean;
  /** May hold keys and passwords. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Types that the module has an opinion about. */
  readonly knows: readonly ObservableTypeName[];
  /** The module always fails in this way. */
  readonly broken?: Omit<ModuleFault, 'module'>;
}

/** Head of every entry about a module. */
export const moduleHead = (module: ModuleInstance) => ({
  module: module.name,
  module_instance_id: module.id,
  module_type_id: module.type.id,
});

/** An entry of `errors`. */
export const moduleError = (module: ModuleInstance, fault: Omit<ModuleFault, 'module'>) => ({
  ...moduleHead(module),
  code: fault.code ?? 'client-error',
  message: fault.message ?? 'The module answered with an error',
  type: fault.type ?? 'error',
});

/** How a module fails in this call; absent when it does not. */
export const failureOf = (
  module: ModuleInstance,
  faults: readonly ModuleFault[],
): Omit<ModuleFault, 'module'> | undefined =>
  faults.find(({ module: name }) => name === '*' || name === module.name) ?? module.broken;
