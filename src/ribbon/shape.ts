import type { ComponentType } from 'preact';
import type { TextKey } from '../core/text/text';
import type { StateSignals } from '../ui/follow';
import type { IconName } from '../ui/icons';

/** One tab of the ribbon. */
export interface RibbonApp {
  /** Name of the file. */
  readonly id: string;
  readonly title: TextKey;
  readonly icon: IconName;
  /** Place among the tabs, left to right; ties go by id. */
  readonly order: number;
  /** True for a tab that shows its icon only. */
  readonly compact?: boolean;
  /** A number beside the title. */
  readonly badge?: (state: StateSignals) => number;
  /** Reads the state by `useSession`, and what only this ribbon knows by `useRibbon`. */
  readonly Panel: ComponentType;
}
