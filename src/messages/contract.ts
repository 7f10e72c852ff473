import type { Account, Region } from '../core/account';
import type { CaseField, CaseKey } from '../core/cases/case';
import type { Found, FoundHere } from '../core/observables/found';
import type { Observable, ObservableKey } from '../core/observables/observable';
import type { RibbonPlace, Settings } from '../core/settings';
import type { Disposition } from '../core/verdicts/disposition';
import type { Unseen } from './state';
import type { Caller } from './trust';

/**
 * What a content script may ask. It runs in a page we do not control, so the list stays short (at most 9 calls,
 * T18) and no answer carries more than icons on that page need.
 */
export interface PageCalls {
  /** Asked once when the script starts. `null`: this origin was not granted, do nothing. */
  'page.start'(input: { dark: boolean }): PageSetup | null;
  /** A ticket for one of our framed pages, good once, in this tab, for 10 s. */
  'page.ticket'(input: { frame: FrameKind }): { ticket: string };
  /** What the page shows now, in full (at most 5,000 entries). Answers with the marks for it. */
  'page.observed'(input: { found: readonly FoundHere[]; unseen: Unseen; dark: boolean }): PageMarks;
  /** A person clicked: add to the active case. The observable must be one that this tab reported. */
  'page.add'(input: { opId: string; found: FoundHere }): AddAnswer;
  /** A person opened the menu of an observable that this tab reported. `chooseCase` after an `AddAnswer` of `choose`. */
  'page.openMenu'(input: { found: FoundHere; chooseCase: boolean }): void;
  /** A person closed the menu on the page (click elsewhere, Escape, the text is gone). */
  'page.closeMenu'(input: Nothing): void;
  /** The page did (or stopped doing) something to our frames; writes from them wait until it is calm for 400 ms. */
  'page.disturbed'(input: { calm: boolean }): void;
  /** A frame did not load: show the same page in a window of ours. */
  'page.openWindow'(input: { frame: FrameKind }): void;
}

/** What ribbon and pivot menu may ask, framed (with a ticket) or in a window. Answers are receipts: news comes by the state feed. */
export interface UiCalls {
  /** The frame shows its ticket; every other call needs that first. In a window of ours it is not needed. */
  'frame.hello'(input: { ticket: string }): Welcome;
  /** The size a frame wants on the page. */
  'frame.layout'(input: FrameLayout): void;
  /** The menu closes itself; `refocus` gives the focus back to the button it was opened from. */
  'frame.closeMenu'(input: { refocus: boolean }): void;
  /** Opens the menu beside a value in the ribbon. */
  'frame.openMenu'(input: { found: Found }): void;
  'ribbon.remember'(input: RibbonPlace): void;

  /** Reads the newest cases (again). */
  'case.refresh'(input: Nothing): void;
  /** Reads the next page of the list. */
  'case.more'(input: Nothing): void;
  /** Finds cases by title, text or observable value; what it finds is in `caseList` afterwards as well. */
  'case.search'(input: { text: string }): { keys: readonly CaseKey[]; used: 'service' | 'local' };
  /** Shows a case in `openCases`, read freshly when it is older than a few seconds. */
  'case.open'(input: { key: CaseKey }): void;
  'case.setActive'(input: { key: CaseKey | null }): void;
  /** Creates a case, here at once and on the service when it can be reached. It becomes the active one. */
  'case.create'(input: { opId: string; title?: string | undefined; found: readonly Found[] }): { key: CaseKey };
  'case.add'(input: { opId: string; key: CaseKey; found: readonly Found[] }): { saved: number; already: number };
  'case.remove'(input: { opId: string; key: CaseKey; observable: Observable }): void;
  /** `base` is the text the person started from, so that somebody else's change in between is noticed. */
  'case.edit'(input: { key: CaseKey; field: CaseField; text: string; base: string }): void;
  /** Adds a text block to the case, for example where an observable came from. */
  'case.addText'(input: { opId: string; key: CaseKey; text: string }): void;
  'case.undo'(input: { opId: string }): void;
  /** Opens the window that asks whether to delete the case. */
  'case.askDelete'(input: { key: CaseKey }): void;

  'write.retry'(input: { id: string }): void;
  'write.discard'(input: { id: string }): void;
  /** Moves a write that failed or lost its case to another case. */
  'write.move'(input: { id: string; to: CaseKey }): void;
  'notice.dismiss'(input: { id: string }): void;

