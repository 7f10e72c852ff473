import { listed, listQuery } from '../module-list';
import { printInstance } from '../module-print';
import { text } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-int.json',
  method: 'GET',
  path: '/iroh/iroh-int/module-instance',
  needs: { kind: 'scopes', scopes: ['integration/module-instance:read'] },
  query: { ...listQuery, module_type_id: text },
  answer(call) {
    const type = call.query.get('module_type_id');
    const modules = call.here.modules.filter((module) => type === null || module.type.id === type);
    return {
      status: 200,
      json: listed(
        call,
        modules.map((module) => printInstance(call, module)),
        'name',
      ),
    };
  },
} satisfies Route;
