import type { ObservableKey } from '../core/observables/observable';
import type { Disposition } from '../core/verdicts/disposition';
import type { PageMarks } from '../messages/contract';
import type { Glyph } from './glyphs';

export type ButtonState = 'idle' | 'pending' | 'in' | 'error';

/** How a button looks. */
export interface Look {
  readonly state: ButtonState;
  readonly verdict: Disposition | undefined;
  readonly glyph: Glyph;
}

/** What is known about the observables of this page, as far as icons show it. */
export interface Looks {
  of(key: ObservableKey): Look;
  isIn(key: ObservableKey): boolean;
  /** What the background says; it overrules what was assumed after a click. */
  marks(marks: PageMarks): void;
  /** What a click of ours is at; `idle` takes it back. */
  set(key: ObservableKey, state: ButtonState): void;
}

export function createLooks(): Looks {
  const own = new Map<ObservableKey, ButtonState>();
  let inActive: ReadonlySet<ObservableKey> = new Set();
  let verdicts: ReadonlyMap<ObservableKey, Disposition> = new Map();

  const stateOf = (key: ObservableKey): ButtonState => own.get(key) ?? (inActive.has(key) ? 'in' : 'idle');

  return {
    of(key) {
      const state = stateOf(key);
      const verdict = verdicts.get(key);
      const glyph = state === 'in' || state === 'error' ? state : (verdict ?? 'add');
      return { state, verdict, glyph };
    },
    isIn: (key) => stateOf(key) === 'in',
    marks(marks) {
      inActive = new Set(marks.inActiveCase);
      verdicts = new Map(Object.entries(marks.verdicts));
      for (const [key, state] of own) if (state === 'in') own.delete(key);
    },
    set(key, state) {
      if (state === 'idle') own.delete(key);
      else own.set(key, state);
    },
  };
}
