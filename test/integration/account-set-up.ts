import 'fake-indexeddb/auto';
import { inspect } from 'node:util';
import { createAccount } from '../../src/background/account/account';
import type { StoredToken } from '../../src/background/account/token-keeper';
import { createVault, type VaultRecord } from '../../src/background/account/vault';
import type { Account as AccountFacts, Connection, Region } from '../../src/core/account';
import { AppError, dataOf } from '../../src/core/errors';
import { hostsOf } from '../../src/core/hosts';
import { openStore } from '../../src/platform/store';
import { createCasebooks } from '../../src/xdr/casebook';
import type { ExchangeDeps } from '../../src/xdr/exchange';
import { type AnswerNews, createHttp } from '../../src/xdr/http';
import { createPauseKeeper } from '../../src/xdr/pause-keeper';
import { createRequestToken } from '../../src/xdr/token';
import { DEMO_CLIENT } from '../demo/xdr/seed/clients';
import { createXdr, type XdrOptions } from '../demo/xdr/xdr';
import { clocks, item } from '../unit/background/account/set-up';

let profiles = 0;

/** What a person enters for a client of the demo. */
export const entered = ({ region, id, password } = DEMO_CLIENT) => ({
  region,
  clientId: id,
  clientPassword: password,
});

/** A profile of the extension, put together as in the background, before the rebuilt Cisco XDR: in process, or served. */
export function setUp(options: XdrOptions = {}, served?: Pick<ExchangeDeps, 'fetch'> & { readonly origin: string }) {
  profiles += 1;
  const time = clocks();
  const xdr = createXdr({ now: time.now, refresh: 0, wait: async () => undefined, ...options });
  const timers: { readonly delay: number; readonly run: () => void; over: boolean }[] = [];
  const after = (delay: number, run: () => void) => {
    const timer = { delay, run, over: false };
    timers.push(timer);
    return () => {
      timer.over = true;
    };
  };
  const name = `account-${profiles}`;
  const stores = {
    records: openStore<VaultRecord>(`${name}-vault`),
    keys: openStore<CryptoKey>(`${name}-keys`),
    kept: openStore<AccountFacts>(`${name}-account`),
  };
  const session = item<StoredToken | undefined>(undefined);
  const news: AnswerNews[] = [];
  const { now, elapsed } = time;

  /** A background that starts, or starts again on what is stored. */
  const wake = () => {
    const pauses = createPauseKeeper({ now });
    const base = {
      fetch: served?.fetch ?? xdr.fetch,
      now,
      after,
      pauses,
      hosts: (region: Region) => hostsOf(region, served?.origin ?? ''),
      onAnswer: (one: AnswerNews) => news.push(one),
    };
    const account = createAccount({
      vault: createVault({ ...stores, crypto }),
      kept: stores.kept,
      session,
      requestToken: createRequestToken(base),
      httpWith: (token) => createHttp({ ...base, token }),
      now,
      elapsed,
    });
    const http = createHttp({ ...base, token: account.token });
    const seen: Connection[] = [];
    account.onChange((connection) => seen.push(connection));
    return { account, http, cases: createCasebooks(http), seen };
  };

  /** Operations asked of the service so far. */
  const operations = () => xdr.requests.map(({ operation }) => operation);
  const tokenRequests = () => operations().filter((operation) => operation === 'POST /iroh/oauth2/token').length;
  return { ...wake(), wake, xdr, time, timers, session, stores, news, operations, tokenRequests };
}

/** Everything an error shows: to a log, to a person, to another context. */
export const shownBy = (thrown: unknown): string =>
  [
    inspect(thrown, { depth: 9, showHidden: true }),
    JSON.stringify(thrown instanceof AppError ? dataOf(thrown) : thrown),
    String((thrown as Error).stack),
  ].join('\n');

export const failureOf = async (work: Promise<unknown>): Promise<AppError> => {
  const thrown = await work.then(
    (value) => new Error(`no failure but ${inspect(value)}`),
    (error: unknown) => error,
  );
  if (thrown instanceof AppError) return thrown;
  throw thrown;
};
