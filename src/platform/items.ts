import { browser } from './browser';

/** A value in one of the browser's storage areas, defined once with its type and default. */
export interface Item<V> {
  get(): Promise<V>;
  set(value: V): Promise<void>;
}

/**
 * @param area `session` is emptied by a restart, an update, and when the extension is disabled; `local` can be read by
 *   content scripts, so nothing secret goes there (F5)
 * @param read makes sense of what is stored, which may be older than the code; `undefined` is "nothing stored"
 */
export function storageItem<V>(area: 'local' | 'session', key: string, read: (stored: unknown) => V): Item<V> {
  const storage = () => browser.storage[area];
  return {
    get: async () => read((await storage().get(key))[key]),
    set: (value) => storage().set({ [key]: value }),
  };
}

/** The same contract in memory. */
export function memoryItem<V>(initial: V): Item<V> {
  let value = initial;
  return {
    get: async () => value,
    set: async (next) => {
      value = structuredClone(next);
    },
  };
}
