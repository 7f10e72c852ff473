import { casebook } from '../entities/casebook';
import { replace } from '../entity-routes';
import { truth } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'PUT',
  path: '/ctia/casebook/{id}',
  needs: { kind: 'capabilities', capabilities: ['create-casebook'] },
  query: { wait_for: truth },
  answer: (call) => replace(call, casebook),
} satisfies Route;
