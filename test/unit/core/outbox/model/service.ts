import type { CaseDraft, CaseField, ServerCase } from '../../../../../src/core/cases/case';
import type { CaseServer } from '../../../../../src/core/cases/server';
import { AppError } from '../../../../../src/core/errors';
import { keyOf, type Observable } from '../../../../../src/core/observables/observable';
import type { Outcome } from '../../../../../src/core/outcome';
import type { Events } from './events';

/**
 * The casebook calls of CTIA, with the behaviour that threats-and-faults F1 to F3 found in its source: every read,
 * also the one inside a write, is answered by one of two replicas that copy the primary once a second; a write stores
 * the whole document it took from such a read; `add` does not deduplicate; on a list that does not exist every
 * operation sets it; a creation does not look at external ids.
 */
export interface Service {
  /** A server as one device sees it, through its network. */
  serverFor(network: () => Fate): ModelServer;
  /** What the primary holds now. */
  cases(): readonly ServerCase[];
  /** Puts a case there, at once and in all replicas. */
  place(content: Partial<Document>): ServerCase;
  readonly requests: { reads: number; writes: number };
  /** When a case was stored, anew each time. */
  readonly stores: readonly number[];
  /** Values of which a case has ever held more than one copy that it did not have when it was placed. */
  readonly everDoubled: ReadonlySet<string>;
  /** When a value was first stored. */
  readonly firstHeld: ReadonlyMap<string, number>;
}

/** How long a write may still erase another that was stored before it: the age of a replica, and the time it takes. */
export const erasing = 1_035;

/** The calls of the outbox, and one that it must not use. */
export interface ModelServer extends CaseServer {
  replaceObservables(id: string, observables: readonly Observable[]): Promise<Outcome<void>>;
}

/** What becomes of a request. */
export type Fate = 'well' | 'lost' | 'late' | 'answer-lost' | 'error-after' | 'error-before' | 'refused' | 'offline';

interface Document {
  readonly id: string;
  readonly externalIds: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly notes: string;
  readonly texts: readonly string[] | undefined;
  readonly observables: readonly Observable[] | undefined;
  readonly owner: string;
  readonly created: number;
  readonly modified: number;
}

interface Version {
  readonly time: number;
  readonly document: Document | undefined;
}

const refreshInterval = 1_000;
const timeout = 20_000;

