import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EpochMs } from '../core/time';
import type { Failure } from '../ui/failures';
import type { RibbonApp } from './shape';
import type { RibbonUi } from './ui';

/** What every part of one ribbon shares beside the session. */
export interface Ribbon {
  /** All apps, in the order of their tabs; an app that needs them takes them from here, since the registry imports it. */
  readonly apps: readonly RibbonApp[];
  readonly ui: RibbonUi;
  /** Absent in a window of ours. */
  readonly tabId: number | undefined;
  /** True when the ribbon fills a window of its own: it neither collapses nor changes its size. */
  readonly windowed: boolean;
  /** Calls that failed and were not dismissed. */
  readonly failures: ReadonlySignal<readonly Failure[]>;
  dismissFailure(id: number): void;
  /** The time as far as a screen needs it; moves every half minute. */
  readonly now: ReadonlySignal<EpochMs>;
  /** A new id for an operation, so that a repeated call is noticed. */
  newId(): string;
}

export const RibbonContext = createContext<Ribbon | undefined>(undefined);

/** @throws when used outside the ribbon, which is a mistake in the program */
export function useRibbon(): Ribbon {
  const ribbon = useContext(RibbonContext);
  if (!ribbon) throw new Error('This component stands outside the ribbon.');
  return ribbon;
}
