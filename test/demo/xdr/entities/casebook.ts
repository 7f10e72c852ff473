import type { Check } from '../body-check';
import { list, observable, oneOf, openRecord, record, string } from '../body-check';
import type { Entity } from '../entity';
import { baseFieldNames, baseFields, baseMapping, describedFields } from './base';

/** Lists of entities that a bundle may hold; their contents are checked no further than being maps. */
const bundleLists: readonly string[] = [
  'actors',
  'asset_mappings',
  'asset_properties',
  'assets',
  'attack_patterns',
  'campaigns',
  'coas',
  'data_tables',
  'feedbacks',
  'identity_assertions',
  'incidents',
  'indicators',
  'judgements',
  'malwares',
  'notes',
  'relationships',
  'sightings',
  'target_records',
  'tools',
  'verdicts',
  'vulnerabilities',
  'weaknesses',
];

/** Shape of a bundle, in a casebook and in its bundle operation. */
export const bundle: Check = record({
  ...baseFields,
  ...describedFields,
  type: oneOf(['bundle']),
  valid_time: openRecord,
  ...Object.fromEntries(bundleLists.map((name) => [name, list(openRecord)])),
  ...Object.fromEntries(bundleLists.map((name) => [`${singular(name)}_refs`, list(string)])),
});

function singular(name: string): string {
  if (name === 'asset_properties') return name;
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  return name.replace(name.endsWith('sses') ? /es$/ : /s$/, '');
}

/** A note; the type is free. */
export const text: Check = record({ type: string, text: string });

const body = record({
  ...baseFields,
  ...describedFields,
  type: oneOf(['casebook']),
  observables: list(observable),
  texts: list(text),
  bundle,
});

/** What the wire calls a casebook and people call a case. */
export const casebook: Entity = {
  type: 'casebook',
  store: (here) => here.casebooks,
  body,
  partial: body,
  // Without `observables`: a list with only titles and observables cannot be asked for.
  fields: [...baseFieldNames, 'title'],
  mapping: {
    ...baseMapping,
    keyword: [...baseMapping.keyword, 'observables.type', 'observables.value', 'texts.type'],
    text: [...baseMapping.text, 'texts.text'],
    fallback: [...baseMapping.fallback, 'observables.value'],
  },
};
