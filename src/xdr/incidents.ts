import * as v from 'valibot';
import type { Incident } from '../core/incidents/incident';
import { keyOf, type Observable } from '../core/observables/observable';
import type { Outcome } from '../core/outcome';
import { type Call, type Http, pathOf } from './http';
import { type Page, pageOf } from './paging';
import { listOf, parse, shortIdOf } from './wire';
import { readBundleObservables, readIncident, readIncidents, readSummaryObservables } from './wire-incident';

/** What to look for; everything when it is empty. */
export interface IncidentQuery {
  readonly text?: string | undefined;
  /** Any of these, exactly as the service spells them. */
  readonly statuses?: readonly string[] | undefined;
  readonly sort?: 'newest' | 'severest' | undefined;
  /** Incidents on a page, at most 100. */
  readonly limit?: number | undefined;
  /** `next` of the page before; everything else is ignored then. */
  readonly next?: string | undefined;
}

/** Incidents. All of it needs `private-intel`. */
export interface Incidents {
  search(query: IncidentQuery): Promise<Outcome<Page<Incident>>>;
  /** `undefined`: there is no such incident (any more). */
  read(id: string): Promise<Outcome<Incident | undefined>>;
  /** Stamps the times of the incident as well (CONTRACT 11.3). Not-found when there is none. */
  setStatus(id: string, status: string): Promise<Outcome<Incident>>;
  /** Observables in the sightings of an incident, each once. */
  observables(id: string): Promise<Outcome<readonly Observable[]>>;
  /** Short ids of the incidents in whose sightings a value is. */
  seenIn(observable: Observable): Promise<Outcome<readonly string[]>>;
  /** Relates a case to an incident; doing it again makes a second relation. @param caseLongId the id as sent */
  link(id: string, caseLongId: string): Promise<Outcome<void>>;
}

const usualLimit = 25;

/** @see CONTRACT 11: searched, read and changed by one door, linked by the other */
export function createIncidents(http: Http): Incidents {
  const page = (query: URLSearchParams) =>
    http.send<Page<Incident>>({
      service: 'visibility',
      method: 'GET',
      path: '/iroh/private-intel/incident/search',
      query: [...query],
      read: (json, headers) => pageOf(readIncidents(json), Array.isArray(json) ? json.length : 0, query, headers),
    });

  return {
    search({ text, statuses = [], sort = 'newest', limit = usualLimit, next }) {
      if (next !== undefined) return page(new URLSearchParams(next));
      const words = text?.trim() ?? '';
      // This door knows no `simple_query`, so every word is quoted.
      const parts = [
        ...words.split(/\s+/).flatMap((word) => (word === '' ? [] : [quoted(word)])),
        ...(statuses.length === 0 ? [] : [`status:(${statuses.map(quoted).join(' OR ')})`]),
      ];
      return page(
        new URLSearchParams({
          query: parts.length === 0 ? '*' : parts.join(' AND '),
          limit: String(Math.min(limit, 100)),
          sort_by: sort === 'severest' ? 'severity:desc,timestamp:desc' : 'timestamp:desc',
        }),
      );
    },

    async read(id) {
      const outcome = await http.send<Incident | undefined>({
        service: 'visibility',
        method: 'GET',
        path: pathOf`/iroh/private-intel/incident/${shortIdOf(id)}`,
        read: readIncident,
      });
      const gone = outcome.kind === 'not-applied' && outcome.error.code === 'not-found';
      return gone ? { kind: 'ok', value: undefined } : outcome;
    },

    setStatus: (id, status) =>
      http.send({
        service: 'visibility',
        method: 'POST',
        path: pathOf`/iroh/private-intel/incident/${shortIdOf(id)}/status`,
        body: { status },
        purpose: 'write',
        read: readIncident,
      }),

    async observables(id) {
      const ask = (call: Pick<Call<readonly Observable[]>, 'service' | 'path' | 'query' | 'read'>) =>
        http.send({ ...call, method: 'GET' });
      const summary = await ask({
        service: 'visibility',
        path: '/iroh/private-intel/incident-summary/search',
        query: [['id', shortIdOf(id)]],
        read: readSummaryObservables,
      });
      if (summary.kind === 'ok' && summary.value.length > 0) return { kind: 'ok', value: distinct(summary.value) };
      // How much of a summary is filled is not known; what an export holds is (CONTRACT 11.5).
      const bundle = await ask({
        service: 'privateIntel',
        path: '/ctia/bundle/export',
        query: [['ids', shortIdOf(id)]],
        read: readBundleObservables,
      });
      return bundle.kind === 'ok' ? { kind: 'ok', value: distinct(bundle.value) } : bundle;
    },

    seenIn: ({ type, value }) =>
      http.send({
        service: 'privateIntel',
        method: 'GET',
        path: pathOf`/ctia/${type}/${value}/sightings/incidents`,
        read: (json) => {
          parse(v.array(v.unknown()), json);
          return parse(listOf(v.string()), json).map(shortIdOf);
        },
      }),

    link: (id, caseLongId) =>
      http.send<void>({
        service: 'privateIntel',
        method: 'POST',
        path: pathOf`/ctia/incident/${shortIdOf(id)}/link`,
        body: { casebook_id: caseLongId, tlp: 'amber' },
        purpose: 'write',
        read: (json) => void parse(v.object({ id: v.string() }), json),
      }),
  };
}

const quoted = (text: string): string => `"${text.replaceAll(/[\\"]/g, (character) => `\\${character}`)}"`;

const distinct = (all: readonly Observable[]): readonly Observable[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
];
