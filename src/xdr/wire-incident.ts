import * as v from 'valibot';
import type { Incident } from '../core/incidents/incident';
import type { Observable } from '../core/observables/observable';
import { listOf, moment, number, observable, parse, parseObject, shortIdOf, text } from './wire';
import { WireUser } from './wire-user';

const texts = listOf(v.string());

/** One door gives user ids, the other whole users (CONTRACT 11). */
const assignee = v.union([
  v.string(),
  v.pipe(
    WireUser,
    v.transform((user) => user['user-id']),
  ),
]);

/** Only the id is certain: the specification and the server disagree about the rest (CONTRACT 11.3). */
const WireIncident = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    short_id: text,
    title: text,
    short_description: text,
    description: text,
    status: text,
    severity: text,
    confidence: text,
    assignees: listOf(assignee),
    source: text,
    categories: texts,
    tactics: texts,
    techniques: texts,
    scores: v.fallback(v.optional(v.object({ global: number })), undefined),
    incident_time: v.fallback(v.optional(v.object({ opened: moment })), undefined),
    created: moment,
    modified: moment,
  }),
  v.transform(
    (wire): Incident => ({
      id: shortIdOf(wire.id),
      number: wire.short_id,
      title: wire.title ?? '',
      summary: wire.short_description ?? '',
      description: wire.description ?? '',
      status: wire.status ?? '',
      severity: wire.severity,
      confidence: wire.confidence,
      assignees: wire.assignees,
      source: wire.source,
      categories: wire.categories,
      tactics: wire.tactics,
      techniques: wire.techniques,
      score: wire.scores?.global,
      opened: wire.incident_time?.opened,
      created: wire.created,
      modified: wire.modified,
    }),
  ),
);

const WireBundle = v.object({ sightings: listOf(v.object({ observables: listOf(observable) })) });

const observablesIn = (bundle: v.InferOutput<typeof WireBundle> | undefined): readonly Observable[] =>
  (bundle?.sightings ?? []).flatMap((sighting) => sighting.observables);

/** @throws {AppError} bad-answer */
export const readIncident = (json: unknown): Incident => parse(WireIncident, json);

/** Incidents that cannot be read are left out. @throws {AppError} bad-answer */
export const readIncidents = (json: unknown): readonly Incident[] => {
  parse(v.array(v.unknown()), json);
  return parse(listOf(WireIncident), json);
};

/** Observables in the context of incident summaries. @throws {AppError} bad-answer */
export const readSummaryObservables = (json: unknown): readonly Observable[] => {
  parse(v.array(v.unknown()), json);
  const context = v.fallback(v.optional(WireBundle), undefined);
  return parse(listOf(v.object({ context })), json).flatMap((summary) => observablesIn(summary.context));
};

/** Observables in an exported bundle. @throws {AppError} bad-answer */
export const readBundleObservables = (json: unknown): readonly Observable[] =>
  observablesIn(parseObject(WireBundle, json));
