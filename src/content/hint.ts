import type { ObservableTypeName } from '../core/observables/observable';

/** What one file in `hints/` says about one kind of report page: words only, never a selector. */
export interface Hint {
  /** Name of the file. */
  readonly id: string;
  readonly labels: readonly HintLabel[];
}

export interface HintLabel {
  /** The column heading or field label as printed, in every language of the appliance. */
  readonly words: readonly string[];
  /** What a value under it is, in order of preference, where its shape does not say. */
  readonly types: readonly ObservableTypeName[];
}
