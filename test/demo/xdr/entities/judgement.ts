import { number, observable, oneOf, record, string, time } from '../body-check';
import type { Entity } from '../entity';
import { baseFieldNames, baseFields, baseMapping } from './base';
import { confidences, severities } from './incident';

const fields = {
  ...baseFields,
  type: oneOf(['judgement']),
  observable,
  disposition: oneOf([1, 2, 3, 4, 5]),
  disposition_name: oneOf(['Clean', 'Malicious', 'Suspicious', 'Common', 'Unknown']),
  priority: number,
  severity: oneOf(severities),
  confidence: oneOf(confidences),
  reason: string,
  reason_uri: string,
  valid_time: record({ start_time: time, end_time: time }),
};

/** An opinion about one observable, with a time in which it holds. */
export const judgement: Entity = {
  type: 'judgement',
  store: (here) => here.judgements,
  body: record(fields, ['observable', 'source', 'priority', 'severity', 'confidence']),
  partial: record(fields),
  fields: [
    ...baseFieldNames,
    'confidence',
    'severity',
    'priority',
    'disposition',
    'reason',
    'observable.type',
    'observable.value',
    'valid_time.start_time',
    'valid_time.end_time',
  ],
  mapping: {
    ...baseMapping,
    keyword: [
      ...baseMapping.keyword,
      'confidence',
      'severity',
      'observable.type',
      'observable.value',
      'disposition_name',
      'reason',
    ],
    date: [...baseMapping.date, 'valid_time.start_time', 'valid_time.end_time'],
    number: [...baseMapping.number, 'priority', 'disposition'],
  },
};
