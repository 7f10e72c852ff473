import type { AppErrorData } from './errors';
import type { EpochMs } from './time';

/** The three regions of Cisco XDR; an API client belongs to one of them. */
export const regions = ['us', 'eu', 'apjc'] as const;
export type Region = (typeof regions)[number];

/**
 * The twelve scopes of the chapter (C10.3), in its order, each with what it is for:
 * `none` for those that nothing of ours needs (CONTRACT 14).
 */
export const chapterScopes = [
  'casebook',
  'enrich:read',
  'global-intel:read',
  'inspect:read',
  'integration:read',
  'profile',
  'private-intel',
  'response',
  'registry/user/ribbon',
  'telemetry:write',
  'users:read',
  'orbital',
] as const;
export type ChapterScope = (typeof chapterScopes)[number];

/** Who is connected to what. Holds no secret. */
export interface Account {
  readonly region: Region;
  readonly clientId: string;
  /** Name, nickname or address of the user the API client acts for; absent without scope `profile`. */
  readonly user?: { readonly id: string; readonly name: string; readonly email?: string | undefined } | undefined;
  readonly organisation?: { readonly id: string; readonly name: string } | undefined;
  /** As the token names them; may be fewer than the API client was given. */
  readonly scopes: readonly string[];
  readonly connectedAt: EpochMs;
}

/** Whether we can talk to Cisco XDR, and if not, why. */
export type Connection =
  | { readonly status: 'not-configured' }
  | { readonly status: 'locked' }
  | { readonly status: 'ready'; readonly account: Account }
  | { readonly status: 'failed'; readonly account: Account; readonly error: AppErrorData };

/**
 * Whether a granted scope covers a needed one: a scope covers all below its path, and one without `:read` or `:write`
 * covers both (CONTRACT 14).
 */
export function covers(granted: string, needed: string): boolean {
  const [path = '', access] = granted.split(':');
  const [neededPath = '', neededAccess] = needed.split(':');
  if (access !== undefined && access !== neededAccess) return false;
  return neededPath === path || neededPath.startsWith(`${path}/`);
}

/** Whether any of the granted scopes covers the needed one; `private-intel` covers `casebook` (CONTRACT 14). */
export const hasScope = (granted: readonly string[], needed: string): boolean =>
  granted.some((scope) => covers(scope, needed)) ||
  (/^casebook(:|$)/.test(needed) &&
    granted.some((scope) => covers(scope, needed.replace('casebook', 'private-intel'))));
