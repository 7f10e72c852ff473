import { modulesFor } from '../enrich';
import { health } from '../health';
import { failureOf, moduleError } from '../modules';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-enrich.json',
  method: 'POST',
  path: '/iroh/iroh-enrich/health',
  needs: { kind: 'scopes', scopes: ['integration/health:read'] },
  answer(call) {
    const modules = modulesFor(call, 'health');
    const failed = modules.flatMap((module) => {
      const failure = failureOf(module, call.moduleFaults);
      return failure ? [moduleError(module, { ...failure, type: 'fatal' })] : [];
    });
    return { status: 200, json: { data: modules.map((module) => health(call, module)), errors: failed } };
  },
} satisfies Route;
