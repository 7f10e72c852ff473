import { browser } from './browser';
import type { Item } from './items';

/**
 * An item in one of the browser's storage areas.
 *
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
