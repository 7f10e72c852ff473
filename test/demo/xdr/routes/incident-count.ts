import { incident } from '../entities/incident';
import { countDocs } from '../search';
import { filterQuery, incidentCountFilters } from '../search-query';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/incident/search/count',
  needs: { kind: 'capabilities', capabilities: ['search-incident'] },
  query: { ...filterQuery, ...incidentCountFilters },
  answer: (call) => countDocs(call, incident),
} satisfies Route;
