import type { Item } from '../../../../src/platform/items';
import { Secret } from '../../../../src/xdr/secret';
import type { Credentials, Issued } from '../../../../src/xdr/token';

export const clientId = 'client-11111111-2222-4333-8444-555555555555';
export const password = 'CANARY-pässwörd-パス';

export const credentials: Credentials = { region: 'us', clientId, clientPassword: new Secret(password) };

/** An item in memory that can be looked into. */
export function item<V>(initial: V): Item<V> & { value: V } {
  const made = {
    value: initial,
    get: async () => made.value,
    set: async (next: V) => {
      made.value = structuredClone(next);
    },
  };
  return made;
}

export const issued = (name: string, change: Partial<Issued> = {}): Issued => ({
  accessToken: new Secret(`CANARY-${name}`),
  lifetime: 600_000,
  scopes: ['casebook', 'profile'],
  ...change,
});

/** Clocks that a test moves: the computer's, and the one that only goes forward. */
export function clocks() {
  const time = { wall: 1_000_000_000, steady: 5_000 };
  return {
    now: () => time.wall,
    elapsed: () => time.steady,
    pass(ms: number) {
      time.wall += ms;
      time.steady += ms;
    },
    setWall(by: number) {
      time.wall += by;
    },
  };
}

/** A promise that the test settles. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Lets everything run that waits for nothing but promises. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};
