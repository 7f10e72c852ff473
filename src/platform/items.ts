/** A value that is kept somewhere, defined once with its type and default. */
export interface Item<V> {
  get(): Promise<V>;
  set(value: V): Promise<void>;
}

/** An item in memory, for tests and for what need not last. */
export function memoryItem<V>(initial: V): Item<V> {
  let value = initial;
  return {
    get: async () => value,
    set: async (next) => {
      value = structuredClone(next);
    },
  };
}