  /** Opens what a pivot opens; the address is made by the background from the pivot's id. */
  'pivot.open'(input: { pivotId: string; observable: Observable }): void;
  'settings.change'(input: Partial<Settings>): void;
  'window.open'(input: { window: 'options' | 'connect' }): void;
}

/** What only a top-level window of ours may ask: credentials, grants, confirmations. */
export interface WindowCalls {
  /**
   * Tries the credentials and keeps them when they work. Without a password the kept one is used.
   * @throws {AppError} unknown-client, wrong-password, offline, unreachable, timeout, login-page, server, rate-limited, no-host-access
   */
  'account.connect'(input: { region: Region; clientId: string; clientPassword?: string | undefined }): Account;
  /** Forgets key, credentials and token. Writes that wait stay here. */
  'account.disconnect'(input: Nothing): void;
  /** Asks again who we are and what the token allows. */
  'account.check'(input: Nothing): Account;
  /** Takes up an appliance whose host access was just granted in the window. */
  'appliance.add'(input: { origin: string }): void;
  'appliance.remove'(input: { origin: string }): void;
  /** Sends what was collected before there was a connection to the organisation now connected. */
  'unsent.send'(input: Nothing): void;
  /** What the confirm window with this id is about. */
  'confirm.get'(input: { id: string }): Confirmation;
  /** Carries out (or drops) what was confirmed; works once for an id. */
  'confirm.answer'(input: { id: string; agreed: boolean; typed?: string | undefined }): void;
}

export type Nothing = Readonly<Record<string, never>>;

/** Our two framed pages. */
export type FrameKind = 'ribbon' | 'menu';

export interface PageSetup {
  /** Names of buttons for screen readers, in the language chosen; they say nothing about verdicts or cases. */
  readonly labels: { readonly add: string; readonly menu: string; readonly added: string; readonly layer: string };
  /** Where the ribbon lay last on this appliance. */
  readonly place: RibbonPlace;
}

/** What colours and fills the buttons of a page: keys among those it reported. */
export interface PageMarks {
  readonly inActiveCase: readonly ObservableKey[];
  readonly verdicts: Readonly<Record<ObservableKey, Disposition>>;
}

/** `choose`: no case is active, so the person is asked; `refused`: the words are in the ribbon. */
export interface AddAnswer {
  readonly outcome: 'added' | 'already-in' | 'choose' | 'refused';
}

export interface Welcome {
  readonly frame: FrameKind;
  /** Absent in a window of ours. */
  readonly tabId: number | undefined;
  readonly place: RibbonPlace;
}

/** Sizes in CSS pixels. */
export type FrameLayout =
  | { readonly frame: 'menu'; readonly width: number; readonly height: number }
  /** A pill as wide as its content at `across` (0 left … 1 right), or a panel over the whole width. */
  | {
      readonly frame: 'ribbon';
      readonly form: 'pill' | 'panel';
      readonly width: number;
      readonly height: number;
      readonly across: number;
    };

/** What a confirm window asks. */
export interface Confirmation {
  readonly kind: 'case.delete';
  readonly title: string;
  readonly observables: number;
  /** Characters to type before it is armed; none when absent. */
  readonly typed?: string | undefined;
  readonly organisation: string | undefined;
}

/** What the background tells a content script, unasked. */
export type PageNotice =
  | { readonly kind: 'layout'; readonly layout: FrameLayout }
  | { readonly kind: 'marks'; readonly marks: PageMarks }
  /** The menu closed; give the focus back to its button if asked. */
  | { readonly kind: 'menu-closed'; readonly refocus: boolean }
  /** The ribbon opened the menu; it comes at the left edge of the ribbon, above it. */
  | { readonly kind: 'menu-opened' }
  | { readonly kind: 'setup'; readonly setup: PageSetup }
  /** The appliance was removed from the list: take everything away. */
  | { readonly kind: 'stop' };

export type Calls = PageCalls & UiCalls & WindowCalls;
export type Input<C, K extends keyof C> = C[K] extends (input: infer I) => unknown ? I : never;
export type Output<C, K extends keyof C> = C[K] extends (input: never) => infer O ? O : never;

/** One handler for each call, so that forgetting one does not compile. */
export type Handlers<C> = {
  readonly [K in keyof C]: (input: Input<C, K>, from: Caller) => Promise<Output<C, K>> | Output<C, K>;
};
