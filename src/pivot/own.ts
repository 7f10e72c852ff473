import { type ReadonlySignal, signal } from '@preact/signals';
import type { CaseKey } from '../core/cases/case';
import { type AppErrorData, dataOf } from '../core/errors';
import type { FoundHere } from '../core/observables/found';
import type { Offer } from '../pivots/registry';
import type { Session } from '../ui/session';

/** What the last click of the person came to. */
export type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'adding'; readonly to: CaseKey | 'new' }
  | { readonly kind: 'added'; readonly to: CaseKey; readonly opId: string; readonly already: boolean }
  | { readonly kind: 'undone'; readonly from: CaseKey }
  | { readonly kind: 'copied'; readonly text: string; readonly worked: boolean }
  | { readonly kind: 'failed'; readonly error: AppErrorData; readonly again: () => void };

/** What a person can do in one opening of the menu, and what came of it. Lives as long as that opening. */
export interface Own {
  readonly progress: ReadonlySignal<Progress>;
  readonly choosing: ReadonlySignal<boolean>;
  choose(choosing: boolean): void;
  addTo(key: CaseKey): void;
  /** Adds to another case than the active one and makes that the active one. */
  switchTo(key: CaseKey): void;
  addToNew(title?: string): void;
  undo(opId: string, from: CaseKey): void;
  copy(text: string): void;
  open(offer: Offer): void;
}

interface OwnNeeds {
  readonly ask: Session['ask'];
  readonly found: FoundHere;
  readonly choosing: boolean;
  /** A new id for an operation, so that a click that is delivered twice counts once. */
  readonly newId: () => string;
  readonly copyText: (text: string) => Promise<boolean>;
}

export function createOwn({ ask, found, choosing: chooseFirst, newId, copyText }: OwnNeeds): Own {
  const progress = signal<Progress>({ kind: 'idle' });
  const choosing = signal(chooseFirst);

  let writing = false;

  async function attempt(action: () => Promise<Progress>): Promise<void> {
    try {
      progress.value = await action();
    } catch (thrown) {
      progress.value = { kind: 'failed', error: dataOf(thrown), again: () => void attempt(action) };
    }
  }

  /** One write at a time: a second click while the first is under way is the same wish. */
  async function write(to: CaseKey | 'new', action: () => Promise<Progress>): Promise<void> {
    if (writing) return;
    writing = true;
    progress.value = { kind: 'adding', to };
    try {
      progress.value = await action();
    } catch (thrown) {
      progress.value = { kind: 'failed', error: dataOf(thrown), again: () => void write(to, action) };
    } finally {
      writing = false;
    }
  }

  const add = async (key: CaseKey, opId: string): Promise<Progress> => {
    const { saved } = await ask('case.add', { opId, key, found: [found] });
    return { kind: 'added', to: key, opId, already: saved === 0 };
  };

  return {
    progress,
    choosing,
    choose(next) {
      choosing.value = next;
    },
    addTo(key) {
      const opId = newId();
      void write(key, () => add(key, opId));
    },
    switchTo(key) {
      const opId = newId();
      choosing.value = false;
      void write(key, async () => {
        await ask('case.setActive', { key });
        return add(key, opId);
      });
    },
    addToNew(title) {
      const opId = newId();
      choosing.value = false;
      void write('new', async () => {
        const { key } = await ask('case.create', { opId, title, found: [found] });
        return { kind: 'added', to: key, opId, already: false };
      });
    },
    undo(opId, from) {
      void attempt(async () => {
        await ask('case.undo', { opId });
        return { kind: 'undone', from };
      });
    },
    copy(text) {
      void attempt(async () => ({ kind: 'copied', text, worked: await copyText(text) }));
    },
    open({ pivot, effect }) {
      if (effect.kind !== 'open') return;
      void attempt(async () => {
        if (effect.copy !== undefined) await copyText(effect.copy);
        await ask('pivot.open', { pivotId: pivot.id, observable: found.observable });
        await ask('frame.closeMenu', { refocus: false });
        return { kind: 'idle' };
      });
    },
  };
}
