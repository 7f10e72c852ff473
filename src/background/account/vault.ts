import { regions } from '../../core/account';
import { AppError } from '../../core/errors';
import type { Store } from '../../platform/store';
import { Secret } from '../../xdr/secret';
import type { Credentials } from '../../xdr/token';

/** Credentials as they lie on the disk. */
export interface VaultRecord {
  readonly v: 1;
  readonly alg: 'AES-256-GCM';
  /** 96 random bits, new for every record. */
  readonly iv: Uint8Array<ArrayBuffer>;
  /** The password, enciphered. */
  readonly ct: ArrayBuffer;
  /** `version|region|clientId`: not secret, but sealed with the password, so that it cannot be put beside another one. */
  readonly aad: string;
  /** Name of the key in the store of keys. */
  readonly key: string;
}

export interface VaultDeps {
  readonly records: Store<VaultRecord>;
  readonly keys: Store<CryptoKey>;
  readonly crypto: Pick<Crypto, 'subtle' | 'getRandomValues' | 'randomUUID'>;
}

/**
 * Keeps one set of credentials, enciphered with a key that JavaScript cannot read out. That keeps the secret from
 * content scripts and out of any file in clear text; it does not protect a profile that somebody copies and takes
 * apart, since the browser keeps the key's bytes beside it (F6).
 */
export interface Vault {
  /** @throws {AppError} storage-full, storage-broken; what was kept before is still there then */
  put(credentials: Credentials): Promise<void>;
  /** `undefined` when nothing is kept. @throws {AppError} storage-broken, when it was damaged or tampered with */
  open(): Promise<Credentials | undefined>;
  /** Forgets everything, the key first: without it the rest is noise. */
  wipe(): Promise<void>;
}

const slot = 'credentials';
const version = 1;

export function createVault({ records, keys, crypto }: VaultDeps): Vault {
  const dropKeys = async (except?: string) => {
    for (const [name] of await keys.entries()) if (name !== except) await keys.delete(name);
  };
  return {
    async put({ region, clientId, clientPassword }) {
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const aad = `${version}|${region}|${clientId}`;
      const plain = new TextEncoder().encode(clientPassword.reveal());
      const ct = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(aad) }, key, plain);
      const name = crypto.randomUUID();
      // A crash between these leaves the old pair whole, or the new one and a key that opens nothing.
      await keys.set(name, key);
      await records.set(slot, { v: version, alg: 'AES-256-GCM', iv, ct, aad, key: name });
      await dropKeys(name);
    },

    async open() {
      const record = await records.get(slot);
      if (record === undefined) return undefined;
      const key = await keys.get(String(record.key));
      try {
        const [, region, clientId] = /^1\|([a-z]+)\|(.*)$/s.exec(record.aad) ?? [];
        const known = regions.find((one) => one === region);
        if (!key || record.v !== version || known === undefined || clientId === undefined) throw damaged();
        const additionalData = bytesOf(record.aad);
        const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: record.iv, additionalData }, key, record.ct);
        return { region: known, clientId, clientPassword: new Secret(new TextDecoder().decode(plain)) };
      } catch (cause) {
        throw cause instanceof AppError ? cause : damaged(cause);
      }
    },

    async wipe() {
      await dropKeys();
      await records.delete(slot);
    },
  };
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const damaged = (cause?: unknown): AppError =>
  new AppError('storage-broken', 'The kept credentials cannot be read. Enter them again.', { cause });
