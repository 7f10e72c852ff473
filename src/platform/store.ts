import { del, entries, get, promisifyRequest, set, type UseStore } from 'idb-keyval';
import { AppError } from '../core/errors';

/** A typed map that survives the browser, and says when it could not keep something. */
export interface Store<V> {
  get(key: string): Promise<V | undefined>;
  set(key: string, value: V): Promise<void>;
  /** Reads, changes and writes in one transaction; `undefined` from `change` removes the entry. */
  update(key: string, change: (value: V | undefined) => V | undefined): Promise<V | undefined>;
  delete(key: string): Promise<void>;
  entries(): Promise<readonly (readonly [string, V])[]>;
}

/** Says what a failed write means: the disk is full, or the database cannot be used. */
function storageError(cause: unknown): AppError {
  const name = cause instanceof Error ? cause.name : '';
  return name === 'QuotaExceededError'
    ? new AppError('storage-full', 'The disk or the quota of the browser is full.', { cause })
    : new AppError('storage-broken', 'The database of the extension cannot be used.', { cause });
}

async function guarded<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    throw cause instanceof AppError ? cause : storageError(cause);
  }
}

/**
 * One object store in a database of its own, as idb-keyval makes it, but with strict durability: the default is relaxed
 * in both browsers, and an acknowledged row could be lost with the power (R17).
 */
function strictStore(name: string): UseStore {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () => {
    opened ??= (() => {
      const request = indexedDB.open(`pivot-ribbon-${name}`);
      request.onupgradeneeded = () => request.result.createObjectStore(name);
      return promisifyRequest(request);
    })();
    opened.then(
      (database) => {
        database.onclose = () => {
          opened = undefined;
        };
      },
      () => {
        opened = undefined;
      },
    );
    return opened;
  };
  return async (mode, callback) =>
    callback((await open()).transaction(name, mode, { durability: 'strict' }).objectStore(name));
}

/** Reads, changes and writes inside one transaction; idb-keyval's own `update` cannot remove. */
const change = <V>(use: UseStore, key: string, changeValue: (value: V | undefined) => V | undefined) =>
  use(
    'readwrite',
    (store) =>
      new Promise<V | undefined>((resolve, reject) => {
        let result: V | undefined;
        const read = store.get(key);
        read.onsuccess = () => {
          try {
            result = changeValue(read.result as V | undefined);
            if (result === undefined) store.delete(key);
            else store.put(result, key);
          } catch (error) {
            store.transaction.abort();
            reject(error);
          }
        };
        store.transaction.oncomplete = () => resolve(result);
        store.transaction.onabort = () => reject(store.transaction.error);
        store.transaction.onerror = () => reject(store.transaction.error);
      }),
  );

/**
 * Opens a store in the extension's IndexedDB, which content scripts see in no browser (F5). A write has been committed
 * to disk when its promise settles.
 *
 * @throws {AppError} from its methods: storage-full, storage-broken
 */
export function openStore<V>(name: string): Store<V> {
  const use = strictStore(name);
  return {
    get: (key) => guarded(() => get<V>(key, use)),
    set: (key, value) => guarded(() => set(key, value, use)),
    update: (key, changeValue) => guarded(() => change(use, key, changeValue)),
    delete: (key) => guarded(() => del(key, use)),
    entries: () => guarded(() => entries<string, V>(use)),
  };
}

/** The same contract in memory, for tests and for a browser that refuses its database. */
export function memoryStore<V>(): Store<V> {
  const map = new Map<string, V>();
  return {
    get: async (key) => map.get(key),
    set: async (key, value) => void map.set(key, structuredClone(value)),
    update: async (key, changeValue) => {
      const result = changeValue(map.get(key));
      if (result === undefined) map.delete(key);
      else map.set(key, structuredClone(result));
      return result;
    },
    delete: async (key) => void map.delete(key),
    entries: async () => [...map.entries()],
  };
}
