import type { ApiClient } from './clients';
import type { FaultRule } from './faults';
import { regions } from './hosts';
import type { Answer } from './shape';
import type { Xdr, XdrOptions } from './xdr';

/** A request to a control endpoint. */
export interface ControlRequest {
  readonly method: string;
  /** What follows `/__control/`. */
  readonly name: string;
  readonly body: string;
}

/** What a control endpoint says and wants done. */
export interface Controlled {
  readonly answer: Answer;
  /** The services have to be made anew with these changes. */
  readonly reset?: Pick<XdrOptions, 'data' | 'seed' | 'refresh' | 'tokenLife' | 'settings'>;
}

type Handler = (xdr: Xdr, body: unknown) => Omit<Controlled, 'answer'> & { readonly json?: unknown };

interface ClientChange extends Partial<Pick<ApiClient, 'scopes' | 'password' | 'enabled'>> {
  readonly id: string;
  /** Tokens issued so far are refused. */
  readonly revokeTokens?: boolean;
}

const handlers: Readonly<Record<string, Handler>> = {
  /** Body: one rule or a list of them; `DELETE` or an empty list takes all away. */
  'POST faults': (xdr, body) => {
    const rules = (Array.isArray(body) ? body : [body]) as FaultRule[];
    if (rules.length === 0) xdr.faults.clear();
    xdr.faults.add(...rules);
    return { json: { added: rules.length } };
  },
  'DELETE faults': (xdr) => {
    xdr.faults.clear();
    return {};
  },
  'GET requests': (xdr) => ({ json: xdr.requests }),
  'DELETE requests': (xdr) => {
    xdr.clear();
    return {};
  },
  /** What is really stored, by region, past the replicas. */
  'GET casebooks': (xdr) => ({
    json: Object.fromEntries(regions.map((region) => [region, xdr.world[region].casebooks.all()])),
  }),
  'GET incidents': (xdr) => ({
    json: Object.fromEntries(regions.map((region) => [region, xdr.world[region].incidents.all()])),
  }),
  /** Response actions in the order of arrival. */
  'GET triggered': (xdr) => ({
    json: Object.fromEntries(regions.map((region) => [region, xdr.world[region].triggered])),
  }),
  /** Body: `{}` or options of a new world (`data`, `seed`, `refresh`, `tokenLife`, `settings`). */
  'POST reset': (_, body) => ({ reset: (body ?? {}) as NonNullable<Controlled['reset']> }),
  /** Body: `{ "now": ms }` or `{ "pass": ms }`. */
  'POST clock': (xdr, body) => {
    const { now, pass = 0 } = (body ?? {}) as { readonly now?: number; readonly pass?: number };
    xdr.setNow((now ?? xdr.now()) + pass);
    return { json: { now: xdr.now() } };
  },
  'GET clock': (xdr) => ({ json: { now: xdr.now() } }),
  /** Body: `{ "id", "scopes"?, "password"?, "enabled"?, "revokeTokens"? }`. */
  'POST client': (xdr, body) => {
    const { id, revokeTokens, ...changes } = body as ClientChange;
    if (!xdr.world.clients.all().some((client) => client.id === id)) throw new Error(`no client ${id}`);
    xdr.world.clients.change(id, changes);
    if (revokeTokens) xdr.world.clients.revokeTokens(id);
    return {};
  },
};

/** Steers the served services from outside, for tests in a browser and for the demo's switches. */
export async function control(xdr: Xdr, { method, name, body }: ControlRequest): Promise<Controlled> {
  const handler = handlers[`${method} ${name}`];
  if (!handler) return { answer: { status: 404, json: { error: `no control ${method} ${name}` } } };
  try {
    const { json, ...rest } = handler(xdr, body === '' ? undefined : JSON.parse(body));
    return { answer: json === undefined ? { status: 204 } : { status: 200, json }, ...rest };
  } catch (error) {
    return { answer: { status: 400, json: { error: String(error) } } };
  }
}
