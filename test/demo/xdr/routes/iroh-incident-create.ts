import { irohIncident } from '../entities/incident';
import { create } from '../entity-routes';
import { truth } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-private-intel.json',
  method: 'POST',
  path: '/iroh/private-intel/incident',
  needs: { kind: 'scopes', scopes: ['private-intel/incident:write'] },
  query: { wait_for: truth },
  answer: (call) => create(call, irohIncident),
} satisfies Route;
