import { incident } from '../entities/incident';
import { changeStatus } from '../incident-status';
import { truth } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'POST',
  path: '/ctia/incident/{id}/status',
  needs: { kind: 'capabilities', capabilities: ['create-incident'] },
  query: { wait_for: truth },
  answer: (call) => changeStatus(call, incident),
} satisfies Route;
