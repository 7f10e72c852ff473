import { casebook } from '../entities/casebook';
import { remove } from '../entity-routes';
import { truth } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'DELETE',
  path: '/ctia/casebook/{id}',
  needs: { kind: 'capabilities', capabilities: ['delete-casebook'] },
  query: { wait_for: truth },
  answer: (call) => remove(call, casebook),
} satisfies Route;
