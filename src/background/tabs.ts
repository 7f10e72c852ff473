import type { FoundHere } from '../core/observables/found';
import { keyOf, type Observable, type ObservableKey } from '../core/observables/observable';
import type { PageMarks, PageNotice } from '../messages/contract';
import type { Unseen } from '../messages/state';
import type { Publisher } from './publish';

export interface TabsDeps {
  readonly publisher: Publisher;
  /** Sends to the content script of a tab; quietly nothing when it is gone. */
  readonly tellPage: (tabId: number, notice: PageNotice) => Promise<void>;
  /** What colours the buttons of these observables. */
  readonly marks: (observables: readonly Observable[]) => Promise<PageMarks>;
}

/** What each tab shows. Kept in memory: after a sleep the content script reports again when its page changes or is used. */
export interface Tabs {
  observed(tabId: number, found: readonly FoundHere[], unseen: Unseen, dark: boolean): Promise<PageMarks>;
  dark(tabId: number, dark: boolean): void;
  openMenu(tabId: number, found: FoundHere, chooseCase: boolean): void;
  closeMenu(tabId: number): void;
  /** Tells every tab the marks that changed, after a case or a verdict did. */
  refreshMarks(): Promise<void>;
  forget(tabId: number): void;
}

const same = (a: PageMarks, b: PageMarks) => JSON.stringify(a) === JSON.stringify(b);

export function createTabs({ publisher, tellPage, marks }: TabsDeps): Tabs {
  const told = new Map<number, PageMarks>();
  const shown = new Map<number, readonly Observable[]>();
  let openings = 0;
  return {
    async observed(tabId, found, unseen, dark) {
      const once = new Map<ObservableKey, FoundHere>(found.map((entry) => [keyOf(entry.observable), entry]));
      const observed = [...once.values()];
      publisher.publishTab(tabId, { observed, unseen, dark });
      const observables = observed.map(({ observable }) => observable);
      shown.set(tabId, observables);
      const now = await marks(observables);
      told.set(tabId, now);
      return now;
    },
    dark: (tabId, dark) => publisher.publishTab(tabId, { dark }),
    openMenu(tabId, found, chooseCase) {
      openings += 1;
      publisher.publishTab(tabId, {
        menu: { opening: openings, mode: chooseCase ? 'choose-case' : 'menu', found },
      });
    },
    closeMenu: (tabId) => publisher.publishTab(tabId, { menu: null }),
    async refreshMarks() {
      await Promise.all(
        [...shown].map(async ([tabId, observables]) => {
          const now = await marks(observables);
          const before = told.get(tabId);
          if (before && same(before, now)) return;
          told.set(tabId, now);
          await tellPage(tabId, { kind: 'marks', marks: now });
        }),
      );
    },
    forget(tabId) {
      told.delete(tabId);
      shown.delete(tabId);
      publisher.forgetTab(tabId);
    },
  };
}
