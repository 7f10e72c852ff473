import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { createVault, type VaultRecord } from '../../../../src/background/account/vault';
import { openStore, type Store } from '../../../../src/platform/store';
import { Secret } from '../../../../src/xdr/secret';
import { clientId, credentials, password } from './set-up';

let databases = 0;

function setUp() {
  databases += 1;
  const records = openStore<VaultRecord>(`vault-${databases}`);
  const keys = openStore<CryptoKey>(`keys-${databases}`);
  return { vault: createVault({ records, keys, crypto }), records, keys };
}

const recordIn = async (records: Store<VaultRecord>): Promise<VaultRecord> => {
  const record = await records.get('credentials');
  if (!record) throw new Error('no record');
  return record;
};

test('gives back what was put in, also to another worker', async () => {
  const { vault, records, keys } = setUp();
  expect(await vault.open()).toBeUndefined();
  await vault.put(credentials);
  const opened = await createVault({ records, keys, crypto }).open();
  expect(opened).toMatchObject({ region: 'us', clientId });
  expect(opened?.clientPassword.reveal()).toBe(password);
});

test('takes any client id and password', async () => {
  const { vault } = setUp();
  for (const odd of ['', 'a|b|c', 'line\nbreak', '|', '客']) {
    await vault.put({ region: 'apjc', clientId: odd, clientPassword: new Secret(odd) });
    const opened = await vault.open();
    expect([opened?.region, opened?.clientId, opened?.clientPassword.reveal()]).toEqual(['apjc', odd, odd]);
  }
});

describe('what lies in the database', () => {
  test('is a key that cannot be taken out', async () => {
    const { vault, keys } = setUp();
    await vault.put(credentials);
    const [entry] = await keys.entries();
    const key = entry?.[1];
    if (!key) throw new Error('no key');
    expect(key).toMatchObject({ extractable: false, algorithm: { name: 'AES-GCM', length: 256 } });
    for (const format of ['raw', 'jwk'] as const) await expect(crypto.subtle.exportKey(format, key)).rejects.toThrow();
  });

  test('is a record of the form that was decided, without the secret in any encoding', async () => {
    const { vault, records, keys } = setUp();
    await vault.put(credentials);
    const record = await recordIn(records);
    expect(record).toMatchObject({ v: 1, alg: 'AES-256-GCM', aad: `1|us|${clientId}` });
    expect(record.iv).toHaveLength(12);
    const stored = Buffer.concat([
      Buffer.from(record.ct),
      Buffer.from(record.iv),
      Buffer.from(JSON.stringify([record, (await keys.entries()).map(([name]) => name)])),
    ]);
    const plain = Buffer.from(password, 'utf8');
    const forms = [
      plain,
      Buffer.from(password, 'utf16le'),
      Buffer.from(plain.toString('base64')),
      Buffer.from(plain.toString('base64url')),
      Buffer.from(plain.toString('hex')),
      Buffer.from(encodeURIComponent(password)),
      Buffer.from(JSON.stringify(password).slice(1, -1)),
      Buffer.from([...plain].reverse()),
    ];
    expect(forms.map((form) => stored.includes(form))).toEqual(forms.map(() => false));
    expect(stored.includes(Buffer.from(clientId))).toBe(true);
  });

  test('has another key and another vector after every change', async () => {
    const { vault, records, keys } = setUp();
    const vectors = new Set<string>();
    const names = new Set<string>();
    for (let n = 0; n < 5; n += 1) {
      await vault.put(credentials);
      const record = await recordIn(records);
      vectors.add(Buffer.from(record.iv).toString('hex'));
      names.add(record.key);
      expect((await keys.entries()).map(([name]) => name)).toEqual([record.key]);
    }
    expect([vectors.size, names.size]).toEqual([5, 5]);
  });
});

describe('tampering', () => {
  const flipped = (bytes: ArrayBuffer): ArrayBuffer => {
    const copy = new Uint8Array(bytes.slice(0));
    copy[0] = (copy[0] ?? 0) ^ 1;
    return copy.buffer;
  };

  test.each<readonly [string, (record: VaultRecord) => object]>([
    ['the password', (record) => ({ ct: flipped(record.ct) })],
    ['the vector', (record) => ({ iv: new Uint8Array(flipped(record.iv.buffer)) })],
    ['the client', () => ({ aad: '1|us|client-of-somebody-else' })],
    ['the region, so that the password would go elsewhere', () => ({ aad: `1|eu|${clientId}` })],
    ['the region to one that is none', () => ({ aad: `1|evil|${clientId}` })],
    ['the version', () => ({ v: 2 })],
    ['the form', () => ({ aad: undefined, ct: 'text', iv: null })],
    ['the name of the key', () => ({ key: 'another' })],
    ['the length', (record) => ({ ct: record.ct.slice(0, 4) })],
  ])('with %s is noticed', async (_what, change) => {
    const { vault, records } = setUp();
    await vault.put(credentials);
    const record = await recordIn(records);
    // Damage has no type.
    await records.set('credentials', { ...record, ...change(record) } as VaultRecord);
    await expect(vault.open()).rejects.toMatchObject({ name: 'AppError', code: 'storage-broken' });
  });

  test('with the key is noticed', async () => {
    const { vault, records, keys } = setUp();
    await vault.put(credentials);
    const { key } = await recordIn(records);
    const other = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await keys.set(key, other);
    await expect(vault.open()).rejects.toMatchObject({ code: 'storage-broken' });
  });
});

describe('a crash', () => {
  /** A store that fails at its n-th change. */
  const failing = <V>(store: Store<V>, budget: { left: number }): Store<V> => {
    const spend = () => {
      budget.left -= 1;
      if (budget.left < 0) throw new Error('crash');
    };
    return {
      ...store,
      set: async (key, value) => {
        spend();
        await store.set(key, value);
      },
      delete: async (key) => {
        spend();
        await store.delete(key);
      },
    };
  };

  test.each([0, 1, 2])('after %d changes of a new put leaves the old credentials or the new ones', async (left) => {
    const { vault, records, keys } = setUp();
    await vault.put(credentials);
    const budget = { left };
    const crashing = createVault({ records: failing(records, budget), keys: failing(keys, budget), crypto });
    const next = { region: 'eu', clientId: 'client-2', clientPassword: new Secret('second') } as const;
    await crashing.put(next).catch(() => undefined);
    const opened = await vault.open();
    expect(opened?.clientPassword.reveal()).toBe(left < 2 ? password : 'second');
    await vault.put(next);
    expect(await keys.entries()).toHaveLength(1);
  });

  test('after the first change of a wipe has taken the key', async () => {
    const { vault, records, keys } = setUp();
    await vault.put(credentials);
    const budget = { left: 1 };
    const crashing = createVault({ records: failing(records, budget), keys: failing(keys, budget), crypto });
    await expect(crashing.wipe()).rejects.toThrow();
    expect(await keys.entries()).toEqual([]);
    await expect(vault.open()).rejects.toMatchObject({ code: 'storage-broken' });
  });
});

test('wiping leaves nothing', async () => {
  const { vault, records, keys } = setUp();
  await vault.put(credentials);
  await vault.wipe();
  expect([await records.entries(), await keys.entries(), await vault.open()]).toEqual([[], [], undefined]);
});
