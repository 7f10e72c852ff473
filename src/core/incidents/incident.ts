import type { EpochMs } from '../time';

/** An incident as the service tells it. Has no observables: those are in its sightings (CONTRACT 11.2). */
export interface Incident {
  /** Short id, `incident-<uuid>`. */
  readonly id: string;
  /** The number that the console shows, as `XDR-20418`. */
  readonly number: string | undefined;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  /** One of many, some new; shown as it is. */
  readonly status: string;
  readonly severity: string | undefined;
  readonly confidence: string | undefined;
  /** User ids. */
  readonly assignees: readonly string[];
  readonly source: string | undefined;
  readonly categories: readonly string[];
  readonly tactics: readonly string[];
  readonly techniques: readonly string[];
  /** Overall, 0 to 1000. */
  readonly score: number | undefined;
  readonly opened: EpochMs | undefined;
  readonly created: EpochMs | undefined;
  readonly modified: EpochMs | undefined;
}

/** The statuses to offer, in the order of an incident's life; others are shown where they are met (CONTRACT 11.2). */
export const incidentStatuses = [
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
] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];
