import type { Connection } from '../core/account';
import type { CaseField, CaseKey, CaseSummary, CaseView, WriteStage } from '../core/cases/case';
import type { AppErrorData } from '../core/errors';
import type { Found, FoundHere } from '../core/observables/found';
import type { Observable } from '../core/observables/observable';
import type { Settings } from '../core/settings';
import type { Language } from '../core/text/text';
import type { EpochMs } from '../core/time';

/** Everything our pages show. The background owns it; they get read-only copies by the state feed. */
export interface State {
  readonly connection: Connection;
  readonly settings: Settings;
  /** The language that `settings.language` comes to in this browser. */
  readonly language: Language;
  /** Origins (`https://host:port`) of the appliances that the person added. */
  readonly appliances: readonly string[];
  /** The case new observables go to; `null` until a person picks one. */
  readonly activeCase: CaseKey | null;
  readonly caseList: CaseList;
  /** Cases opened in a ribbon, and the active one. */
  readonly openCases: Readonly<Record<CaseKey, CaseView>>;
  /** Writes that have not come to rest, oldest first. */
  readonly writes: readonly PendingWrite[];
  /** What just happened, newest last; a notice goes by itself or when dismissed. */
  readonly notices: readonly Notice[];
  /** What was collected before a connection existed and waits for the person to say where it goes. */
  readonly unsent: { readonly cases: number; readonly observables: number };
  readonly tab: TabState;
}

/** The part of the state that differs from tab to tab. */
export interface TabState {
  /** Observables on the page in this tab, in the order of the page, without doubles. */
  readonly observed: readonly FoundHere[];
  /** What the page holds but could not be read. */
  readonly unseen: Unseen;
  readonly menu: MenuContext | null;
  /** Whether the page is dark; `undefined` until the content script said so. */
  readonly dark: boolean | undefined;
}

/** Counts of what was not scanned, to say so honestly. */
export interface Unseen {
  /** Shortened values whose full form is nowhere in the cell. */
  readonly cut: number;
  /** Frames of other origins and closed shadow roots met. */
  readonly frames: number;
  /** True when a scrolling list draws only the rows in view. */
  readonly rows: boolean;
}

/** What the pivot menu is open for. */
export interface MenuContext {
  /** Rises with every opening, so that the menu notices that it was opened again for the same observable. */
  readonly opening: number;
  /** `choose-case`: one click, but no case is active; the menu asks where to. */
  readonly mode: 'menu' | 'choose-case';
  readonly found: FoundHere;
}

export interface CaseList {
  /** Newest change first, as far as loaded; local cases included. */
  readonly cases: readonly CaseSummary[];
  readonly loading: boolean;
  /** More cases can be asked for with `case.more`. */
  readonly more: boolean;
  /** Cases on the service, when it said so. */
  readonly total: number | undefined;
  readonly readAt: EpochMs | undefined;
  readonly error?: AppErrorData | undefined;
}

/** One write that has not come to rest. */
export interface PendingWrite {
  readonly id: string;
  readonly case: CaseKey;
  readonly caseTitle: string;
  readonly what:
    | { readonly kind: 'create' | 'delete' }
    | { readonly kind: 'add' | 'remove'; readonly observable: Observable }
    | { readonly kind: 'edit'; readonly field: CaseField }
    | { readonly kind: 'text'; readonly text: string };
  readonly stage: WriteStage;
  readonly since: EpochMs;
  readonly error?: AppErrorData | undefined;
}

/** A short message in the ribbon about something that just happened. */
export interface Notice {
  readonly id: string;
  readonly at: EpochMs;
  /** The tab where it happened; other tabs do not show it. */
  readonly tabId: number | undefined;
  readonly what:
    | NoticeAbout<'added' | 'already-in' | 'removed' | 'undone'>
    | NoticeAbout<'created'>
    | { readonly kind: 'failed'; readonly error: AppErrorData; readonly found?: readonly Found[] | undefined };
  /** Operation that can be undone with `case.undo`. */
  readonly undo?: string | undefined;
}

export interface NoticeAbout<K extends string> {
  readonly kind: K;
  readonly case: CaseKey;
  readonly caseTitle: string;
  readonly observables: readonly Observable[];
}
