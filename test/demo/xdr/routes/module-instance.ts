import { printInstance } from '../module-print';
import { iroh } from '../refusals';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-int.json',
  method: 'GET',
  path: '/iroh/iroh-int/module-instance/{id}',
  needs: { kind: 'scopes', scopes: ['integration/module-instance:read'] },
  answer(call) {
    const module = call.here.modules.find(({ id }) => id === call.params['id']);
    return module ? { status: 200, json: printInstance(call, module) } : iroh.notFound('module_instance');
  },
} satisfies Route;
