import { modulesFor } from '../enrich';
import { health } from '../health';
import { failureOf, moduleError } from '../modules';
import { iroh } from '../refusals';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-enrich.json',
  method: 'POST',
  path: '/iroh/iroh-enrich/health/{module_instance_id}',
  needs: { kind: 'scopes', scopes: ['integration/health:read'] },
  answer(call) {
    const module = modulesFor(call, 'health').find(({ id }) => id === call.params['module_instance_id']);
    if (!module) return iroh.notFound('module_instance');
    const failure = failureOf(module, call.moduleFaults);
    const errors = failure ? { errors: [moduleError(module, { ...failure, type: 'fatal' })] } : {};
    return { status: 200, json: { data: health(call, module), ...errors } };
  },
} satisfies Route;
