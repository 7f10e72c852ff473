import type { DurationMs } from '../../../src/core/time';
import type { Operation } from './shape';

/** A module that fails inside an answer that is a success. */
export interface ModuleFault {
  /** Display name of the module instance; `*` for every one. */
  readonly module: string;
  readonly code?: string;
  readonly message?: string;
  readonly type?: 'fatal' | 'warning' | 'error';
  /** The module answers all the same: it stands in both lists. */
  readonly keepData?: boolean;
}

/**
 * What goes wrong with a request. `applied` says whether the server does the work before the answer is spoilt; the
 * default is what the fault would do in life.
 */
export type Fault =
  /** Late arrival (`before` the work), or a slow answer (`after` it). */
  | { readonly kind: 'delay'; readonly ms: DurationMs; readonly when?: 'before' | 'after' }
  /** The connection breaks: before the work, or after it when `applied`. */
  | { readonly kind: 'reset'; readonly applied?: boolean }
  /** No answer ever comes. */
  | { readonly kind: 'hang'; readonly applied?: boolean }
  /** Any answer; the work is not done unless `applied`. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly contentType?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly applied?: boolean;
    }
  | { readonly kind: 'rate-limited'; readonly retryAfter?: string }
  /** 401 in the family's own shape, as if the token had run out between two calls. */
  | {
      readonly kind: 'unauthorized';
      readonly error?: 'jwt_expired' | 'jwt_custom_check_fail' | 'jwt_invalid_signature';
    }
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  /** A portal answers in place of the service: 200 and a page. */
  | { readonly kind: 'login-page'; readonly applied?: boolean }
  /** The answer is cut off after a share of its text. */
  | { readonly kind: 'truncated'; readonly keep?: number }
  | { readonly kind: 'wrong-content-type'; readonly contentType?: string }
  | { readonly kind: 'empty' }
  /** Valid JSON of another type than promised. */
  | { readonly kind: 'wrong-json'; readonly json?: unknown }
  /** The answer with so many more bytes of blanks around it that reading it whole hurts. */
  | { readonly kind: 'huge'; readonly bytes: number }
  | { readonly kind: 'headers'; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'module-errors'; readonly modules: readonly ModuleFault[] };

/** What a rule looks at. */
export interface Asked {
  readonly operation: Operation | undefined;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly body: string;
}

/** Which requests meet a fault: every given property has to fit. */
export interface Matching {
  /** `POST /ctia/casebook/{id}/observables`. */
  readonly operation?: Operation;
  readonly method?: string;
  readonly host?: string;
  /** Part of the path. */
  readonly path?: string;
  /** Part of the body. */
  readonly body?: string;
  /** Only the n-th fitting request since the rule was made, from 1. */
  readonly nth?: number;
  /** Only the first so many fitting requests. */
  readonly times?: number;
}

/** A fault and the requests that meet it; without `match` every request does. */
export interface FaultRule {
  readonly match?: Matching;
  readonly fault: Fault;
}

/** Decides from outside, for random networks; asked once for each request, before the rules. */
export type Decide = (asked: Asked) => readonly Fault[];

/** The faults waiting for requests. */
export interface Faults {
  add(...rules: readonly FaultRule[]): void;
  use(decide: Decide | undefined): void;
  clear(): void;
  /** Counts the request and gives the faults that it meets, in the order of the rules. */
  meet(asked: Asked): readonly Fault[];
}

/** No faults yet; several rules may fit one request, and then all of them count. */
export function createFaults(): Faults {
  let rules: { readonly rule: FaultRule; seen: number }[] = [];
  let decide: Decide | undefined;

  const fits = ({ operation, method, host, path, body }: Matching, asked: Asked): boolean =>
    (operation === undefined || operation === asked.operation) &&
    (method === undefined || method === asked.method) &&
    (host === undefined || host === asked.host) &&
    (path === undefined || asked.path.includes(path)) &&
    (body === undefined || asked.body.includes(body));

  return {
    add: (...added) => void rules.push(...added.map((rule) => ({ rule, seen: 0 }))),
    use: (decider) => {
      decide = decider;
    },
    clear: () => {
      rules = [];
      decide = undefined;
    },
    meet: (asked) => {
      const met: Fault[] = decide ? [...decide(asked)] : [];
      for (const entry of rules) {
        const { match = {}, fault } = entry.rule;
        if (!fits(match, asked)) continue;
        entry.seen++;
        if (match.nth !== undefined && match.nth !== entry.seen) continue;
        if (match.times !== undefined && entry.seen > match.times) continue;
        met.push(fault);
      }
      return met;
    },
  };
}
