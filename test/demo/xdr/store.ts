import type { DurationMs, EpochMs } from '../../../src/core/time';
import type { Random } from './random';

/** A stored document. Never changed in place: a write stores a new one. `id` is the short id. */
export interface Doc {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** One index of the server with its two search replicas. */
export interface Store {
  /** What a read by id sees: one of the replicas as of its last refresh. The read inside a write is one too. */
  read(id: string): Doc | undefined;
  /** What a search sees: every document of one replica, in the order of first writing. */
  search(): readonly Doc[];
  /** Indexes the whole document without any precondition. */
  put(doc: Doc): void;
  remove(id: string): void;
  /** Puts a document where both replicas have long known it. */
  plant(doc: Doc): void;
  /** How long until both replicas show what is stored now: what `wait_for=true` waits. */
  untilVisible(): DurationMs;
  /** The truth behind the replicas, for tests and the control endpoints. */
  primary(id: string): Doc | undefined;
  all(): readonly Doc[];
}

interface Version {
  readonly since: EpochMs;
  /** Absent: the document did not exist, or was deleted. */
  readonly doc: Doc | undefined;
}

/** What a store depends on. */
export interface StoreOptions {
  readonly now: () => EpochMs;
  readonly random: Random;
  /** How often a replica catches up; 0: a write is visible at once. */
  readonly refresh: DurationMs;
}

/**
 * A store whose reads lag, as CTIA's do: reads by id are searches, and a search sees the last refresh.
 *
 * @see threatgrid/ctia `src/ctia/stores/es/crud.clj`; facts F1 to F3 of the reference
 */
export function createStore({ now, random, refresh }: StoreOptions): Store {
  const histories = new Map<string, Version[]>();
  const phases = [random() * refresh, random() * refresh] as const;

  /** The moment up to which a replica, picked at random, knows what was written. */
  const horizon = (): EpochMs => {
    if (refresh <= 0) return Number.POSITIVE_INFINITY;
    const phase = random() < 0.5 ? phases[0] : phases[1];
    return Math.floor((now() - phase) / refresh) * refresh + phase;
  };

  const asOf = (history: readonly Version[], moment: EpochMs): Doc | undefined => {
    for (let index = history.length - 1; index >= 0; index--) {
      const version = history[index];
      if (version && version.since <= moment) return version.doc;
    }
    return undefined;
  };

  const write = (id: string, doc: Doc | undefined): void => {
    const at = now();
    const history = histories.get(id);
    if (!history) {
      histories.set(id, [
        { since: Number.NEGATIVE_INFINITY, doc: undefined },
        { since: at, doc },
      ]);
      return;
    }
    // Versions that no replica can be behind of any more are forgotten, all but the last of them.
    let keep = history.length - 1;
    while (keep > 0 && (history[keep]?.since ?? 0) > at - refresh) keep--;
    if (keep > 0) history.splice(0, keep);
    history.push({ since: at, doc });
  };

  const current = (id: string): Doc | undefined => histories.get(id)?.at(-1)?.doc;

  return {
    read: (id) => {
      const history = histories.get(id);
      return history && asOf(history, horizon());
    },
    search: () => {
      const moment = horizon();
      const found: Doc[] = [];
      for (const history of histories.values()) {
        const doc = asOf(history, moment);
        if (doc) found.push(doc);
      }
      return found;
    },
    put: (doc) => write(doc.id, doc),
    remove: (id) => write(id, undefined),
    plant: (doc) => void histories.set(doc.id, [{ since: Number.NEGATIVE_INFINITY, doc }]),
    untilVisible: () => {
      if (refresh <= 0) return 0;
      return Math.max(...phases.map((phase) => refresh - ((((now() - phase) % refresh) + refresh) % refresh)));
    },
    primary: current,
    all: () => [...histories.keys()].flatMap((id) => current(id) ?? []),
  };
}
