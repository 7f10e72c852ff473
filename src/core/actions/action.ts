import type { Observable } from '../observables/observable';
import type { ModuleFailure, ModuleRef } from '../verdicts/enrichment';

/** Something that a module can do about an observable. */
export interface ResponseAction {
  /** Made of module, id and query: equal ids with different queries are different actions (CONTRACT 8.1). */
  readonly key: string;
  readonly module: ModuleRef;
  readonly id: string;
  /** In English, by the module; shown as it is. */
  readonly title: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** As the query says, which is where the action keeps it. */
  readonly observable: Observable;
  /** Sent back whole and as received; its other parameters choose a list or a workflow. */
  readonly query: string;
}

/**
 * What came of an action that was sent. `success` is "accepted by the module"; what a workflow or a mailbox makes of it
 * nobody tells (CONTRACT 8.2).
 */
export interface ActionResult {
  readonly status: 'success' | 'failure';
  readonly failures: readonly ModuleFailure[];
}
