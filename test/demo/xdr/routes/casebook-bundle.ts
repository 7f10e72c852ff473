import { operate } from '../casebook-operation';
import { bundle } from '../entities/casebook';
import { truth } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'POST',
  path: '/ctia/casebook/{id}/bundle',
  needs: { kind: 'capabilities', capabilities: ['create-casebook'] },
  query: { wait_for: truth },
  answer: (call) => operate(call, 'bundle', bundle),
} satisfies Route;
