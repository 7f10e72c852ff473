import { incident } from '../entities/incident';
import { searchDocs } from '../search';
import { incidentFilters, searchQuery } from '../search-query';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/incident/search',
  needs: { kind: 'capabilities', capabilities: ['search-incident'] },
  query: searchQuery(incident, incidentFilters),
  answer: (call) => searchDocs(call, incident),
} satisfies Route;
