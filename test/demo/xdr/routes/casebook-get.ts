import { casebook } from '../entities/casebook';
import { read } from '../entity-routes';
import { choices } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/casebook/{id}',
  needs: { kind: 'capabilities', capabilities: ['read-casebook'] },
  query: { fields: choices(...casebook.fields) },
  answer: (call) => read(call, casebook),
} satisfies Route;
