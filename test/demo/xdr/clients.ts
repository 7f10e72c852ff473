import type { DurationMs, EpochMs } from '../../../src/core/time';
import type { Region } from './hosts';
import type { User } from './people';
import { type Random, uuid } from './random';

/** An API client as an administrator makes it in the console. */
export interface ApiClient {
  readonly id: string;
  readonly password: string;
  readonly region: Region;
  readonly scopes: readonly string[];
  /** Who made the client: calls act as this person. */
  readonly user: User;
  /** A switched-off or deleted client is unknown to the token endpoint, and its tokens are refused. */
  readonly enabled: boolean;
}

/** Who a call acts as. */
export interface Principal {
  readonly clientId: string;
  readonly userId: string;
  readonly orgId: string;
  readonly scopes: readonly string[];
}

/** An issued token; its text is opaque to clients. */
export interface Token extends Principal {
  readonly token: string;
  readonly region: Region;
  readonly issuedAt: EpochMs;
  readonly expiresAt: EpochMs;
}

/** Why a token is refused, by the codes of the server's middleware. */
export type TokenProblem =
  | 'jwt_expired'
  | 'jwt_invalid_signature'
  | 'jwt_decode_failed_exception'
  | 'jwt_custom_check_fail';

/** Why no token is issued, by the codes of the token endpoint. */
export type ExchangeProblem = 'invalid_client' | 'wrong_client_creds';

/** API clients and tokens of all regions. */
export interface Clients {
  readonly all: () => readonly ApiClient[];
  add(client: ApiClient): void;
  /** Changes a client from now on; tokens already issued keep their scopes, as they do in the service. */
  change(id: string, changes: Partial<Omit<ApiClient, 'id' | 'region'>>): void;
  /** Every token issued so far is refused from now on. */
  revokeTokens(clientId?: string): void;
  exchange(id: string, password: string, region: Region): Token | ExchangeProblem;
  check(token: string, region: Region): Token | TokenProblem;
  /** Client id of a token, valid or not. */
  ownerOf(token: string): string | undefined;
  /** Whether a text is, or holds, a token or password that was ever in use: what a log must never show. */
  holdsSecret(text: string): boolean;
}

const claim = (name: string): string => `https://schemas.cisco.com/iroh/identity/claims/${name}`;

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * The API clients and their tokens.
 *
 * @param options.tokenLife how long a token lives; 600 s in the service
 */
export function createClients(options: {
  readonly now: () => EpochMs;
  readonly random: Random;
  readonly tokenLife: DurationMs;
}): Clients {
  const { now, random, tokenLife } = options;
  const clients = new Map<string, ApiClient>();
  const tokens = new Map<string, Token>();
  const revoked = new Set<string>();

  const issue = (client: ApiClient): Token => {
    const issuedAt = now();
    const expiresAt = issuedAt + tokenLife;
    const claims = {
      iss: 'IROH Auth',
      sub: client.user.id,
      iat: Math.floor(issuedAt / 1000),
      nbf: Math.floor(issuedAt / 1000) - 60,
      exp: Math.floor(expiresAt / 1000),
      jti: uuid(random),
      [claim('scopes')]: client.scopes,
      [claim('org/id')]: client.user.orgId,
      [claim('user/id')]: client.user.id,
      [claim('user/email')]: client.user.email,
      [claim('oauth/client/id')]: client.id,
      [claim('oauth/grant')]: 'client-creds',
      [claim('oauth/kind')]: 'access-token',
    };
    const head = base64url({ alg: 'RS256', typ: 'JWT' });
    const token = `${head}.${base64url(claims)}.${uuid(random).replaceAll('-', '')}`;
    const issued: Token = {
      token,
      region: client.region,
      issuedAt,
      expiresAt,
      clientId: client.id,
      userId: client.user.id,
      orgId: client.user.orgId,
      scopes: client.scopes,
    };
    tokens.set(token, issued);
    return issued;
  };

  return {
    all: () => [...clients.values()],
    add: (client) => void clients.set(client.id, client),
    change: (id, changes) => {
      const client = clients.get(id);
      if (client) clients.set(id, { ...client, ...changes });
    },
    revokeTokens: (clientId) => {
      for (const { token, clientId: owner } of tokens.values()) {
        if (clientId === undefined || owner === clientId) revoked.add(token);
      }
    },
    exchange: (id, password, region) => {
      const client = clients.get(id);
      if (!client?.enabled || client.region !== region) return 'invalid_client';
      return client.password === password ? issue(client) : 'wrong_client_creds';
    },
    check: (text, region) => {
      const token = tokens.get(text);
      if (!token) return text.split('.').length === 3 ? 'jwt_invalid_signature' : 'jwt_decode_failed_exception';
      // Each region has its own keys: a token of another region is a forgery there.
      if (token.region !== region) return 'jwt_invalid_signature';
      if (now() >= token.expiresAt) return 'jwt_expired';
      if (revoked.has(text) || !clients.get(token.clientId)?.enabled) return 'jwt_custom_check_fail';
      return token;
    },
    ownerOf: (token) => tokens.get(token)?.clientId,
    holdsSecret: (text) => {
      // Every token begins alike, so a look for the beginning spares most of the work.
      if (text.includes('eyJ')) for (const token of tokens.keys()) if (text.includes(token)) return true;
      for (const { password } of clients.values()) if (password !== '' && text.includes(password)) return true;
      return false;
    },
  };
}
