import { irohIncident } from '../entities/incident';
import { atIncident } from '../incident-print';
import { changeStatus } from '../incident-status';
import { truth } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-private-intel.json',
  method: 'POST',
  path: '/iroh/private-intel/incident/{incident-id}/status',
  needs: { kind: 'scopes', scopes: ['private-intel/incident:write'] },
  query: { wait_for: truth },
  answer: (call) => changeStatus(atIncident(call), irohIncident),
} satisfies Route;
