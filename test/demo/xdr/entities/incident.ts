import { type Check, list, number, oneOf, record, string, time } from '../body-check';
import type { Entity } from '../entity';
import { baseFieldNames, baseFields, baseMapping, describedFields, metaData } from './base';

/** Every status, the old ones last. @see threatgrid/ctim `src/ctim/schemas/vocabularies.cljc` */
export const statuses: readonly string[] = [
  'New',
  'New: Processing',
  'New: Presented',
  'Open',
  'Open: Investigating',
  'Open: Reported',
  'Open: Contained',
  'Open: Recovered',
  'Hold',
  'Hold: Internal',
  'Hold: External',
  'Hold: Legal',
  'Closed',
  'Closed: Under Review',
  'Closed: Confirmed Threat',
  'Closed: Suspected',
  'Closed: False Positive',
  'Closed: Near-Miss',
  'Closed: Merged',
  'Closed: Other',
  'Stalled',
  'Containment Achieved',
  'Restoration Achieved',
  'Incident Reported',
  'Rejected',
];

/** From the worst to none. */
export const severities = ['Critical', 'High', 'Medium', 'Low', 'Info', 'Unknown', 'None'] as const;
/** The severities without Critical. */
export const confidences = severities.slice(1);

const moments = ['opened', 'discovered', 'reported', 'remediated', 'contained', 'closed', 'rejected'] as const;
const momentChecks: Readonly<Record<string, Check>> = Object.fromEntries(moments.map((name) => [name, time]));

const ownFields: Readonly<Record<string, Check>> = {
  type: oneOf(['incident']),
  status: oneOf(statuses),
  confidence: oneOf(confidences),
  severity: oneOf(severities),
  incident_time: record(momentChecks, ['opened']),
  categories: list(string),
  discovery_method: string,
  intended_effect: string,
  promotion_method: oneOf(['Automated', 'Manual']),
  detection_status: oneOf([
    'active',
    'inactive_oversized',
    'inactive_user_closed',
    'inactive_merged',
    'inactive_expired',
  ]),
  assignees: list(string),
  detection_sources: list(string),
  tactics: list(string),
  techniques: list(string),
  short_id: string,
  meta: metaData,
  scores: record({ asset: number, ttp: number, probability: number, global: number, ml_score: number }),
};

const fields = { ...baseFields, ...describedFields, ...ownFields };
const required = ['incident_time', 'status', 'confidence'];
const partial = { ...fields, incident_time: record(momentChecks) };

/** Fields that the visibility door does not know in a body. */
const behindTheDoor = ['owner', 'groups', 'client_id', 'created', 'modified', 'authorized_users', 'authorized_groups'];

const withoutOwned = (all: Readonly<Record<string, Check>>): Readonly<Record<string, Check>> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !behindTheDoor.includes(name)));

const rank = { Low: 1, Medium: 2, High: 3, Critical: 4 } as Readonly<Record<string, number>>;

/** Incidents at the door of private intelligence. */
export const incident: Entity = {
  type: 'incident',
  store: (here) => here.incidents,
  body: record(fields, required),
  partial: record(partial),
  fields: [
    ...baseFieldNames,
    'title',
    'status',
    'severity',
    'confidence',
    'assignees',
    'discovery_method',
    'intended_effect',
    'promotion_method',
    'detection_sources',
    'tactics',
    'techniques',
    ...moments.map((name) => `incident_time.${name}`),
  ],
  mapping: {
    ...baseMapping,
    keyword: [
      ...baseMapping.keyword,
      'status',
      'severity',
      'confidence',
      'categories',
      'assignees',
      'discovery_method',
      'intended_effect',
      'promotion_method',
      'detection_sources',
      'tactics',
      'techniques',
      'short_id',
    ],
    date: [...baseMapping.date, ...moments.map((name) => `incident_time.${name}`)],
    number: [...baseMapping.number, 'scores.global', 'scores.asset', 'scores.ttp'],
    // By meaning, not by alphabet. @see threatgrid/ctia `src/ctia/entity/incident.clj:399-406`
    rank: { severity: (value) => rank[String(value)] ?? 0 },
  },
};

/** The same through the visibility door, which refuses what belongs to the server instead of dropping it. */
export const irohIncident: Entity = {
  ...incident,
  body: record(withoutOwned(fields), required),
  partial: record(withoutOwned(fields)),
};
