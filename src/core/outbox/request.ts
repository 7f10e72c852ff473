import type { CaseDraft, CaseField, ServerCase } from '../cases/case';
import type { Observable } from '../observables/observable';
import type { Outcome } from '../outcome';
import type { EpochMs } from '../time';

/** A write that has been committed as sent and is to leave now. `rows` are the ids of the rows it carries. */
export type Request = { readonly rows: readonly string[] } & (
  | { readonly kind: 'create'; readonly draft: CaseDraft }
  | {
      readonly kind: 'add-observables' | 'remove-observables';
      readonly id: string;
      readonly items: readonly Observable[];
    }
  | { readonly kind: 'add-texts' | 'remove-texts'; readonly id: string; readonly items: readonly string[] }
  | { readonly kind: 'edit'; readonly id: string; readonly texts: Readonly<Partial<Record<CaseField, string>>> }
  | { readonly kind: 'delete'; readonly id: string }
);

/** What a case is asked next. `search` also finds out whether a creation with an unknown outcome happened. */
export type Question =
  | { readonly kind: 'read'; readonly id: string }
  | { readonly kind: 'search'; readonly externalId: string };

/** An answer to a `Question`. */
export interface Answer {
  /** When the question left and when the answer was there: what it shows is true for a moment in between, or older. */
  readonly startedAt: EpochMs;
  readonly at: EpochMs;
  readonly outcome:
    | { readonly kind: 'read'; readonly of: Outcome<ServerCase | undefined> }
    | { readonly kind: 'search'; readonly of: Outcome<readonly ServerCase[]> };
}
