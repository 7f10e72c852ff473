import type { Region } from '../core/account';
import { AppError, dataOf, errorOf } from '../core/errors';
import type { Hosts } from '../core/hosts';
import type { Outcome } from '../core/outcome';
import type { Purpose } from '../core/quota/pauses';
import type { Quota } from '../core/quota/room';
import type { Clock, DurationMs, EpochMs } from '../core/time';
import { errorOfAnswer, isRefusal } from './error-of';
import { type After, createExchange, type Fetch, hostIn, type Received } from './exchange';
import { type ApiClient, type Grant, sameClient, type TokenSource } from './grant';
import type { PauseKeeper } from './pause-keeper';

/** Our own abort comes before the browser's at 30 s (R4). */
export const usualTimeout: DurationMs = 20_000;

/** One call of an API. */
export interface Call<T> {
  readonly service: 'visibility' | 'privateIntel';
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** From the slash on; what is variable in it is percent-encoded by `pathOf`. */
  readonly path: string;
  readonly query?: ReadonlyArray<readonly [name: string, value: string]> | undefined;
  /** A query that is sent as it was received; in place of `query`. */
  readonly rawQuery?: string | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Default `read`: reads wait for writes after a pause. */
  readonly purpose?: Purpose | undefined;
  readonly timeout?: DurationMs | undefined;
  /** Default true. Triggers are never sent a second time, not even after a 401 (CONTRACT 8.2). */
  readonly resend?: boolean | undefined;
  /** Makes sense of a 2xx; an empty body arrives as `undefined`. @throws {AppError} bad-answer, when it cannot */
  readonly read: (json: unknown, headers: Headers) => T;
}

/** What every answer tells, for the quota and for diagnosis. */
export interface AnswerNews {
  readonly host: string;
  readonly status: number;
  readonly at: EpochMs;
  readonly quota: Quota;
}

/** Sends calls. */
export interface Http {
  /** One request, and after a 401 one renewal of the token and one more. Never rejects with an `AppError`. */
  send<T>(call: Call<T>): Promise<Outcome<T>>;
  /** The same, refusing to send when the token is somebody else's. */
  boundTo(client: ApiClient): Http;
  /** Requests sent since this was made, tokens not counted. */
  readonly sent: () => number;
}

export interface HttpDeps {
  readonly fetch: Fetch;
  readonly now: Clock;
  readonly token: TokenSource;
  /** `hostsOf` of core, except in tests. */
  readonly hosts: (region: Region) => Hosts;
  readonly pauses: PauseKeeper;
  readonly after?: After | undefined;
  readonly online?: (() => boolean) | undefined;
  readonly onAnswer?: ((news: AnswerNews) => void) | undefined;
}

const notApplied = (error: AppError): Outcome<never> => ({ kind: 'not-applied', error });
const unknown = (error: AppError): Outcome<never> => ({ kind: 'unknown', error });

/** The one place from which calls go to Cisco XDR. */
export function createHttp(deps: HttpDeps): Http {
  const exchange = createExchange(deps);
  let sent = 0;

  async function attempt<T>(call: Call<T>, grant: Grant): Promise<{ status: number | undefined; outcome: Outcome<T> }> {
    const base = deps.hosts(grant.region)[call.service];
    const url = addressOf(base, call);
    const host = hostIn(url);
    const paused = deps.pauses.until(host, call.purpose ?? 'read');
    if (paused !== undefined) {
      const error = new AppError('rate-limited', `${host} asked to be left alone.`, { host, retryAt: paused });
      return { status: undefined, outcome: notApplied(error) };
    }
    sent += 1;
    let received: Received;
    try {
      received = await exchange({
        method: call.method,
        url,
        headers: headersFor(call, grant),
        body: call.body === undefined ? undefined : JSON.stringify(call.body),
        timeout: call.timeout ?? usualTimeout,
      });
    } catch (thrown) {
      return { status: undefined, outcome: unknown(asAppError(thrown)) };
    }
    const { status, headers } = received;
    deps.onAnswer?.({ host, status, at: deps.now(), quota: quotaOf(headers) });
    const retryAt = deps.pauses.note(host, status, headers.get('retry-after'));
    return { status, outcome: outcomeOf(call, received, host, retryAt) };
  }

  async function send<T>(call: Call<T>, client: ApiClient | undefined): Promise<Outcome<T>> {
    for (let first = true; ; first = false) {
      let grant: Grant;
      try {
        grant = await deps.token.grant();
      } catch (thrown) {
        return notApplied(asAppError(thrown));
      }
      if (client && !sameClient(client, grant)) {
        return notApplied(new AppError('not-configured', 'This belongs to another API client than the connected one.'));
      }
      const { status, outcome } = await attempt(call, grant);
      if (status !== 401) return outcome;
      deps.token.discard(grant);
      if (!first || call.resend === false) return outcome;
    }
  }

  const http = (client: ApiClient | undefined): Http => ({
    send: (call) => send(call, client),
    boundTo: http,
    sent: () => sent,
  });
  return http(undefined);
}

/** Percent-encodes the variable parts of a path. */
export const pathOf = (fixed: TemplateStringsArray, ...parts: readonly string[]): string =>
  // "." and ".." would be taken for steps of the path even when encoded.
  String.raw({ raw: fixed }, ...parts.map((part) => (/^\.{1,2}$/.test(part) ? '%20' : encodeURIComponent(part))));

function addressOf(base: string, { path, query = [], rawQuery }: Call<unknown>): string {
  const url = new URL(`${base}${path}`);
  if (rawQuery !== undefined) url.search = rawQuery;
  for (const [name, value] of query) url.searchParams.append(name, value);
  return url.href;
}

function headersFor(call: Call<unknown>, grant: Grant): Record<string, string> {
  return {
    Accept: 'application/json',
    Authorization: `Bearer ${grant.accessToken.reveal()}`,
    ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
}

function outcomeOf<T>(
  call: Call<T>,
  { status, headers, body, elsewhere }: Received,
  host: string,
  retryAt: EpochMs | undefined,
): Outcome<T> {
  if (status < 200 || status > 299) {
    const error = errorOfAnswer({ status, body, host, retryAt });
    return isRefusal(status) && !elsewhere ? notApplied(error) : unknown(error);
  }
  if (body.kind === 'html' || elsewhere) {
    return unknown(new AppError('login-page', `A page for people answered in place of ${host}.`, { host }));
  }
  const bad = () => new AppError('bad-answer', `The answer of ${host} cannot be read.`, { host });
  if (body.kind === 'other') return unknown(bad());
  try {
    return { kind: 'ok', value: call.read(body.kind === 'json' ? body.value : undefined, headers) };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return unknown(thrown.code === 'bad-answer' ? bad() : thrown);
  }
}

const numberIn = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;

const quotaOf = (headers: Headers): Quota => ({
  limit: numberIn(headers.get('x-ratelimit-org-limit') ?? headers.get('x-ratelimit-group-limit')),
  remaining: numberIn(headers.get('x-ratelimit-org-remaining') ?? headers.get('x-ratelimit-group-remaining')),
});

const asAppError = (thrown: unknown): AppError => (thrown instanceof AppError ? thrown : errorOf(dataOf(thrown)));
