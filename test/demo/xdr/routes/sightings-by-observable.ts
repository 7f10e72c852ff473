import { sighting } from '../entities/sighting';
import { observableIn } from '../observable-path';
import { choice } from '../query-check';
import { sightingsOf } from '../related';
import { searchDocs } from '../search';
import { byObservableQuery } from '../search-query';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/{observable_type}/{observable_value}/sightings',
  needs: { kind: 'capabilities', capabilities: ['list-sightings'] },
  query: {
    ...byObservableQuery(sighting),
    sort_by: choice(...sighting.fields, 'observed_time.start_time,timestamp'),
  },
  answer(call) {
    const ids = new Set(sightingsOf(call, observableIn(call)).map(({ id }) => id));
    return searchDocs(call, sighting, ({ id }) => ids.has(id));
  },
} satisfies Route;
