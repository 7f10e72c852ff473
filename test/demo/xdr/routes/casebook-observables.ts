import { list, observable } from '../body-check';
import { operate } from '../casebook-operation';

import { truth } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'POST',
  path: '/ctia/casebook/{id}/observables',
  needs: { kind: 'capabilities', capabilities: ['create-casebook'] },
  query: { wait_for: truth },
  answer: (call) => operate(call, 'observables', list(observable)),
} satisfies Route;
