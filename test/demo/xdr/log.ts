import type { EpochMs } from '../../../src/core/time';
import type { Operation } from './shape';

/** One request as it came, with what it was answered. Holds no token and no password. */
export interface LoggedRequest {
  readonly at: EpochMs;
  readonly host: string;
  readonly method: string;
  /** Still percent-encoded. */
  readonly path: string;
  /** Without the question mark, still encoded. */
  readonly query: string;
  /** Parsed when it is JSON, else the text; `undefined` without one. */
  readonly body: unknown;
  /** Absent when the path names no operation. */
  readonly operation: Operation | undefined;
  readonly clientId: string | undefined;
  readonly contentType: string | undefined;
  readonly accept: string | undefined;
  /** Web origin of the caller, as far as it says. */
  readonly origin: string | undefined;
  /** 0 when the connection broke; `undefined` while there is no answer. */
  readonly status: number | undefined;
  /** What a client must never do, whatever the answer was. */
  readonly violations: readonly Violation[];
}

/**
 * `token-in-query`: private intelligence takes a token there, and it ends up in every log on the way (fact F13).
 * `secret-in-url`, `secret-in-body`: a token or password anywhere but in the Authorization header.
 * `unknown-host`, `wrong-family-host`, `unknown-route`: built a URL that means nothing.
 * `unknown-query-parameter`: the operation has no such parameter.
 */
export type Violation =
  | 'token-in-query'
  | 'secret-in-url'
  | 'secret-in-body'
  | 'unknown-host'
  | 'wrong-family-host'
  | 'unknown-route'
  | 'unknown-query-parameter';

/** The requests in the order of arrival. */
export interface Log {
  readonly entries: readonly LoggedRequest[];
  add(entry: LoggedRequest): { settle(status: number): void };
  clear(): void;
}

/** An empty log; a request stands in it from its arrival, its status from its answer. */
export function createLog(): Log {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    add: (entry) => {
      const kept: { -readonly [Key in keyof LoggedRequest]: LoggedRequest[Key] } = { ...entry };
      entries.push(kept);
      return {
        settle: (status) => {
          kept.status = status;
        },
      };
    },
    clear: () => void entries.splice(0),
  };
}
