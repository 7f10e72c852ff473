import * as v from 'valibot';
import { AppError } from '../core/errors';
import type { Observable } from '../core/observables/observable';
import type { Outcome } from '../core/outcome';
import type { Clock, DurationMs } from '../core/time';
import type { Answers, ModuleHealth, Observation, Reference, Verdict } from '../core/verdicts/enrichment';
import { indicatorOf, judgementOf, sightingOf, verdictOf, WireDocuments } from './enrich-documents';
import { moduleKeys, moduleOf, modulesOf, partsOf } from './envelope';
import type { Http } from './http';
import { safeLink } from './link';
import { listOf, text } from './wire';

/** Most observables to ask about at once; no limit is published (CONTRACT 4.3). */
export const mostAtOnce = 20;

/** The service waits for its modules before it answers (CONTRACT 7.2). */
const deliberateTimeout: DurationMs = 60_000;
const observeTimeout: DurationMs = 120_000;

/** What the modules of the organisation know. Failures of modules are part of the answer. */
export interface Enrich {
  /** Verdicts only, quickly; those that ran out are left out. At most `mostAtOnce` observables. */
  deliberate(observables: readonly Observable[]): Promise<Outcome<Answers<Verdict>>>;
  /** Everything. At most `mostAtOnce` observables. */
  observe(observables: readonly Observable[]): Promise<Outcome<Answers<Observation>>>;
  /** Links into products; of one observable, since a link does not say which one it is for. */
  refer(observable: Observable): Promise<Outcome<Answers<Reference>>>;
  /** How all modules are. Needs `integration:read`, not `enrich:read`. */
  health(): Promise<Outcome<Answers<ModuleHealth>>>;
}

const WirePart = v.object({ ...moduleKeys, data: v.fallback(v.optional(WireDocuments), undefined) });

const WireReference = v.object({
  ...moduleKeys,
  id: v.string(),
  title: text,
  description: text,
  url: v.string(),
  categories: listOf(v.string()),
});

const WireHealth = v.object({ ...moduleKeys, data: v.object({ status: v.string() }) });

/** @see CONTRACT 7 */
export function createEnrich(http: Http, now: Clock): Enrich {
  const ask = <T>(what: string, body: unknown, timeout: DurationMs, read: (json: unknown) => T) =>
    http.send({ service: 'visibility', method: 'POST', path: `/iroh/iroh-enrich/${what}`, body, timeout, read });

  const isValid = ({ validUntil }: Verdict) => validUntil === undefined || validUntil > now();

  return {
    async deliberate(observables) {
      return (
        tooMany(observables) ??
        ask('deliberate/observables', observables.map(bare), deliberateTimeout, (json) => {
          const { parts, failures } = partsOf(WirePart, json);
          const items = parts.flatMap((part) =>
            (part.data?.verdicts?.docs ?? []).map((wire) => verdictOf(moduleOf(part), wire, observables)),
          );
          return { items: items.filter(isValid), modules: modulesOf(parts), failures };
        })
      );
    },

    async observe(observables) {
      return (
        tooMany(observables) ??
        ask('observe/observables', observables.map(bare), observeTimeout, (json) => {
          const { parts, failures } = partsOf(WirePart, json);
          const items = parts.map((part): Observation => {
            const module = moduleOf(part);
            const { verdicts, judgements, sightings, indicators } = part.data ?? {};
            return {
              module,
              verdicts: (verdicts?.docs ?? []).map((wire) => verdictOf(module, wire, observables)).filter(isValid),
              judgements: (judgements?.docs ?? []).map((wire) => judgementOf(module, wire, observables)),
              sightings: (sightings?.docs ?? []).map((wire) => sightingOf(module, wire)),
              indicators: (indicators?.docs ?? []).map((wire) => indicatorOf(module, wire)),
            };
          });
          return { items, modules: modulesOf(parts), failures };
        })
      );
    },

    refer: (observable) =>
      ask('refer/observables', [bare(observable)], deliberateTimeout, (json) => {
        const { parts, failures } = partsOf(WireReference, json);
        const items = parts.flatMap((part): readonly Reference[] => {
          const url = safeLink(part.url);
          if (url === undefined) return [];
          const { id, title = id, description = '', categories } = part;
          return [{ module: moduleOf(part), id, title, description, categories, url }];
        });
        return { items, modules: modulesOf(parts), failures };
      }),

    health: () =>
      ask('health', undefined, deliberateTimeout, (json) => {
        const { parts, failures } = partsOf(WireHealth, json);
        const items = parts.map((part) => ({ module: moduleOf(part), status: part.data.status }));
        return { items, modules: modulesOf(parts), failures };
      }),
  };
}

const bare = ({ type, value }: Observable) => ({ type, value });

const tooMany = ({ length }: readonly Observable[]): Outcome<never> | undefined =>
  length <= mostAtOnce
    ? undefined
    : { kind: 'not-applied', error: new AppError('bug', `${length} observables asked about at once.`) };
