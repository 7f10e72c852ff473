import type { Account as AccountFacts, Connection, Region } from '../../core/account';
import { AppError, dataOf } from '../../core/errors';
import { orThrow } from '../../core/outcome';
import type { Clock, DurationMs } from '../../core/time';
import type { Item } from '../../platform/items';
import type { Store } from '../../platform/store';
import { sameClient, type TokenSource } from '../../xdr/grant';
import type { Http } from '../../xdr/http';
import { type Profile, whoAmI } from '../../xdr/profile';
import { Secret } from '../../xdr/secret';
import type { Credentials, Issued, RequestToken } from '../../xdr/token';
import { createTokenKeeper, type StoredToken } from './token-keeper';
import type { Vault } from './vault';

/** What a person enters to connect. Without a password the kept one is used. */
export interface Entered {
  readonly region: Region;
  readonly clientId: string;
  readonly clientPassword?: string | undefined;
}

export interface AccountDeps {
  readonly vault: Vault;
  /** What is known of the account and is no secret, under one key. */
  readonly kept: Store<AccountFacts>;
  readonly session: Item<StoredToken | undefined>;
  readonly requestToken: RequestToken;
  /** Makes the way to the service for a token; used to ask who we are before the account is kept. */
  readonly httpWith: (token: TokenSource) => Http;
  /** Whether the browser lets us ask the hosts of a region; without it a request fails as if nobody were there. */
  readonly mayAsk?: ((region: Region) => Promise<boolean>) | undefined;
  readonly now: Clock;
  readonly elapsed: () => DurationMs;
}

/** The connection to Cisco XDR: whose it is, and whether it works. */
export interface Account {
  /** Takes up what was kept; everything else waits for it. */
  start(): Promise<void>;
  /**
   * Tries the credentials and keeps them when they work; otherwise everything stays as it was.
   *
   * @throws {AppError} unknown-client, wrong-password, login-page, bad-answer, rate-limited, server, unreachable,
   *   offline, timeout, storage-full, storage-broken, no-host-access; not-configured when no password was given and
   *   none is kept
   */
  connect(entered: Entered): Promise<AccountFacts>;
  /** Forgets key, credentials, token and account. */
  disconnect(): Promise<void>;
  /** Asks again who we are and what the token allows. @throws {AppError} as `connect` */
  check(): Promise<AccountFacts>;
  readonly connection: () => Connection;
  /** Calls back after every change; returns the way to stop. */
  onChange(listener: (connection: Connection) => void): () => void;
  /** Whose the writes are that are made now. */
  binding():
    | { readonly region: Region; readonly clientId: string; readonly organisation: string | undefined }
    | undefined;
  /** Tokens of this account, for everything that is sent. */
  readonly token: TokenSource;
}

const slot = 'account';
const notConfigured = () => new AppError('not-configured', 'No API client is connected.');

export function createAccount(deps: AccountDeps): Account {
  const { vault, kept, session, requestToken, httpWith, mayAsk = async () => true, now, elapsed } = deps;
  let connection: Connection = { status: 'not-configured' };
  const listeners = new Set<(connection: Connection) => void>();
  const publish = (next: Connection) => {
    // Listeners may send what waits, which may fail the same way again: only news may set that off.
    const isNews = JSON.stringify(next) !== JSON.stringify(connection);
    connection = next;
    if (isNews) for (const listener of listeners) listener(next);
  };
  const current = () => ('account' in connection ? connection.account : undefined);

  const keeper = createTokenKeeper({
    requestToken,
    session,
    now,
    elapsed,
    async credentials() {
      await started();
      const account = current();
      const credentials = account && (await vault.open());
      if (!account || !credentials || !sameClient(account, credentials)) throw notConfigured();
      return credentials;
    },
    onIssued: (client, { scopes }) => {
      const account = current();
      if (!account || !sameClient(account, client)) return;
      const next = { ...account, scopes };
      publish({ status: 'ready', account: next });
      // Only saves asking at the next start; a failure shows when something that matters is kept.
      if (scopes.join() !== account.scopes.join()) void kept.set(slot, next).catch(() => undefined);
    },
    onFailure: (error) => {
      const account = current();
      if (account) publish({ status: 'failed', account, error: dataOf(error) });
    },
  });

  let starting: Promise<void> | undefined;
  const started = () => {
    starting ??= kept.get(slot).then(
      (account) => {
        if (account) publish({ status: 'ready', account });
      },
      (thrown) => {
        starting = undefined;
        throw thrown;
      },
    );
    return starting;
  };

  // Connecting twice at once would leave the credentials of one with the account of the other.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(action: () => Promise<T>): Promise<T> => {
    const turn = last.then(started).then(action);
    last = turn.catch(() => undefined);
    return turn;
  };

  async function profileOf(credentials: Credentials, { accessToken }: Issued): Promise<Profile> {
    const { region, clientId } = credentials;
    const grant = async () => ({ region, clientId, accessToken });
    const outcome = await whoAmI(httpWith({ grant, discard: () => undefined }));
    const account = current();
    // Writes are kept by organisation, so one that is known is not forgotten over a bad moment of the service.
    if (outcome.kind !== 'ok' && account && sameClient(account, credentials)) return account;
    return orThrow(outcome);
  }

  async function take(credentials: Credentials, isNew: boolean): Promise<AccountFacts> {
    if (!(await mayAsk(credentials.region))) {
      throw new AppError('no-host-access', 'The browser does not let this extension ask Cisco XDR.');
    }
    const issued = await requestToken(credentials);
    const { user, organisation } = await profileOf(credentials, issued);
    const before = current();
    const { region, clientId } = credentials;
    const connectedAt = before && sameClient(before, credentials) ? before.connectedAt : now();
    const account: AccountFacts = { region, clientId, user, organisation, scopes: issued.scopes, connectedAt };
    if (isNew) await vault.put(credentials);
    await kept.set(slot, account);
    await keeper.adopt(credentials, issued);
    publish({ status: 'ready', account });
    return account;
  }

  return {
    start: started,
    connect: ({ region, clientId, clientPassword }) =>
      inTurn(async () => {
        const password = clientPassword === undefined ? undefined : new Secret(clientPassword);
        const clientSecret = password ?? (await vault.open())?.clientPassword;
        if (!clientSecret) throw notConfigured();
        return take({ region, clientId: clientId.trim(), clientPassword: clientSecret }, true);
      }),
    disconnect: () =>
      inTurn(async () => {
        publish({ status: 'not-configured' });
        // Each is tried although another fails, the key before all else.
        const done = await Promise.allSettled([vault.wipe(), keeper.forget(), kept.delete(slot)]);
        for (const one of done) if (one.status === 'rejected') throw one.reason;
      }),
    check: () =>
      inTurn(async () => {
        const account = current();
        const credentials = account && (await vault.open());
        if (!account || !credentials || !sameClient(account, credentials)) throw notConfigured();
        try {
          return await take(credentials, false);
        } catch (thrown) {
          if (thrown instanceof AppError) publish({ status: 'failed', account, error: dataOf(thrown) });
          throw thrown;
        }
      }),
    connection: () => connection,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    binding() {
      const account = current();
      return account && { region: account.region, clientId: account.clientId, organisation: account.organisation?.id };
    },
    token: keeper,
  };
}
