import { printType } from '../module-print';
import { iroh } from '../refusals';
import { moduleTypes } from '../seed/modules';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-int.json',
  method: 'GET',
  path: '/iroh/iroh-int/module-type/{id}',
  needs: { kind: 'scopes', scopes: ['integration/module-type:read'] },
  answer({ params }) {
    const type = moduleTypes.find(({ id }) => id === params['id']);
    return type ? { status: 200, json: printType(type) } : iroh.notFound('module_type');
  },
} satisfies Route;
