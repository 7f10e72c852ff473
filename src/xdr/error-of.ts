import { chapterScopes, covers } from '../core/account';
import { AppError, type AppErrorCode } from '../core/errors';
import type { EpochMs } from '../core/time';
import type { Body } from './read-body';

/** An answer that is not the one hoped for. */
export interface BadAnswer {
  readonly status: number;
  readonly body: Body;
  readonly host: string;
  /** Until when the host asked to be left alone, for a 429. */
  readonly retryAt?: EpochMs | undefined;
}

/**
 * What an answer outside of 2xx means. Nothing of its text is repeated: the body of a 401 may hold the token
 * (CONTRACT 4.2). Only names of fields, scopes and the trace id are taken over, and only when they look like such.
 *
 * @see CONTRACT 4.2, the five shapes of errors
 */
export function errorOfAnswer({ status, body, host, retryAt }: BadAnswer): AppError {
  const envelope = envelopeOf(body);
  const detail = { host, traceId: traceIdOf(envelope) };
  const plain = (code: AppErrorCode, what: string) => new AppError(code, `${host} ${what} (${status}).`, detail);
  if (status === 429) {
    return new AppError('rate-limited', `${host} has had too many requests.`, { ...detail, retryAt });
  }
  if (status >= 500) return plain('server', 'had an error of its own');
  if (body.kind === 'html' && status !== 404) {
    return plain('login-page', 'did not answer, but some page for people, as a login page or a proxy, did');
  }
  // "Not found" by a proxy must not pass for a case that was deleted.
  if (status === 404 && (body.kind === 'html' || body.kind === 'other')) {
    return plain('bad-answer', 'does not know this call');
  }
  switch (status) {
    case 401:
      return plain('unauthorized', 'does not accept the token');
    case 403:
      return forbidden(envelope, plain, host, detail);
    case 404:
    case 410:
      return plain('not-found', 'has no such thing');
    case 408:
      return plain('timeout', 'waited too long for the request');
    case 409:
    case 412:
    case 423:
      return plain('conflict', 'says that something else changed it or holds it');
    case 413:
    case 414:
    case 431:
      return plain('too-large', 'finds the request too large');
    default:
      if (status >= 400) return plain('bad-request', `refuses the request${fieldsOf(envelope)}`);
      return plain('bad-answer', 'gave an answer that has no meaning here');
  }
}

/**
 * Statuses that are certain to have changed nothing, since the server looks before it acts (threats-and-faults R4, R5,
 * R9). Everything else may have been applied; 408 among them, which proxies use for a slow answer as well.
 */
const refusals: ReadonlySet<number> = new Set([
  400, 401, 403, 404, 405, 406, 409, 410, 411, 412, 413, 414, 415, 422, 423, 429, 431,
]);

/** Whether an answer outside of 2xx proves that nothing was changed. */
export const isRefusal = (status: number): boolean => refusals.has(status);

type Envelope = Readonly<Record<string, unknown>>;

const envelopeOf = (body: Body): Envelope =>
  body.kind === 'json' && typeof body.value === 'object' && body.value !== null && !Array.isArray(body.value)
    ? (body.value as Envelope)
    : {};

function forbidden(
  envelope: Envelope,
  plain: (code: AppErrorCode, what: string) => AppError,
  host: string,
  detail: { readonly traceId: string | undefined },
): AppError {
  const error = envelope['error'];
  const scopes = scopesIn(envelope['missing-scopes']).concat(scopesIn(envelope['required-scopes']));
  const capabilities = textsIn(envelope['capabilities']);
  if (error !== 'missing_scope' && error !== 'missing_capability' && scopes.length + capabilities.length === 0) {
    return plain('forbidden', 'does not allow this');
  }
  const needed = scopes[0] ?? (capabilities[0] === undefined ? undefined : scopeOfCapability(capabilities[0]));
  const scope = needed === undefined ? undefined : asGranted(needed);
  const what = scope === undefined ? 'wants a scope' : `wants the scope ${scope}`;
  return new AppError('missing-scope', `${host} ${what} that this API client does not have.`, {
    ...detail,
    host,
    scope,
  });
}

/** First steps of all scopes that Cisco names; what begins otherwise may be anything, a secret included. */
const roots =
  /^(admin|ao|asset|casebook|cognitive|enrich|event|feedback|global-intel|inspect|integration|investigation|invite|notification|oauth|orbital|private-intel|profile|registry|response|sse|telemetry|users|vault|webhook)(?=$|[/:])/;

/** Texts of a list, or one text. */
const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((name): name is string => typeof name === 'string');

const scopesIn = (value: unknown): readonly string[] =>
  textsIn(value).filter((name) => roots.test(name) && /^[a-z/-]{1,60}(:read|:write)?$/.test(name));

/** Private intelligence names capabilities, as `create-casebook`; scopes give them (CONTRACT 14). */
function scopeOfCapability(capability: string): string {
  const access = /^(read|search|list)-/.test(capability) ? 'read' : 'write';
  return capability.includes('casebook') ? `casebook:${access}` : `private-intel:${access}`;
}

/** The scope to tick for an API client so that it has the needed one; the needed one where none of ours covers it. */
const asGranted = (needed: string): string => chapterScopes.find((scope) => covers(scope, needed)) ?? needed;

/** A UUID, some with a short word before it (CONTRACT, samples). */
const traceForm = /^([a-z]{1,8}-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const traceIdOf = (envelope: Envelope): string | undefined => {
  const traceId = envelope['trace_id'];
  return typeof traceId === 'string' && traceForm.test(traceId) ? traceId : undefined;
};

/** Fields that we send; other names in an answer are not ours to repeat. */
const ourFields: ReadonlySet<string> = new Set([
  ...['title', 'short_description', 'description', 'observables', 'texts', 'operation', 'external_ids', 'tlp'],
  ...['source', 'status', 'content', 'query', 'simple_query', 'sort_by', 'limit', 'offset', 'search_after', 'wait_for'],
]);

/** Names of the fields that a coercion error is about, never their values. */
function fieldsOf(envelope: Envelope): string {
  const errors = envelope['errors'];
  if (typeof errors !== 'object' || errors === null) return '';
  const fields = Object.keys(errors).filter((field) => ourFields.has(field));
  return fields.length === 0 ? '' : ` because of ${fields.join(', ')}`;
}
