import { computed, type ReadonlySignal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createText, type Text } from '../core/text/text';
import type { UiCalls, WindowCalls } from '../messages/contract';
import type { Send } from '../messages/send';
import type { StateSignals } from './follow';

/** What every page of ours works with: state to read, calls to make, texts in the language chosen. */
export interface Session {
  readonly state: StateSignals;
  /** Window calls are answered in top-level windows only. */
  readonly ask: Send<UiCalls & WindowCalls>;
  readonly text: ReadonlySignal<Text>;
}

const context = createContext<Session | undefined>(undefined);

/** Texts that follow the language of the state. */
export const textOf = (state: StateSignals): ReadonlySignal<Text> => computed(() => createText(state.language.value));

export const SessionProvider = ({ session, children }: { session: Session; children: ComponentChildren }) => (
  <context.Provider value={session}>{children}</context.Provider>
);

/** @throws when used outside a `SessionProvider`, which is a mistake in the program */
export function useSession(): Session {
  const session = useContext(context);
  if (!session) throw new Error('This component stands outside a SessionProvider.');
  return session;
}

/** The texts of the language chosen; reading it makes the component follow the language. */
export const useText = (): Text => useSession().text.value;
