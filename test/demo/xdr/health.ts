import { failureOf, type ModuleInstance, moduleHead } from './modules';
import { umbrellaId } from './seed/modules';
import type { Call } from './shape';

/** State of a module; some print quotas as well. */
export function health(call: Call, module: ModuleInstance): Readonly<Record<string, unknown>> {
  const status = failureOf(module, call.moduleFaults) ? 'error' : 'ok';
  const minute = Math.floor(call.now / 60_000) * 60_000;
  const quotas = {
    event_triggers: {
      description: 'No rate-limit mode in effect',
      values: {
        bucket_unit: 'minute',
        bucket_limit: 600,
        current_bucket_consumption: 0,
        current_bucket_start_time: new Date(minute).toISOString(),
        current_bucket_end_time: new Date(minute + 60_000).toISOString(),
      },
    },
  };
  return { ...moduleHead(module), data: { status, ...(module.id === umbrellaId ? { quotas } : {}) } };
}
