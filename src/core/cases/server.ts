import type { Observable } from '../observables/observable';
import type { Outcome } from '../outcome';
import type { CaseDraft, CaseField, ServerCase } from './case';

/**
 * What the outbox needs of Cisco XDR. Every call is one request; none repeats by itself except for one renewal of the
 * token after a 401. Answers of writes are what that write saw and prove nothing (threats-and-faults F2).
 */
export interface CaseServer {
  /** `undefined`: there is no such case (any more). */
  read(id: string): Promise<Outcome<ServerCase | undefined>>;
  findByExternalId(externalId: string): Promise<Outcome<readonly ServerCase[]>>;
  create(draft: CaseDraft): Promise<Outcome<ServerCase>>;
  addObservables(id: string, observables: readonly Observable[]): Promise<Outcome<void>>;
  /** Drops every element equal as a whole; adds instead when the case has no such field (F1): read first. */
  removeObservables(id: string, observables: readonly Observable[]): Promise<Outcome<void>>;
  addTexts(id: string, texts: readonly string[]): Promise<Outcome<void>>;
  removeTexts(id: string, texts: readonly string[]): Promise<Outcome<void>>;
  edit(id: string, texts: Partial<Record<CaseField, string>>): Promise<Outcome<void>>;
  /** Ok as well when the case was gone already. */
  delete(id: string): Promise<Outcome<void>>;
}
