import { AppError, type AppErrorCode } from '../../core/errors';
import type { Clock, DurationMs, EpochMs } from '../../core/time';
import type { Item } from '../../platform/items';
import { type ApiClient, type Grant, sameClient, type TokenSource } from '../../xdr/grant';
import { Secret } from '../../xdr/secret';
import type { Credentials, Issued, RequestToken } from '../../xdr/token';

/** A token as it outlives the worker, in `storage.session`, which content scripts cannot read (F5). */
export interface StoredToken extends ApiClient {
  readonly accessToken: string;
  readonly scopes: readonly string[];
  readonly issuedAt: EpochMs;
  readonly lifetime: DurationMs;
}

export interface TokenKeeperDeps {
  readonly requestToken: RequestToken;
  /** The credentials to ask with. @throws {AppError} not-configured, locked, storage-broken */
  readonly credentials: () => Promise<Credentials>;
  readonly session: Item<StoredToken | undefined>;
  readonly now: Clock;
  /** Time that only goes forward, in milliseconds, as `performance.now` gives it (R24). */
  readonly elapsed: () => DurationMs;
  /** A new token came, other than by `adopt`. */
  readonly onIssued?: ((client: ApiClient, issued: Issued) => void) | undefined;
  /** There is no token to be had, and why. */
  readonly onFailure?: ((error: AppError) => void) | undefined;
}

/** Has a token ready. However many ask at once, one exchange is under way. */
export interface TokenKeeper extends TokenSource {
  /** Takes a token that was asked for elsewhere. */
  adopt(client: ApiClient, issued: Issued): Promise<void>;
  forget(): Promise<void>;
}

/** Renewed at 540 s of its 600 s (CONTRACT 3.2). */
const usefulShare = 0.9;
/** After failures no more than this many exchanges a minute (R6). */
const mostFailures = 2;
const failureWindow: DurationMs = 60_000;

/** Failures that are not the service's answer to these credentials. */
const uncounted: ReadonlySet<AppErrorCode> = new Set([
  'offline',
  'unreachable',
  'timeout',
  'rate-limited',
  'not-configured',
  'locked',
]);

interface Held {
  readonly grant: Grant;
  readonly issuedAt: EpochMs;
  readonly issuedElapsed: DurationMs;
  readonly lifetime: DurationMs;
}

interface Failure {
  readonly at: DurationMs;
  /** When it no longer counts, by the clock of the computer: fixed, so that repeating it is no news. */
  readonly until: EpochMs;
  readonly error: AppError;
}

export function createTokenKeeper(deps: TokenKeeperDeps): TokenKeeper {
  const { requestToken, credentials, session, now, elapsed, onIssued, onFailure } = deps;
  let held: Held | undefined;
  let restored = false;
  let pending: Promise<Grant> | undefined;
  /** Rises when tokens asked for before are no longer wanted. */
  let era = 0;
  let failures: readonly Failure[] = [];

  const isFresh = ({ issuedAt, issuedElapsed, lifetime }: Held): boolean =>
    // The clock of the computer catches a sleep that the other one may have slept through.
    Math.max(now() - issuedAt, elapsed() - issuedElapsed) < lifetime * usefulShare;

  const count = (error: AppError) => {
    failures = [...failures, { at: elapsed(), until: now() + failureWindow, error }];
  };

  const fail = (error: AppError) => {
    if (!uncounted.has(error.code)) count(error);
    onFailure?.(error);
  };

  const hold = async (client: ApiClient, { accessToken, lifetime, scopes }: Issued): Promise<Grant> => {
    const { region, clientId } = client;
    const grant = { region, clientId, accessToken };
    const issuedAt = now();
    held = { grant, issuedAt, issuedElapsed: elapsed(), lifetime };
    const stored = { region, clientId, accessToken: accessToken.reveal(), scopes, issuedAt, lifetime };
    // Only saves an exchange after the worker slept; the token is good without it.
    await session.set(stored).catch(() => undefined);
    return grant;
  };

  async function restore(): Promise<void> {
    if (restored) return;
    const before = era;
    const stored = await session.get().catch(() => undefined);
    if (restored || before !== era) return;
    restored = true;
    if (stored === undefined) return;
    const { region, clientId, accessToken, issuedAt, lifetime } = stored;
    const age = now() - issuedAt;
    if (age < 0) return;
    const grant = { region, clientId, accessToken: new Secret(accessToken) };
    held = { grant, issuedAt, issuedElapsed: elapsed() - age, lifetime };
  }

  function refuseWhenFailing(): void {
    failures = failures.filter(({ at }) => elapsed() - at < failureWindow);
    const [first] = failures;
    const last = failures.at(-1);
    if (failures.length < mostFailures || !first || !last) return;
    const { code, message, host, traceId, scope } = last.error;
    const error = new AppError(code, message, { host, traceId, scope, retryAt: first.until });
    onFailure?.(error);
    throw error;
  }

  async function obtain(): Promise<Grant> {
    await restore();
    if (held && isFresh(held)) return held.grant;
    refuseWhenFailing();
    const before = era;
    let shown: Credentials;
    let issued: Issued;
    try {
      shown = await credentials();
      issued = await requestToken(shown);
    } catch (thrown) {
      if (before === era && thrown instanceof AppError) fail(thrown);
      throw thrown;
    }
    // Meanwhile somebody connected or disconnected: this token is nobody's any more.
    if (before !== era) return obtain();
    const grant = await hold(shown, issued);
    if (before !== era) return obtain();
    onIssued?.(shown, issued);
    return grant;
  }

  return {
    async grant() {
      if (held && isFresh(held)) return held.grant;
      pending ??= obtain().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    discard(grant) {
      if (!held || !sameClient(held.grant, grant)) return;
      if (held.grant.accessToken.reveal() !== grant.accessToken.reveal()) return;
      held = undefined;
      count(new AppError('unauthorized', 'The service does not accept its own token.'));
    },
    async adopt(client, issued) {
      era += 1;
      restored = true;
      failures = [];
      await hold(client, issued);
    },
    async forget() {
      era += 1;
      restored = true;
      failures = [];
      held = undefined;
      await session.set(undefined);
    },
  };
}
