import { list } from '../body-check';
import { operate } from '../casebook-operation';
import { text } from '../entities/casebook';
import { truth } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'POST',
  path: '/ctia/casebook/{id}/texts',
  needs: { kind: 'capabilities', capabilities: ['create-casebook'] },
  query: { wait_for: truth },
  answer: (call) => operate(call, 'texts', list(text)),
} satisfies Route;
