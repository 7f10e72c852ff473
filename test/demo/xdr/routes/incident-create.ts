import { incident } from '../entities/incident';
import { create } from '../entity-routes';
import { truth } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'POST',
  path: '/ctia/incident',
  needs: { kind: 'capabilities', capabilities: ['create-incident'] },
  query: { wait_for: truth },
  answer: (call) => create(call, incident),
} satisfies Route;
