import { irohIncident } from '../entities/incident';
import { bodyOf, printDoc, waitFor } from '../entity';
import { patchDoc } from '../entity-routes';
import { atIncident } from '../incident-print';
import { truth } from '../query-check';
import { ctia } from '../refusals';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-private-intel.json',
  method: 'PATCH',
  path: '/iroh/private-intel/incident/{incident-id}',
  needs: { kind: 'scopes', scopes: ['private-intel/incident'] },
  query: { wait_for: truth },
  async answer(call) {
    const here = atIncident(call);
    const doc = patchDoc(here, irohIncident, bodyOf(here, irohIncident.partial));
    if (!doc) return ctia.gone();
    await waitFor(call, irohIncident.store(call.here));
    return { status: 200, json: printDoc(call, doc) };
  },
} satisfies Route;
