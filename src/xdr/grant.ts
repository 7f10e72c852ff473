import type { Region } from '../core/account';
import type { Secret } from './secret';

/** Whose token a request carries. Writes belong to one API client and never go out with another's token (R28). */
export interface ApiClient {
  readonly region: Region;
  readonly clientId: string;
}

/** A token and whom it is for, kept together so that it cannot reach the host of another region (T10). */
export interface Grant extends ApiClient {
  readonly accessToken: Secret;
}

/** Where requests get their token. */
export interface TokenSource {
  /**
   * A token with time left.
   *
   * @throws {AppError} not-configured, locked, and everything that an exchange of credentials may end in
   */
  grant(): Promise<Grant>;
  /** The service refused this token although its time is not up: the next `grant` asks for another one. */
  discard(grant: Grant): void;
}

/** Whether both are the same API client in the same region. */
export const sameClient = (a: ApiClient, b: ApiClient): boolean => a.region === b.region && a.clientId === b.clientId;
