import { listed, listQuery } from '../module-list';
import { printType } from '../module-print';
import { text } from '../query-check';
import { moduleTypes } from '../seed/modules';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-int.json',
  method: 'GET',
  path: '/iroh/iroh-int/module-type',
  needs: { kind: 'scopes', scopes: ['integration/module-type:read'] },
  query: { ...listQuery, record: text },
  answer(call) {
    const record = call.query.get('record');
    const types = moduleTypes.filter((type) => record === null || type.record === record);
    return { status: 200, json: listed(call, types.map(printType), 'title') };
  },
} satisfies Route;
