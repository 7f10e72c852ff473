import { casebook } from '../entities/casebook';
import { create } from '../entity-routes';
import { truth } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'POST',
  path: '/ctia/casebook',
  needs: { kind: 'capabilities', capabilities: ['create-casebook'] },
  query: { wait_for: truth },
  answer: (call) => create(call, casebook),
} satisfies Route;
