import { judgement } from '../entities/judgement';
import { observableIn } from '../observable-path';
import { judgementsAbout } from '../opinions';
import { choice } from '../query-check';
import { searchDocs } from '../search';
import { byObservableQuery } from '../search-query';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/{observable_type}/{observable_value}/judgements',
  needs: { kind: 'capabilities', capabilities: ['list-judgements'] },
  query: {
    ...byObservableQuery(judgement),
    sort_by: choice(
      ...judgement.fields,
      'disposition:asc,valid_time.start_time:desc',
      'disposition:asc,valid_time.start_time:desc,timestamp:desc',
      'valid_time.start_time,timestamp',
    ),
  },
  answer(call) {
    const ids = new Set(judgementsAbout(call, observableIn(call)).map(({ id }) => id));
    return searchDocs(call, judgement, ({ id }) => ids.has(id));
  },
} satisfies Route;
