/** What becomes of a value that exists on both sides. */
export type Combine = (stored: unknown, sent: unknown) => unknown;

/** Stored value wins nothing: the sent one replaces it, lists as a whole. */
export const replaceValue: Combine = (stored, sent) => (Array.isArray(stored) ? (sent ?? []) : sent);

/** Appends, without looking for doubles. @throws {TypeError} for values that are no lists, which is a 500 */
export const addValue: Combine = (stored, sent) => [...asList(stored), ...asList(sent)];

/** Drops every element that is equal as a whole, case and all. @throws {TypeError} as above */
export const removeValue: Combine = (stored, sent) => {
  const gone = new Set(asList(sent).map(canonical));
  return asList(stored).filter((element) => !gone.has(canonical(element)));
};

function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw new TypeError('class java.lang.String cannot be cast to class clojure.lang.IPersistentCollection');
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One text for equal values, whatever the order of their keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isMap(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/**
 * Merges maps leaf by leaf. `combine` is asked only for a key that both sides have: a missing one is simply set,
 * which is why `remove` on a casebook without the field adds.
 *
 * @see threatgrid/clj-momo `deep-merge-with`; threatgrid/ctia `src/ctia/lib/collection.clj`
 */
export function mergeDeep(stored: unknown, sent: unknown, combine: Combine): unknown {
  if (!isMap(stored) || !isMap(sent)) return combine(stored, sent);
  const merged: Record<string, unknown> = { ...stored };
  for (const [key, value] of Object.entries(sent)) {
    merged[key] = stored[key] === undefined ? value : mergeDeep(stored[key], value, combine);
  }
  return merged;
}
