import { casebook } from '../entities/casebook';
import { byExternalId } from '../entity-routes';
import { externalIdQuery } from '../search-query';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/casebook/external_id/{external_id}',
  needs: { kind: 'capabilities', capabilities: ['read-casebook'] },
  query: externalIdQuery(casebook),
  answer: (call) => byExternalId(call, casebook),
} satisfies Route;
