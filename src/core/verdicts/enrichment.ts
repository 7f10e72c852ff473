import type { Observable } from '../observables/observable';
import type { EpochMs } from '../time';
import type { Disposition } from './disposition';

/** An integration of the organisation that was asked. The name is what somebody called it, so it is no key. */
export interface ModuleRef {
  readonly instanceId: string;
  /** Tells products apart; absent in old answers. */
  readonly typeId: string | undefined;
  readonly name: string;
}

/** A module that did not answer, or not fully. Comes inside of an answer that is a success (CONTRACT 7.1). */
export interface ModuleFailure {
  readonly module: ModuleRef;
  /** `fatal`, `error`, `warning`; others are kept as they are. */
  readonly severity: string;
  /** Free text of the service, as `module-timeout` or `authorization error`. */
  readonly code: string;
  readonly message: string;
}

/** What modules said, and which of them failed: both are shown. A module may be in both lists. */
export interface Answers<T> {
  readonly items: readonly T[];
  /** Modules that answered, with something or with nothing. */
  readonly modules: readonly ModuleRef[];
  readonly failures: readonly ModuleFailure[];
}

/** What one module thinks of an observable. */
export interface Verdict {
  readonly module: ModuleRef;
  readonly observable: Observable;
  readonly disposition: Disposition;
  /** The module's own word, where it gave one. */
  readonly label: string | undefined;
  readonly validUntil: EpochMs | undefined;
}

/** A verdict with its reason. */
export interface Judgement extends Verdict {
  readonly id: string;
  readonly source: string | undefined;
  readonly reason: string | undefined;
  readonly severity: string | undefined;
  readonly confidence: string | undefined;
}

/** Where an observable was seen. */
export interface Sighting {
  readonly module: ModuleRef;
  readonly id: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly source: string | undefined;
  readonly sensor: string | undefined;
  readonly confidence: string | undefined;
  readonly severity: string | undefined;
  readonly count: number;
  readonly from: EpochMs | undefined;
  readonly to: EpochMs | undefined;
  readonly observables: readonly Observable[];
  /** Machines and people it was seen at. */
  readonly targets: readonly Observable[];
  /** `relation` is an open text, as `Sent_To` or `Resolved_To`. */
  readonly relations: ReadonlyArray<{
    readonly relation: string;
    readonly source: Observable;
    readonly related: Observable;
  }>;
}

/** A known pattern that an observable belongs to. */
export interface Indicator {
  readonly module: ModuleRef;
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly producer: string | undefined;
  readonly confidence: string | undefined;
  readonly severity: string | undefined;
  readonly tags: readonly string[];
}

/** All that one module knows. */
export interface Observation {
  readonly module: ModuleRef;
  readonly verdicts: readonly Verdict[];
  readonly judgements: readonly Judgement[];
  readonly sightings: readonly Sighting[];
  readonly indicators: readonly Indicator[];
}

/** A link into a product. */
export interface Reference {
  readonly module: ModuleRef;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** Checked: `https:` or `http:`, no user name in it. */
  readonly url: string;
}

/** How a module is: `ok`, `error`, `unknown`; others are kept as they are. */
export interface ModuleHealth {
  readonly module: ModuleRef;
  readonly status: string;
}
