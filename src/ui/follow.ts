import { type ReadonlySignal, signal } from '@preact/signals';
import type { State } from '../messages/state';
import type { StateNews } from '../messages/wire';

/** Every part of the state as a signal that only the feed writes. */
export type StateSignals = { readonly [K in keyof State]: ReadonlySignal<State[K]> };

/** Where state comes from: the extension's port, or a test. */
export interface Feed {
  /** Calls back with everything at first, then with what changed. Returns the way to stop. */
  listen(onNews: (news: StateNews) => void): () => void;
}

/** Signals for a state that arrives later; `arrived` is resolved by the first news. */
export function follow(feed: Feed, initial: State): { state: StateSignals; arrived: Promise<void>; stop: () => void } {
  const entries = Object.entries(initial).map(([key, value]) => [key, signal<unknown>(value)] as const);
  const signals = Object.fromEntries(entries);
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const stop = feed.listen((news) => {
    for (const [key, value] of Object.entries(news)) {
      const target = signals[key];
      if (target) target.value = value;
    }
    arrive();
  });
  // Built from the keys of a `State`, so the signals are those of its parts.
  return { state: signals as unknown as StateSignals, arrived, stop };
}
