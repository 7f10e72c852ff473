import type { CaseKey } from '../../core/cases/case';
import type { CaseRecord } from '../../core/outbox/record';
import type { Store } from '../../platform/store';

/** The records of all cases: on disk, and a copy in memory that is never ahead of the disk. */
export interface Cabinet {
  /** Reads the disk; the first call does it, the others wait for it. */
  load(): Promise<void>;
  get(key: CaseKey): CaseRecord | undefined;
  all(): readonly CaseRecord[];
  /**
   * Changes one record in one strict transaction. `undefined` removes it; the same record writes nothing new.
   *
   * @throws {AppError} storage-full, storage-broken: nothing was kept
   */
  change(
    key: CaseKey,
    change: (record: CaseRecord | undefined) => CaseRecord | undefined,
  ): Promise<CaseRecord | undefined>;
}

export function createCabinet(store: Store<CaseRecord>, onChange: (key: CaseKey) => void): Cabinet {
  const records = new Map<CaseKey, CaseRecord>();
  let loading: Promise<void> | undefined;
  const load = async () => {
    for (const [key, record] of await store.entries()) records.set(key, record);
  };
  return {
    load: () => {
      loading ??= load().catch((error) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
    get: (key) => records.get(key),
    all: () => [...records.values()],
    change: async (key, change) => {
      const record = await store.update(key, change);
      if (record) records.set(key, record);
      else records.delete(key);
      onChange(key);
      return record;
    },
  };
}
