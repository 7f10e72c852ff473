import { incident } from '../entities/incident';
import { read } from '../entity-routes';
import { choices } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/incident/{id}',
  needs: { kind: 'capabilities', capabilities: ['read-incident'] },
  query: { fields: choices(...incident.fields) },
  answer: (call) => read(call, incident),
} satisfies Route;
