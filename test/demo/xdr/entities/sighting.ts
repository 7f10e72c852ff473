import { record } from '../body-check';
import type { Entity } from '../entity';
import { baseFieldNames, baseMapping } from './base';

const intervals = ['observed_time', 'activity_interval', 'detection_interval', 'modification_interval'];
const moments = intervals.flatMap((name) => [`${name}.start_time`, `${name}.end_time`]);

/** Read only here: no operation that we rebuild creates a sighting. */
export const sighting: Entity = {
  type: 'sighting',
  store: (here) => here.sightings,
  body: record({}),
  partial: record({}),
  fields: [...baseFieldNames, 'title', 'confidence', 'sensor', 'count', ...moments],
  mapping: {
    ...baseMapping,
    keyword: [...baseMapping.keyword, 'confidence', 'severity', 'sensor', 'observables.type', 'observables.value'],
    date: [...baseMapping.date, ...moments],
    number: [...baseMapping.number, 'count'],
  },
};
