import { incident } from '../entities/incident';
import { bodyOf, printDoc, waitFor } from '../entity';
import { patchDoc } from '../entity-routes';
import { truth } from '../query-check';
import { ctia } from '../refusals';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'PATCH',
  path: '/ctia/incident/{id}',
  needs: { kind: 'capabilities', capabilities: ['create-incident'] },
  query: { wait_for: truth },
  async answer(call) {
    const doc = patchDoc(call, incident, bodyOf(call, incident.partial));
    if (!doc) return ctia.gone();
    await waitFor(call, incident.store(call.here));
    return { status: 200, json: printDoc(call, doc) };
  },
} satisfies Route;
