import { irohIncident } from '../entities/incident';
import { highImpact, printForSearch } from '../incident-print';
import { searchDocs } from '../search';
import { irohSearchQuery } from '../search-query';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-private-intel.json',
  method: 'GET',
  path: '/iroh/private-intel/incident/search',
  needs: { kind: 'scopes', scopes: ['private-intel/incident:read'] },
  query: irohSearchQuery,
  answer: (call) => searchDocs(call, irohIncident, highImpact(call), (doc) => printForSearch(call, doc)),
} satisfies Route;
