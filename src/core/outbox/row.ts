import type { CaseField } from '../cases/case';
import type { AppErrorData } from '../errors';
import type { EpochMs } from '../time';
import type { Binding } from './binding';
import type { Item } from './item';

interface RowBase {
  readonly id: string;
  /** The operation of the person that made it; a repeated message carries the same. */
  readonly opId: string;
  /** Absent while nobody is connected; such a row waits until it is adopted. */
  readonly binding: Binding | undefined;
  /** Rises by one with every row of the case; order does not depend on a clock (R24). */
  readonly seq: number;
  readonly bornAt: EpochMs;
  /** Requests that carried it and may have been applied. Counted, and committed, before they leave. */
  readonly attempts: number;
  /** When the last of them left; 0 for never. */
  readonly lastSend: EpochMs;
  /** Since when every read has shown what the row wants. */
  readonly seenSince?: EpochMs | undefined;
  readonly state: 'open' | 'done' | 'failed' | 'orphaned';
  /** When it left `open`. */
  readonly restedAt?: EpochMs | undefined;
  readonly error?: AppErrorData | undefined;
  /** Was refused together with others and is sent alone now, to learn which one is at fault. */
  readonly alone?: boolean | undefined;
}

/** The case is to hold this item, once. */
export interface AddRow extends RowBase {
  readonly kind: 'add';
  readonly item: Item;
  /** Was in the case before we sent anything: undoing must leave it there. */
  readonly wasThere: boolean;
}

/** The case is not to hold this item. */
export interface RemoveRow extends RowBase {
  readonly kind: 'remove';
  readonly item: Item;
  /** When we last sent an add of the item, which may still arrive; 0 for never. */
  readonly addSentAt: EpochMs;
  /** How often we sent it. */
  readonly addAttempts: number;
}

/** A text of the case is to be this one. */
export interface EditRow extends RowBase {
  readonly kind: 'edit';
  readonly field: CaseField;
  readonly text: string;
  /** Texts it may replace: the one the person started from, and earlier ones of ours. */
  readonly bases: readonly string[];
  /** True once two reads apart have shown ours; another text after that is a later edit, not a conflict. */
  readonly landed?: boolean | undefined;
  /** Since when every read has shown a text that is neither ours nor the base; one read may be a stale one. */
  readonly strangeSince?: EpochMs | undefined;
  /** That text, once it is a conflict. */
  readonly theirs?: string | undefined;
}

/** The case is to exist. It is done when no second copy can turn up any more. */
export interface CreateRow extends RowBase {
  readonly kind: 'create';
}

/** The case is not to exist. */
export interface DeleteRow extends RowBase {
  readonly kind: 'delete';
  /** Undoing a creation: only if the case holds nothing but what came from here. */
  readonly onlyOurs: boolean;
}

/** One thing that a person asked of a case and that is not forgotten until the service has it. */
export type Row = AddRow | RemoveRow | EditRow | CreateRow | DeleteRow;

/** The fields of a row that has just been asked for. */
export const freshRow = (
  id: string,
  opId: string,
  binding: Binding | undefined,
  seq: number,
  bornAt: EpochMs,
): Omit<RowBase, 'kind'> => ({ id, opId, binding, seq, bornAt, attempts: 0, lastSend: 0, state: 'open' });
