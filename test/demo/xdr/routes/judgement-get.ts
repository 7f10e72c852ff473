import { judgement } from '../entities/judgement';
import { read } from '../entity-routes';
import { choices } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/judgement/{id}',
  needs: { kind: 'capabilities', capabilities: ['read-judgement'] },
  query: { fields: choices(...judgement.fields) },
  answer: (call) => read(call, judgement),
} satisfies Route;
