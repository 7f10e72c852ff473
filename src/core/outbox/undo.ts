import { type Asking, withoutRow } from './accept';
import { addItems } from './add';
import { deleteCase } from './lifecycle';
import { type CaseRecord, isOpen, openRow } from './record';
import { undoAdd } from './remove';
import type { Row } from './row';

/**
 * Takes back what one operation asked for. `undefined` when nothing of the case is left: it was begun by that
 * operation and never left this computer.
 */
export function undoOperation(record: CaseRecord, undone: string, asking: Asking): CaseRecord | undefined {
  const rows = record.rows.filter((row) => row.opId === undone);
  const create = rows.find((row) => row.kind === 'create');
  const wholeCase = create !== undefined && record.rows.every((row) => row.opId === undone);
  if (wholeCase) return deleteCase(record, asking, true);
  const withdrew = record.operations[undone]?.withdrew ?? [];
  const restored = withdrew.length === 0 ? record : addItems(record, withdrew, asking).record;
  return rows.reduce((changed, row) => undoRow(changed, row, asking), restored);
}

function undoRow(record: CaseRecord, row: Row, asking: Asking): CaseRecord {
  if (row.kind === 'add') return undoAdd(record, row, asking);
  if (row.kind === 'remove') {
    // Never sent, and no add of ours before it: as if it had not been asked for.
    if (row.attempts === 0 && row.addAttempts === 0 && isOpen(row)) return withoutRow(record, row.id);
    return addItems(record, [row.item], asking).record;
  }
  return record;
}

/** Tries a write again that failed or lost its case. */
export function retryRow(record: CaseRecord, id: string): CaseRecord {
  const row = record.rows.find((other) => other.id === id);
  if (!row) return record;
  const base = {
    ...record,
    hold: undefined,
    pause: undefined,
    verifyAt: 0,
    quiet: 0,
    gone: undefined,
    goneSince: undefined,
  };
  if (isOpen(row)) return base;
  const again = { ...row, state: 'open', restedAt: undefined, error: undefined, seenSince: undefined } as const;
  // Trying a conflict again means: mine, having seen theirs.
  const insisting =
    again.kind === 'edit' && again.theirs !== undefined
      ? { ...again, bases: [...again.bases, again.theirs], theirs: undefined, strangeSince: undefined }
      : again;
  return { ...base, rows: record.rows.map((other) => (other.id === id ? insisting : other)) };
}

/**
 * Gives up a write. What may have reached the service stays until its watch is over, unless it failed or lost its
 * case; `undefined` when that leaves nothing of a case begun here.
 */
export function discardRow(record: CaseRecord, id: string, asking: Asking): CaseRecord | undefined {
  const row = record.rows.find((other) => other.id === id);
  if (!row || row.state === 'done') return record;
  if (row.kind === 'create' && record.serverId === undefined) return deleteCase(record, asking, true);
  if (isOpen(row) && row.kind === 'add') return undoAdd(record, row, asking);
  if (isOpen(row) && row.attempts > 0 && openRow(record, row.kind)) return record;
  return withoutRow(record, id);
}

/** Lets a case go on that was held back: credentials, grants or scopes have changed. The same record when it was not. */
export const release = (record: CaseRecord): CaseRecord =>
  record.hold === undefined ? record : { ...record, hold: undefined, verifyAt: 0, quiet: 0 };

/** Lets a case go on that waited for the network. The same record when it did not. */
export function reconnect(record: CaseRecord): CaseRecord {
  const code = record.pause?.error.code;
  if (code !== 'offline' && code !== 'unreachable' && code !== 'timeout') return record;
  return { ...record, pause: undefined };
}
