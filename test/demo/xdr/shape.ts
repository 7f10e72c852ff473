import type { DurationMs, EpochMs } from '../../../src/core/time';
import type { Principal } from './clients';
import type { ModuleFault } from './faults';
import type { Family, Region } from './hosts';
import type { QueryCheck } from './query-check';
import type { RegionWorld, World } from './world';

/** One authenticated request as a route sees it: path and query decoded and checked, body parsed. */
export interface Call {
  /** The stores of the region whose host was asked. */
  readonly here: RegionWorld;
  readonly world: World;
  readonly host: string;
  readonly region: Region;
  /** Path parameters by the names of `Route.path`, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON, form fields as an object, or `undefined` when there was no body or none of a known type. */
  readonly body: unknown;
  readonly headers: Headers;
  /** Whose token it is; of a route without authentication a principal without any scope. */
  readonly principal: Principal;
  /** Modules that fail in this call by an injected fault. */
  readonly moduleFaults: readonly ModuleFault[];
  readonly now: EpochMs;
  readonly wait: (ms: DurationMs) => Promise<void>;
}

/** What the server says: `json` and `text` exclude each other, neither means an empty body. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What a call needs.
 *
 * `none`: answered to anybody. `credentials`: the token endpoint. Of the visibility hosts `scopes`, of private
 * intelligence `capabilities`, which come from scopes.
 */
export type Needs =
  | { readonly kind: 'none' }
  | { readonly kind: 'credentials' }
  | { readonly kind: 'scopes'; readonly scopes: readonly string[] }
  | { readonly kind: 'capabilities'; readonly capabilities: readonly string[] };

/** One operation of the APIs, one file in `routes/`; adding a file is the whole registration. */
export interface Route {
  readonly family: Family;
  /** File of the contract's openapi folder; absent for the few operations that no published file describes. */
  readonly spec?: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path template as the openapi file writes it. */
  readonly path: string;
  readonly needs: Needs;
  /** Query parameters that the operation knows. On private intelligence any other is a 400. */
  readonly query?: Readonly<Record<string, QueryCheck>>;
  /** Parameters beyond `query` belong to the call, as those of a response action. */
  readonly openQuery?: boolean;
  answer(call: Call): Answer | Promise<Answer>;
}

/** Name of an operation in logs, faults and tests: `POST /ctia/casebook/{id}/observables`. */
export type Operation = string;

/** The name of the operation that a route answers. */
export const operationOf = (route: Pick<Route, 'method' | 'path'>): Operation => `${route.method} ${route.path}`;

/** A refusal on the way to an answer; caught once, where a request is handled. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly answer: Answer) {
    super(`refused with ${answer.status}`);
  }
}
