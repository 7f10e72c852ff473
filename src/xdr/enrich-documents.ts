import * as v from 'valibot';
import type { Observable } from '../core/observables/observable';
import { dispositions } from '../core/verdicts/disposition';
import type { Indicator, Judgement, ModuleRef, Sighting, Verdict } from '../core/verdicts/enrichment';
import { listOf, moment, number, observable, shortIdOf, text } from './wire';

/** What modules send, one shape per kind; only what is needed is checked. @see CONTRACT 7.2 */
const id = v.pipe(v.string(), v.minLength(1));
const WireTimes = v.fallback(v.optional(v.object({ start_time: moment, end_time: moment })), undefined);

const WireVerdict = v.object({
  disposition: number,
  disposition_name: text,
  observable,
  valid_time: WireTimes,
});

const WireJudgement = v.object({
  ...WireVerdict.entries,
  id,
  source: text,
  reason: text,
  severity: text,
  confidence: text,
});

const WireSighting = v.object({
  id,
  title: text,
  description: text,
  short_description: text,
  source: text,
  sensor: text,
  confidence: text,
  severity: text,
  count: number,
  observed_time: WireTimes,
  observables: listOf(observable),
  targets: listOf(v.object({ observables: listOf(observable) })),
  relations: listOf(v.object({ relation: v.string(), source: observable, related: observable })),
});

const WireIndicator = v.object({
  id,
  title: text,
  description: text,
  short_description: text,
  producer: text,
  confidence: text,
  severity: text,
  tags: listOf(v.string()),
});

const docs = <S extends v.GenericSchema>(document: S) =>
  v.fallback(v.optional(v.object({ docs: listOf(document) })), undefined);

/** `data` of one module, each kind of document absent where it knows none. */
export const WireDocuments = v.object({
  verdicts: docs(WireVerdict),
  judgements: docs(WireJudgement),
  sightings: docs(WireSighting),
  indicators: docs(WireIndicator),
});

export const verdictOf = (
  module: ModuleRef,
  wire: v.InferOutput<typeof WireVerdict>,
  asked: readonly Observable[],
): Verdict => ({
  module,
  observable: askedFor(wire.observable, asked),
  // The number rules, the name is only shown; a number that is new to us says nothing (CONTRACT 7.2).
  disposition: dispositions[wire.disposition as keyof typeof dispositions] ?? 'unknown',
  label: wire.disposition_name,
  validUntil: wire.valid_time?.end_time,
});

export const judgementOf = (
  module: ModuleRef,
  wire: v.InferOutput<typeof WireJudgement>,
  asked: readonly Observable[],
): Judgement => ({
  ...verdictOf(module, wire, asked),
  id: shortIdOf(wire.id),
  source: wire.source,
  reason: wire.reason,
  severity: wire.severity,
  confidence: wire.confidence,
});

export const sightingOf = (module: ModuleRef, wire: v.InferOutput<typeof WireSighting>): Sighting => ({
  module,
  id: shortIdOf(wire.id),
  title: wire.title,
  description: wire.description ?? wire.short_description,
  source: wire.source,
  sensor: wire.sensor,
  confidence: wire.confidence,
  severity: wire.severity,
  count: wire.count ?? 1,
  from: wire.observed_time?.start_time,
  to: wire.observed_time?.end_time,
  observables: wire.observables,
  targets: wire.targets.flatMap((target) => target.observables),
  relations: wire.relations,
});

export const indicatorOf = (module: ModuleRef, wire: v.InferOutput<typeof WireIndicator>): Indicator => ({
  module,
  id: shortIdOf(wire.id),
  title: wire.title ?? wire.short_description ?? shortIdOf(wire.id),
  description: wire.description ?? wire.short_description,
  producer: wire.producer,
  confidence: wire.confidence,
  severity: wire.severity,
  tags: wire.tags,
});

/** Modules write values their own way (`Example.COM`): the observable as it was asked for, where there is one. */
function askedFor(said: Observable, asked: readonly Observable[]): Observable {
  const same = (fold: (value: string) => string) =>
    asked.find(({ type, value }) => type === said.type && fold(value) === fold(said.value));
  return same((value) => value) ?? same((value) => value.toLowerCase()) ?? said;
}
