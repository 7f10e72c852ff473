import type { Region } from '../core/account';
import type { CaseKey } from '../core/cases/case';
import type { Observable, ObservableTypeName } from '../core/observables/observable';
import type { TextKey } from '../core/text/text';

/** What a pivot may take into account. */
export interface PivotContext {
  readonly observable: Observable;
  /** Region of the connection; absent before there is one. */
  readonly region: Region | undefined;
  readonly activeCase: CaseKey | null;
}

/** What should happen, as data; carried out in one place per kind and never by a pivot. */
export type Effect =
  /** Opens a page in a new tab. `copy` also goes to the clipboard, for a page that may not take the value over. */
  | { readonly kind: 'open'; readonly url: string; readonly copy?: string | undefined }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'add'; readonly to: 'active' | 'new' };

/** What one file in `actions/` says about one thing that can be done with an observable. */
export interface Pivot {
  /** Name of the file. */
  readonly id: string;
  readonly label: TextKey;
  /** Pivots of one group stand together in the menu: what goes to a case, what is copied, what is looked up elsewhere. */
  readonly group: 'case' | 'copy' | 'look-up';
  /** Place within the group, small first; ties go by id. */
  readonly order: number;
  readonly icon: 'check' | 'casebook-plus' | 'copy' | 'investigate' | 'link-out';
  /** Types it takes; `all` for every one of the closed list. */
  readonly types: readonly ObservableTypeName[] | 'all';
  /** `undefined`: takes the type, but cannot do anything as things are, and is not offered. */
  effect(context: PivotContext): Effect | undefined;
  /** Evidence: run by the conformance test. */
  readonly example: { readonly context: PivotContext; readonly effect: Effect };
}