export function createService({ now, at }: Events, random: () => number): Service {
  const between = (low: number, high: number) => low + random() * (high - low);
  const histories = new Map<string, Version[]>();
  const phases = [between(0, refreshInterval), between(0, refreshInterval)];
  const requests = { reads: 0, writes: 0 };
  const stores: number[] = [];
  const everDoubled = new Set<string>();
  const firstHeld = new Map<string, number>();
  let count = 0;

  const store = (document: Document | undefined, id: string) => {
    stores.push(now());
    const once = new Set<string>();
    for (const { value } of document?.observables ?? []) {
      if (once.has(value)) everDoubled.add(value);
      if (!firstHeld.has(value)) firstHeld.set(value, now());
      once.add(value);
    }
    const history = histories.get(id) ?? [];
    const old = history.findLastIndex(({ time }) => time < now() - 2 * refreshInterval);
    histories.set(id, [...history.slice(Math.max(0, old)), { time: now(), document }]);
  };
  /** What a replica shows: the primary as it was at its last refresh. */
  const seen = (id: string, replica: number): Document | undefined => {
    const phase = phases[replica] ?? 0;
    const refreshed = Math.floor((now() - phase) / refreshInterval) * refreshInterval + phase;
    return histories.get(id)?.findLast(({ time }) => time <= refreshed)?.document;
  };
  const anyReplica = () => (random() < 0.5 ? 0 : 1);

  const send = <T>(fate: Fate, arrive: (answer: (outcome: Outcome<T>) => void) => void): Promise<Outcome<T>> =>
    new Promise((resolve) => {
      const failure = (code: 'timeout' | 'server' | 'offline') => new AppError(code, `${code}.`);
      let answered = false;
      const end = (outcome: Outcome<T>) => {
        answered = true;
        resolve(outcome);
      };
      at(now() + timeout, () => answered || end({ kind: 'unknown', error: failure('timeout') }));
      if (fate === 'lost') return;
      const soon = now() + between(20, 300);
      if (fate === 'offline') return at(now() + 5, () => end({ kind: 'not-applied', error: failure('offline') }));
      if (fate === 'refused') {
        const retryAt = soon + between(2_000, 6_000);
        return at(soon, () =>
          end({ kind: 'not-applied', error: new AppError('rate-limited', 'Too many.', { retryAt }) }),
        );
      }
      if (fate === 'error-before') return at(soon, () => end({ kind: 'unknown', error: failure('server') }));
      at(fate === 'late' ? now() + between(25_000, 60_000) : soon, () =>
        arrive((outcome) => {
          if (fate === 'answer-lost') return;
          const told: Outcome<T> = fate === 'error-after' ? { kind: 'unknown', error: failure('server') } : outcome;
          at(now() + between(10, 150), () => answered || end(told));
        }),
      );
    });

  const notFound: Outcome<never> = { kind: 'not-applied', error: new AppError('not-found', 'casebook not found') };

  const write = (fate: Fate, id: string, change: (document: Document) => Document): Promise<Outcome<void>> => {
    requests.writes++;
    return send(fate, (answer) => {
      const base = seen(id, anyReplica());
      if (!base) return answer(notFound);
      at(now() + between(3, 30), () => {
        store({ ...change(base), modified: now() }, id);
        answer({ kind: 'ok', value: undefined });
      });
    });
  };

  const changeList = <T>(
    list: readonly T[] | undefined,
    sent: readonly T[],
    keep: ((held: T) => boolean) | undefined,
  ) => (list === undefined ? sent : keep ? list.filter(keep) : [...list, ...sent]);

  const create = (fate: Fate, draft: CaseDraft): Promise<Outcome<ServerCase>> => {
    requests.writes++;
    return send(fate, (answer) => {
      const document: Document = {
        id: `casebook-${++count}`,
        externalIds: [draft.externalId],
        title: draft.title,
        summary: draft.summary ?? '',
        notes: draft.notes ?? '',
        texts: undefined,
        observables: draft.observables.length === 0 ? undefined : draft.observables,
        owner: 'user-1',
        created: now(),
        modified: now(),
      };
      store(document, document.id);
      // `wait_for` works here: answered when every replica shows it.
      at(now() + refreshInterval, () => answer({ kind: 'ok', value: told(document) }));
    });
  };

  const serverFor = (network: () => Fate): ModelServer => ({
    read: (id) => {
      requests.reads++;
      return send(network(), (answer) => {
        const document = seen(id, anyReplica());
        answer({ kind: 'ok', value: document && told(document) });
      });
    },
    findByExternalId: (externalId) => {
      requests.reads++;
      return send(network(), (answer) => {
        const replica = anyReplica();
        const found = [...histories.keys()].flatMap((id) => seen(id, replica) ?? []);
        answer({ kind: 'ok', value: found.filter(({ externalIds }) => externalIds.includes(externalId)).map(told) });
      });
    },
    create: (draft) => create(network(), draft),
    addObservables: (id, sent) =>
      write(network(), id, (held) => ({ ...held, observables: changeList(held.observables, sent, undefined) })),
    removeObservables: (id, sent) => {
      const gone = new Set(sent.map(keyOf));
      const keep = (held: Observable) => !gone.has(keyOf(held));
      return write(network(), id, (held) => ({ ...held, observables: changeList(held.observables, sent, keep) }));
    },
    replaceObservables: (id, sent) => write(network(), id, (held) => ({ ...held, observables: sent })),
    addTexts: (id, sent) =>
      write(network(), id, (held) => ({ ...held, texts: changeList(held.texts, sent, undefined) })),
    removeTexts: (id, sent) =>
      write(network(), id, (held) => ({
        ...held,
        texts: changeList(held.texts, sent, (text) => !sent.includes(text)),
      })),
    edit: (id, texts: Partial<Record<CaseField, string>>) => write(network(), id, (held) => ({ ...held, ...texts })),
    delete: (id) => {
      requests.writes++;
      return send(network(), (answer) => {
        store(undefined, id);
        answer({ kind: 'ok', value: undefined });
      });
    },
  });

  return {
    serverFor,
    requests,
    stores,
    everDoubled,
    firstHeld,
    cases: () => [...histories.values()].flatMap((history) => history.at(-1)?.document ?? []).map(told),
    place: (content) => {
      const id = content.id ?? `casebook-${++count}`;
      const empty = { externalIds: [], title: '', summary: '', notes: '', texts: undefined, observables: undefined };
      const document: Document = { ...empty, owner: 'user-2', created: 0, modified: 0, ...content, id };
      histories.set(id, [{ time: Number.NEGATIVE_INFINITY, document }]);
      return told(document);
    },
  };
}

/** As the client reads it; one reading for one version, as nobody changes either. */
function told(document: Document): ServerCase {
  const known = readings.get(document);
  if (known) return known;
  const { texts = [], observables = [], ...rest } = document;
  const reading = { ...rest, longId: document.id, texts, observables };
  readings.set(document, reading);
  return reading;
}

const readings = new WeakMap<Document, ServerCase>();
