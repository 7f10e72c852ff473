import { incident } from '../entities/incident';
import { printDoc } from '../entity';
import { shortId } from '../ids';
import { observableIn } from '../observable-path';
import { page } from '../paging';
import { choice } from '../query-check';
import { relationshipsOf, sightingsOf } from '../related';
import { findDocs } from '../search';
import { pagingQuery } from '../search-query';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/{observable_type}/{observable_value}/sightings/incidents',
  needs: { kind: 'capabilities', capabilities: ['list-relationships', 'list-sightings'] },
  query: { ...pagingQuery, sort_by: choice('id') },
  answer(call) {
    const sightings = new Set(sightingsOf(call, observableIn(call)).map(({ id }) => id));
    const wanted = new Set(
      relationshipsOf(call, sightings, ['source_ref']).map((doc) => shortId(String(doc['target_ref']))),
    );
    const { docs, headers } = page(
      call,
      incident,
      findDocs(call, incident, ({ id }) => wanted.has(id)),
    );
    return { status: 200, json: docs.map((doc) => printDoc(call, doc)['id']), headers };
  },
} satisfies Route;
