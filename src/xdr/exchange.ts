import { AppError } from '../core/errors';
import type { DurationMs } from '../core/time';
import { type Body, bodyOf, readText } from './read-body';

/** `fetch` as far as we use it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Calls back after a while, unless it was told not to. */
export type After = (delay: DurationMs, callBack: () => void) => () => void;

/** `After` by the clock of the computer. */
export const afterDelay: After = (delay, callBack) => {
  const timer = setTimeout(callBack, delay);
  return () => clearTimeout(timer);
};

/** One request as it goes out. */
export interface Sent {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly timeout: DurationMs;
}

/** One answer as it came, its body read. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  /** True when another address answered than was asked. */
  readonly elsewhere: boolean;
}

export interface ExchangeDeps {
  readonly fetch: Fetch;
  readonly after?: After | undefined;
  /** Whether the browser believes that there is a network. */
  readonly online?: (() => boolean) | undefined;
}

/** Sends one request and reads its answer; whatever it throws came after the request may have left. */
export type Exchange = (sent: Sent) => Promise<Received>;

/**
 * The one place that calls `fetch`. Redirects fail (a 307 would carry a body elsewhere: T11), no cookie, cache or
 * referrer takes part, and our own abort comes before the browser's 30 s (R4).
 *
 * @throws {AppError} from what it makes: offline, unreachable, timeout, too-large
 */
export function createExchange({ fetch, after = afterDelay, online = () => true }: ExchangeDeps): Exchange {
  return async ({ method, url, headers, body, timeout }) => {
    const host = hostIn(url);
    const abort = new AbortController();
    let timedOut = false;
    let giveUp = () => {};
    const outOfTime = new Promise<never>((_resolve, reject) => {
      giveUp = after(timeout, () => {
        timedOut = true;
        abort.abort();
        reject(new AppError('timeout', `${host} did not answer within ${timeout / 1_000} s.`, { host }));
      });
    });
    const answer = async (): Promise<Received> => {
      const response = await fetch(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: abort.signal,
      });
      const text = await readText(response, host);
      return {
        status: response.status,
        headers: response.headers,
        body: bodyOf(text, response.headers.get('content-type')),
        // Responses made in process have no address.
        elsewhere: response.redirected || (response.url !== '' && response.url !== url),
      };
    };
    try {
      // A stand-in or a stream may not heed the signal; the time is up all the same.
      return await Promise.race([answer(), outOfTime]);
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown;
      if (timedOut) return await outOfTime;
      throw networkError(host, online());
    } finally {
      giveUp();
    }
  };
}

/**
 * The browser does not tell refused, reset, unresolved, redirected and badly certified apart, so neither do we. What
 * it threw is left out: its text may hold the address.
 */
const networkError = (host: string, online: boolean): AppError =>
  online
    ? new AppError('unreachable', `${host} cannot be reached.`, { host })
    : new AppError('offline', 'This computer is offline.', { host });

/** Name of the host in an address; behind a stand-in the first step of the path names it. */
export const hostIn = (url: string): string => {
  const { hostname, pathname } = new URL(url);
  const first = pathname.split('/')[1] ?? '';
  return /\.cisco\.com$/.test(first) ? first : hostname;
};
