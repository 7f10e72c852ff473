import type { AppErrorCode, AppErrorData } from '../core/errors';
import type { Text, TextKey } from '../core/text/text';
import { timeOfDay } from './moment';

/** What a person can do about an error by one click. */
export type ErrorRemedy = 'connect' | 'options' | 'copy';

interface ErrorEntry {
  /** May name `{scope}`, `{host}` and `{time}`. */
  readonly key: TextKey;
  readonly remedy?: ErrorRemedy;
}

/** The sentence for each code, and what helps; a new code does not compile until it has one. */
export const errorEntries: Readonly<Record<AppErrorCode, ErrorEntry>> = {
  'not-configured': { key: 'error_notConfigured', remedy: 'connect' },
  locked: { key: 'error_locked', remedy: 'connect' },
  'unknown-client': { key: 'error_unknownClient', remedy: 'connect' },
  'wrong-password': { key: 'error_wrongPassword', remedy: 'connect' },
  unauthorized: { key: 'error_unauthorized', remedy: 'connect' },
  'missing-scope': { key: 'error_missingScope', remedy: 'connect' },
  'no-host-access': { key: 'error_noHostAccess', remedy: 'connect' },
  offline: { key: 'error_offline' },
  unreachable: { key: 'error_unreachable' },
  timeout: { key: 'error_timeout' },
  server: { key: 'error_server' },
  'rate-limited': { key: 'error_rateLimited' },
  'not-found': { key: 'error_notFound' },
  forbidden: { key: 'error_forbidden' },
  conflict: { key: 'error_conflict' },
  'bad-request': { key: 'error_badRequest', remedy: 'copy' },
  'bad-answer': { key: 'error_badAnswer', remedy: 'copy' },
  'login-page': { key: 'error_loginPage' },
  'too-large': { key: 'error_tooLarge' },
  'storage-full': { key: 'error_storageFull' },
  'storage-broken': { key: 'error_storageBroken', remedy: 'copy' },
  'extension-reloaded': { key: 'error_extensionReloaded' },
  covered: { key: 'error_covered' },
  'not-allowed': { key: 'error_notAllowed', remedy: 'copy' },
  bug: { key: 'error_bug', remedy: 'copy' },
};

/** What happened and what to do, in the language of `text`. */
export function errorText(text: Text, error: AppErrorData): string {
  const { retryAt, host, scope } = error;
  return text(errorEntries[error.code].key, {
    host: host ?? text('errorService'),
    scope: scope ?? text('errorScopeNotNamed'),
    time: retryAt === undefined ? text('errorLater') : text('errorAtTime', { time: timeOfDay(text.language, retryAt) }),
  });
}

/** What support needs to know, as plain text: code, message and trace id; no secret is in an error. */
export const errorReport = ({ code, message, host, scope, traceId }: AppErrorData): string =>
  [
    `code: ${code}`,
    `message: ${message}`,
    host && `host: ${host}`,
    scope && `scope: ${scope}`,
    traceId && `trace id: ${traceId}`,
  ]
    .filter(Boolean)
    .join('\n');
