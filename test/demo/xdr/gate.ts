import type { DurationMs, EpochMs } from '../../../src/core/time';
import type { Principal, Token } from './clients';
import type { Family, Region } from './hosts';
import { ctia, iroh, tooManyRequests } from './refusals';
import { gives, missingScopes } from './scopes';
import { type Answer, type Needs, Refusal } from './shape';
import type { World } from './world';

/** Query parameters in which private intelligence takes a credential. @see threatgrid/ctia `http/middleware/auth.clj` */
const credentialParameters = ['Authorization', 'authorization', 'api_key', 'access_token'];

/** The credential of a request. */
export interface Presented {
  readonly token: string | undefined;
  /** It came in the URL, which a client must not do. */
  readonly inQuery: boolean;
}

/** The credential of a request; one in the URL counts on private intelligence alone. */
export function presented(family: Family, headers: Headers, query: URLSearchParams): Presented {
  const bearer = /^bearer\s+(.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  const inUrl = credentialParameters.map((name) => query.get(name)).find((value) => value !== null && value !== '');
  if (bearer !== undefined) return { token: bearer, inQuery: inUrl !== undefined };
  const accepted = family === 'ctia' ? inUrl?.replace(/^bearer\s+/i, '') : undefined;
  return { token: accepted, inQuery: inUrl !== undefined };
}

/** Takes the credential parameters out, so that they do not count as unknown ones. */
export const withoutCredentials = (query: URLSearchParams): URLSearchParams => {
  if (!credentialParameters.some((name) => query.has(name))) return query;
  return new URLSearchParams([...query].filter(([name]) => !credentialParameters.includes(name)));
};

const descriptions = {
  jwt_expired: 'JWT expired',
  jwt_invalid_signature: 'Invalid Signature',
  jwt_decode_failed_exception: 'JWT decode failed',
  jwt_custom_check_fail: 'The token has been revoked',
} as const;

/** Whose token it is. @throws {Refusal} 401 in the family's own shape */
export function authenticate(world: World, family: Family, region: Region, token: string | undefined): Token {
  if (token === undefined) throw new Refusal(family === 'ctia' ? ctia.noToken() : iroh.noToken());
  const checked = world.clients.check(token, region);
  if (typeof checked !== 'string') return checked;
  const description = descriptions[checked];
  throw new Refusal(
    family === 'ctia' ? ctia.badToken(checked, description) : iroh.badToken(checked, description, token, world.trace()),
  );
}

/** @throws {Refusal} 403 that names what is missing */
export function authorize(world: World, needs: Needs, principal: Principal): void {
  if (needs.kind === 'scopes') {
    const missing = missingScopes(principal.scopes, needs.scopes);
    if (missing.length > 0) throw new Refusal(iroh.missingScope(principal, needs.scopes, missing, world.trace()));
  }
  if (needs.kind === 'capabilities' && !needs.capabilities.every((one) => gives(principal.scopes, one))) {
    throw new Refusal(ctia.missingCapability(principal, needs.capabilities));
  }
}

const hour: DurationMs = 3_600_000;

/** The quota of requests, by organisation and family of hosts, over a rolling hour. */
export interface Quota {
  /** Counts a request. @throws {Refusal} 429 that says when the oldest request will be an hour old */
  spend(family: Family, orgId: string, now: EpochMs): { readonly remaining: number };
}

/** @param limit requests an hour; `Infinity` counts nothing */
export function createQuota(limit: number): Quota {
  const spent = new Map<string, EpochMs[]>();
  return {
    spend: (family, orgId, now) => {
      if (limit === Number.POSITIVE_INFINITY) return { remaining: limit };
      const key = `${family} ${orgId}`;
      const recent = (spent.get(key) ?? []).filter((at) => at > now - hour);
      spent.set(key, recent);
      const oldest = recent[0];
      if (recent.length >= limit && oldest !== undefined) {
        throw new Refusal(tooManyRequests(String(Math.max(1, Math.ceil((oldest + hour - now) / 1000)))));
      }
      recent.push(now);
      return { remaining: limit - recent.length };
    },
  };
}

const publishedLimit = 8000;

/** Headers of every authenticated answer: the ceiling, and what is left where the service is set to say so. */
export function quotaHeaders(family: Family, limit: number, remaining: number | undefined): Answer['headers'] {
  const ceiling = String(limit === Number.POSITIVE_INFINITY ? publishedLimit : limit);
  return {
    'X-Ratelimit-Org-Limit': ceiling,
    ...(family === 'ctia' ? { 'X-RateLimit-GROUP-Limit': ceiling } : {}),
    ...(remaining === undefined ? {} : { 'X-Ratelimit-Org-Remaining': String(remaining) }),
  };
}
