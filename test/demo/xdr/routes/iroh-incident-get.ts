import { pick, readDoc } from '../entity';
import { printWithStatus } from '../incident-print';
import { texts } from '../query-check';
import { ctia } from '../refusals';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-private-intel.json',
  method: 'GET',
  path: '/iroh/private-intel/incident/{incident-id}',
  needs: { kind: 'scopes', scopes: ['private-intel/incident:read'] },
  query: { fields: texts },
  answer(call) {
    const doc = readDoc(call, call.here.incidents, call.params['incident-id'] ?? '', 'read');
    if (!doc) return ctia.gone();
    return { status: 200, json: pick(printWithStatus(call, doc), call.query.getAll('fields')) };
  },
} satisfies Route;
