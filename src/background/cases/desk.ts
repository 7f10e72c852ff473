import type { CaseField, CaseKey, CaseSummary, CaseView, ServerCase } from '../../core/cases/case';
import { externalIdPrefix } from '../../core/cases/case';
import { viewOf } from '../../core/cases/merge';
import { casesHolding, keysInCase, listOf, unsentOf } from '../../core/cases/overview';
import type { Found } from '../../core/observables/found';
import type { Observable, ObservableKey } from '../../core/observables/observable';
import { type Accepted, type Asking, once } from '../../core/outbox/accept';
import { addFound, addItems } from '../../core/outbox/add';
import type { Binding } from '../../core/outbox/binding';
import { editField } from '../../core/outbox/edit';
import { adopt, createCase, deleteCase } from '../../core/outbox/lifecycle';
import type { CaseRecord } from '../../core/outbox/record';
import { removeItem } from '../../core/outbox/remove';
import { discardRow, reconnect, release, retryRow, undoOperation } from '../../core/outbox/undo';
import type { EpochMs } from '../../core/time';
import type { PendingWrite, State } from '../../messages/state';
import type { Store } from '../../platform/store';
import { createCabinet } from './cabinet';
import { createDrain, type DrainDeps } from './drain';
import { known, learnCases, moveWrite, pruneCases } from './records';
import { pendingWrites } from './writes';

export interface CaseDeskDeps extends Omit<DrainDeps, 'cabinet'> {
  readonly store: Store<CaseRecord>;
  /** User id of the connected account, when known. */
  readonly me: () => string | undefined;
  /** A UUID. */
  readonly newId: () => string;
  /** What a case is called whose person gave it no title. */
  readonly newTitle: () => string;
  /** A record was committed. */
  readonly onChange: (key: CaseKey) => void;
  /** `drain` can do something at this moment; a moment that has passed means now. Absent: nothing waits for time. */
  readonly wakeAt: (when: EpochMs | undefined) => void;
}

/**
 * Where cases are kept and changed. A method that changes something settles when the change has been committed to
 * disk, before anything is sent; `drain` sends. The methods that only look answer from memory, after `load`.
 *
 * Changing methods throw {AppError} storage-full or storage-broken when nothing was kept, and not-found for a case or
 * write that is not known here.
 */
export interface CaseDesk {
  /** Reads what is on disk. Every other asynchronous method waits for it. */
  load(): Promise<void>;
  create(input: { opId: string; title?: string | undefined; found: readonly Found[] }): Promise<{ key: CaseKey }>;
  /** `already` counts what was in the case, or on its way, before. */
  add(input: { opId: string; key: CaseKey; found: readonly Found[] }): Promise<{ saved: number; already: number }>;
  remove(input: { opId: string; key: CaseKey; observable: Observable }): Promise<void>;
  edit(input: { key: CaseKey; field: CaseField; text: string; base: string }): Promise<void>;
  addText(input: { opId: string; key: CaseKey; text: string }): Promise<void>;
  delete(key: CaseKey): Promise<void>;
  /** Takes back what an operation did; what it cannot take back (texts of fields, deletions) stays. */
  undo(opId: string): Promise<void>;
  retry(id: string): Promise<void>;
  discard(id: string): Promise<void>;
  /** Moves an observable or text block that failed, or lost its case, to another case. */
  move(id: string, to: CaseKey): Promise<void>;
  /** Binds what was collected without a connection to this account. */
  adopt(binding: Binding): Promise<void>;
  /** To be called when credentials, grants or scopes have changed: what they held back is tried again. */
  release(): Promise<void>;
  /**
   * Does all that can be done now, one case after another, and tells `wakeAt` when there is more. Safe to call at any
   * time; callers that come while it runs wait for the same run, which then looks once more.
   *
   * @param why `online`: the network has come back, so waiting for it ends
   */
  drain(why?: 'online'): Promise<void>;
  /**
   * Takes up cases from a list or search; their keys, in the same order.
   *
   * @param complete there are no others, so that vanished ones can go
   */
  learn(documents: readonly ServerCase[], complete?: boolean): Promise<readonly CaseKey[]>;
  /** Reads a case from the service now; how that went is in its `view`. */
  refresh(key: CaseKey): Promise<void>;
  list(): readonly CaseSummary[];
  view(key: CaseKey): CaseView | undefined;
  writes(): readonly PendingWrite[];
  /** Which of these are in the case, or on their way. */
  inCase(key: CaseKey, observables: readonly Observable[]): readonly ObservableKey[];
  casesWith(observable: Observable): readonly CaseKey[];
  unsent(): State['unsent'];
  /** Forgets what has been done for a week. To be called once a day. */
  prune(): Promise<void>;
}

