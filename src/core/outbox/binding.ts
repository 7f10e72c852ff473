import type { Region } from '../account';

/** Whose writes these are. A row is sent with the token of exactly this account, or not at all (R28). */
export interface Binding {
  readonly region: Region;
  readonly clientId: string;
  /** Organisation id; absent when the API client may not read its profile. */
  readonly organisation?: string | undefined;
}

export const sameBinding = (a: Binding | undefined, b: Binding | undefined): boolean =>
  a?.region === b?.region && a?.clientId === b?.clientId && a?.organisation === b?.organisation;

/** Whether two accounts see the same cases: one organisation of one region. */
export const sameTenant = (a: Binding, b: Binding): boolean =>
  a.region === b.region &&
  (a.organisation === undefined || b.organisation === undefined
    ? a.clientId === b.clientId
    : a.organisation === b.organisation);
