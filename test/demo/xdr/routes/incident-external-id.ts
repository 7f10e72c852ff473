import { incident } from '../entities/incident';
import { byExternalId } from '../entity-routes';
import { externalIdQuery } from '../search-query';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/incident/external_id/{external_id}',
  needs: { kind: 'capabilities', capabilities: ['read-incident'] },
  query: externalIdQuery(incident),
  answer: (call) => byExternalId(call, incident),
} satisfies Route;
