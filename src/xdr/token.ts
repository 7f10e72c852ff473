import * as v from 'valibot';
import type { Region } from '../core/account';
import { AppError } from '../core/errors';
import type { Hosts } from '../core/hosts';
import type { DurationMs } from '../core/time';
import { errorOfAnswer } from './error-of';
import { createExchange, type ExchangeDeps, hostIn, type Received } from './exchange';
import type { ApiClient } from './grant';
import { usualTimeout } from './http';
import type { PauseKeeper } from './pause-keeper';
import { Secret } from './secret';
import { parse } from './wire';

/** What an API client shows to get a token. */
export interface Credentials extends ApiClient {
  readonly clientPassword: Secret;
}

/** A token as the service issued it. */
export interface Issued {
  readonly accessToken: Secret;
  /** How long the service will take it, from now on. */
  readonly lifetime: DurationMs;
  /** What the token allows, which may be less than the API client was given (CONTRACT 3.2). */
  readonly scopes: readonly string[];
}

export interface TokenRequestDeps extends ExchangeDeps {
  readonly hosts: (region: Region) => Hosts;
  readonly pauses: PauseKeeper;
}

/** Exchanges credentials for a token, once. */
export type RequestToken = (credentials: Credentials) => Promise<Issued>;

const WireToken = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  // Documented as 600; one that leaves it out or has it wrong gets the documented life.
  expires_in: v.fallback(v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(86_400)), 600), 600),
  scope: v.fallback(v.optional(v.string(), ''), ''),
});

/**
 * The client credentials grant. The secret travels in the Basic header only, which a redirect does not carry along
 * (F11), never in a body or an address.
 *
 * @throws {AppError} from the request: unknown-client, wrong-password, login-page, bad-answer, rate-limited, server,
 *   unreachable, offline, timeout
 * @see CONTRACT 3
 */
export function createRequestToken(deps: TokenRequestDeps): RequestToken {
  const exchange = createExchange(deps);
  return async ({ region, clientId, clientPassword }) => {
    const url = `${deps.hosts(region).visibility}/iroh/oauth2/token`;
    const host = hostIn(url);
    const retryAt = deps.pauses.until(host, 'write');
    if (retryAt !== undefined) {
      throw new AppError('rate-limited', `${host} asked to be left alone.`, { host, retryAt });
    }
    const received = await exchange({
      method: 'POST',
      url,
      headers: {
        Accept: 'application/json',
        Authorization: `Basic ${basic(`${clientId}:${clientPassword.reveal()}`)}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
      timeout: usualTimeout,
    });
    const pausedUntil = deps.pauses.note(host, received.status, received.headers.get('retry-after'));
    if (received.status !== 200 || received.elsewhere) throw refusalOf(received, host, pausedUntil);
    if (received.body.kind === 'html') {
      throw new AppError('login-page', `A page for people answered in place of ${host}.`, { host });
    }
    if (received.body.kind !== 'json') throw new AppError('bad-answer', `${host} gave no token.`, { host });
    const wire = parse(WireToken, received.body.value);
    return {
      accessToken: new Secret(wire.access_token),
      lifetime: wire.expires_in * 1_000,
      scopes: wire.scope.split(/\s+/).filter((scope) => scope !== ''),
    };
  };
}

/** Base64 of UTF-8, since a password may hold any character. */
const basic = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

function refusalOf({ status, body, elsewhere }: Received, host: string, retryAt: number | undefined): AppError {
  const error =
    body.kind === 'json' && typeof body.value === 'object' && body.value !== null && 'error' in body.value
      ? body.value.error
      : undefined;
  // One of Cisco's own clients takes 400 and 401 for the same, so the word decides (CONTRACT 3.3).
  if (status === 400 || status === 401) {
    if (error === 'invalid_client') {
      return new AppError('unknown-client', `${host} does not know this API client.`, { host });
    }
    if (error === 'wrong_client_creds') {
      return new AppError('wrong-password', `${host} does not accept the password of this API client.`, { host });
    }
  }
  if (elsewhere && status < 300) {
    return new AppError('login-page', `A page for people answered in place of ${host}.`, { host });
  }
  return errorOfAnswer({ status, body, host, retryAt });
}