export function createCaseDesk(deps: CaseDeskDeps): CaseDesk {
  const { binding, me, newId, newTitle, now, onChange, random, wakeAt } = deps;
  const cabinet = createCabinet(deps.store, onChange);
  const drain = createDrain({
    cabinet,
    server: deps.server,
    binding,
    now,
    random,
    lock: deps.lock,
    patience: deps.patience,
  });
  const asking = (opId: string): Asking => ({ opId, now: now(), binding: binding(), newId });

  const change = async (key: CaseKey, action: (record: CaseRecord) => CaseRecord | undefined) => {
    await cabinet.load();
    await cabinet.change(key, (record) => action(known(record)));
    wakeAt(now());
  };

  const accept = async (opId: string, key: CaseKey, action: (record: CaseRecord, ask: Asking) => Accepted) => {
    let answer = { saved: 0, already: 0 };
    await change(key, (record) => {
      const accepted = action(record, asking(opId));
      answer = accepted.answer;
      return accepted.record;
    });
    return answer;
  };

  const keyOfRow = (id: string): CaseKey => {
    const record = cabinet.all().find(({ rows }) => rows.some((row) => row.id === id));
    return known(record).key;
  };

  const inAll = async (action: (record: CaseRecord) => CaseRecord) => {
    await cabinet.load();
    for (const record of cabinet.all()) {
      if (action(record) !== record) await cabinet.change(record.key, (current) => current && action(current));
    }
  };

  const creations = new Map<string, Promise<{ key: CaseKey }>>();
  const create: CaseDesk['create'] = async ({ opId, title, found }) => {
    await cabinet.load();
    const earlier = cabinet.all().find(({ operations, externalId }) => externalId !== undefined && operations[opId]);
    if (earlier) return { key: earlier.key };
    const key = `${externalIdPrefix}${newId()}`;
    const begun = createCase(key, { title: title?.trim() || newTitle() }, found, asking(opId));
    await cabinet.change(key, () => begun.record);
    wakeAt(now());
    return { key };
  };

  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    try {
      await cabinet.load();
      do {
        again = false;
        await drain.run();
      } while (again);
    } finally {
      running = undefined;
    }
    wakeAt(drain.nextMoment());
  };

  return {
    load: cabinet.load,
    create: (input) => {
      const creation = creations.get(input.opId) ?? create(input).finally(() => creations.delete(input.opId));
      creations.set(input.opId, creation);
      return creation;
    },
    add: async ({ opId, key, found }) => {
      const { saved, already } = await accept(opId, key, (record, ask) =>
        once(record, ask, (fresh) => addFound(fresh, found, ask)),
      );
      return { saved, already };
    },
    remove: async ({ opId, key, observable }) => {
      await accept(opId, key, (record, ask) =>
        once(record, ask, (fresh) => removeItem(fresh, { list: 'observables', observable }, ask)),
      );
    },
    edit: ({ key, field, text, base }) =>
      change(key, (record) => editField(record, { field, text, base }, asking(newId()))),
    addText: async ({ opId, key, text }) => {
      await accept(opId, key, (record, ask) =>
        once(record, ask, (fresh) => addItems(fresh, [{ list: 'texts', text }], ask)),
      );
    },
    delete: (key) => change(key, (record) => deleteCase(record, asking(newId()))),
    undo: async (opId) => {
      await cabinet.load();
      for (const { key, operations } of cabinet.all()) {
        if (operations[opId]) await change(key, (record) => undoOperation(record, opId, asking(newId())));
      }
    },
    retry: async (id) => {
      await cabinet.load();
      await change(keyOfRow(id), (record) => retryRow(record, id));
    },
    discard: async (id) => {
      await cabinet.load();
      await change(keyOfRow(id), (record) => discardRow(record, id, asking(newId())));
    },
    move: async (id, to) => {
      await cabinet.load();
      await moveWrite(cabinet, id, keyOfRow(id), to, asking(`move:${id}`));
      wakeAt(now());
    },
    adopt: async (account) => {
      await inAll((record) => adopt(record, account));
      wakeAt(now());
    },
    release: async () => {
      await inAll(release);
      wakeAt(now());
    },
    drain: async (why) => {
      if (why === 'online') await inAll(reconnect);
      again = true;
      running ??= run();
      await running;
    },
    learn: async (documents, complete = false) => {
      await cabinet.load();
      const account = binding();
      return account ? learnCases(cabinet, documents, complete, { binding: account, at: now() }) : [];
    },
    refresh: async (key) => {
      await cabinet.load();
      await drain.refresh(key);
      wakeAt(drain.nextMoment());
    },
    list: () => listOf(cabinet.all(), binding(), me()),
    view: (key) => {
      const record = cabinet.get(key);
      return record && viewOf(record, me());
    },
    writes: () => pendingWrites(cabinet.all()),
    inCase: (key, observables) => {
      const record = cabinet.get(key);
      return record ? keysInCase(record, observables) : [];
    },
    casesWith: (observable) => casesHolding(cabinet.all(), observable),
    unsent: () => unsentOf(cabinet.all()),
    prune: async () => {
      await cabinet.load();
      await pruneCases(cabinet, now());
    },
  };
}
