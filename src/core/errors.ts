import type { EpochMs } from './time';

/**
 * Everything that can go wrong, as the person at the ribbon would tell it apart: each code has a sentence of its own
 * in every language (`error_…` in `_locales`), and a test keeps the two lists equal.
 */
export const appErrorCodes = [
  // Settle it in the connect window.
  'not-configured',
  'locked',
  'unknown-client',
  'wrong-password',
  'unauthorized',
  'missing-scope',
  'no-host-access',
  // Wait.
  'offline',
  'unreachable',
  'timeout',
  'server',
  'rate-limited',
  // This one cannot work as it is.
  'not-found',
  'forbidden',
  'conflict',
  'bad-request',
  'bad-answer',
  'login-page',
  'too-large',
  'storage-full',
  'storage-broken',
  // Reload the page.
  'extension-reloaded',
  // Do it again, seeing what you click.
  'covered',
  // Tell us.
  'not-allowed',
  'bug',
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

/** What a sentence about an error may name. Never a secret, a token, or a body of an answer. */
export interface AppErrorDetail {
  /** Earliest moment a retry makes sense. */
  readonly retryAt?: EpochMs | undefined;
  /** Correlation id from the service, to quote to its support. */
  readonly traceId?: string | undefined;
  /** Host that was asked, without scheme and path. */
  readonly host?: string | undefined;
  /** The scope that the API client lacks, as the token would name it. */
  readonly scope?: string | undefined;
  readonly cause?: unknown;
}

/** The one error that crosses a module's border. Told apart by `code`, never by message. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly retryAt: EpochMs | undefined;
  readonly traceId: string | undefined;
  readonly host: string | undefined;
  readonly scope: string | undefined;

  constructor(
    readonly code: AppErrorCode,
    message: string,
    { retryAt, traceId, host, scope, cause }: AppErrorDetail = {},
  ) {
    super(message, { cause });
    this.retryAt = retryAt;
    this.traceId = traceId;
    this.host = host;
    this.scope = scope;
  }
}

/** An `AppError` as plain data, for the way between contexts and for what is stored. */
export interface AppErrorData {
  readonly code: AppErrorCode;
  readonly message: string;
  readonly retryAt?: EpochMs | undefined;
  readonly traceId?: string | undefined;
  readonly host?: string | undefined;
  readonly scope?: string | undefined;
}

/** Turns anything thrown into data; what is not an `AppError` is a `bug`, named only by its class and message. */
export function dataOf(thrown: unknown): AppErrorData {
  if (thrown instanceof AppError) {
    const { code, message, retryAt, traceId, host, scope } = thrown;
    return { code, message, retryAt, traceId, host, scope };
  }
  return { code: 'bug', message: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) };
}

/** The error that `dataOf` took apart. */
export const errorOf = (data: AppErrorData): AppError => new AppError(data.code, data.message, data);
