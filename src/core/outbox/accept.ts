import type { EpochMs } from '../time';
import type { Binding } from './binding';
import type { Item } from './item';
import { type CaseRecord, type OperationDone, openRow } from './record';
import { freshRow, type Row } from './row';
import { keepOperations } from './times';

/** Who asks, when, and what a new row is called. */
export interface Asking {
  readonly opId: string;
  readonly now: EpochMs;
  /** The account connected now, if any. */
  readonly binding: Binding | undefined;
  /** A name that no other row has. */
  readonly newId: () => string;
}

/** What an operation came to. */
export interface Accepted {
  readonly record: CaseRecord;
  readonly answer: OperationDone;
}

/**
 * Takes up an operation once: a message that is repeated because its answer was lost changes nothing and gets the
 * same answer (R29).
 */
export function once(record: CaseRecord, asking: Asking, change: (record: CaseRecord) => Counted): Accepted {
  const known = record.operations[asking.opId];
  if (known) return { record, answer: known };
  const { record: changed, saved, already, withdrew } = change(record);
  const answer = { at: asking.now, saved, already, ...(withdrew ? { withdrew } : {}) };
  const young = Object.entries(changed.operations).filter(([, { at }]) => asking.now - at < keepOperations);
  return { record: { ...changed, operations: { ...Object.fromEntries(young), [asking.opId]: answer } }, answer };
}

/** A record changed by a person, with how many of the things asked for were new and how many were there already. */
export interface Counted {
  readonly record: CaseRecord;
  readonly saved: number;
  readonly already: number;
  readonly withdrew?: readonly Item[] | undefined;
}

/** The fields of the next row of a record, with the record that counts it. */
export function newRow(record: CaseRecord, { opId, now, binding, newId }: Asking) {
  // What is asked of a case that is still to be created goes the way of its creation; what is asked of a case of the
  // service while nobody is connected waits for the account that it belongs to.
  const creation = record.serverId === undefined ? openRow(record, 'create') : undefined;
  const seq = record.seq + 1;
  const base = freshRow(newId(), opId, creation ? creation.binding : (binding ?? record.binding), seq, now);
  return { record: awake({ ...record, seq }), base };
}

/** The record looked at again as soon as earlier writes allow, a case believed to be gone included. */
export const awake = (record: CaseRecord): CaseRecord => ({
  ...record,
  verifyAt: 0,
  quiet: 0,
  gone: undefined,
  goneSince: undefined,
});

export const withRow = (record: CaseRecord, row: Row): CaseRecord => ({ ...record, rows: [...record.rows, row] });

export const withoutRow = (record: CaseRecord, id: string): CaseRecord => ({
  ...record,
  rows: record.rows.filter((row) => row.id !== id),
});
