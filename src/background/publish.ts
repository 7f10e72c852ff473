import { emptyTab, initialState } from '../messages/initial';
import type { State, TabState } from '../messages/state';
import type { StateNews } from '../messages/wire';

/** One of our pages that listens. */
export interface Listener {
  readonly tabId: number | undefined;
  post(news: StateNews): void;
}

/** State that is the same in every tab. */
export type SharedState = Omit<State, 'tab'>;

export interface Publisher {
  readonly state: () => SharedState;
  tab(tabId: number | undefined): TabState;
  publish(change: Partial<SharedState>): void;
  publishTab(tabId: number, change: Partial<TabState>): void;
  forgetTab(tabId: number): void;
  /** Sends everything now and every change from now on; returns the way to stop. */
  listen(listener: Listener): () => void;
}

/** Owns the one state and sends what changed, at most once per turn of the event loop. */
export function createPublisher(schedule: (action: () => void) => void = queueMicrotask): Publisher {
  const { tab: _, ...start } = initialState;
  let shared: SharedState = start;
  const tabs = new Map<number, TabState>();
  const listeners = new Set<Listener>();
  let news: Partial<SharedState> = {};
  const tabNews = new Set<number>();
  let scheduled = false;

  const tabOf = (tabId: number | undefined) => (tabId === undefined ? undefined : tabs.get(tabId)) ?? emptyTab;
  const flush = () => {
    scheduled = false;
    for (const listener of listeners) {
      const own = listener.tabId !== undefined && tabNews.has(listener.tabId) ? { tab: tabOf(listener.tabId) } : {};
      const message: StateNews = { ...news, ...own };
      if (Object.keys(message).length > 0) listener.post(message);
    }
    news = {};
    tabNews.clear();
  };
  const later = () => {
    if (scheduled) return;
    scheduled = true;
    schedule(flush);
  };
  return {
    state: () => shared,
    tab: tabOf,
    publish: (change) => {
      shared = { ...shared, ...change };
      news = { ...news, ...change };
      later();
    },
    publishTab: (tabId, change) => {
      tabs.set(tabId, { ...tabOf(tabId), ...change });
      tabNews.add(tabId);
      later();
    },
    forgetTab: (tabId) => {
      tabs.delete(tabId);
    },
    listen: (listener) => {
      listeners.add(listener);
      listener.post({ ...shared, tab: tabOf(listener.tabId) });
      return () => listeners.delete(listener);
    },
  };
}
