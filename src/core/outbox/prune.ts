import type { EpochMs } from '../time';
import { type CaseRecord, isOpen } from './record';
import { keepDone } from './times';

/** Forgets rows that have been done for seven days (R32); the same record when there are none. */
export function prune(record: CaseRecord, now: EpochMs): CaseRecord {
  const rows = record.rows.filter((row) => row.state !== 'done' || now - (row.restedAt ?? now) < keepDone);
  return rows.length === record.rows.length ? record : { ...record, rows };
}

/**
 * Whether a record is of no further use: its person deleted the case, or the service lost it a week ago, and nothing
 * in it needs anybody.
 */
export function isOver(record: CaseRecord, now: EpochMs): boolean {
  if (!record.gone || record.rows.some((row) => isOpen(row) || row.state === 'failed' || row.state === 'orphaned')) {
    return false;
  }
  const deleted = record.rows.some((row) => row.kind === 'delete' && row.state === 'done');
  return deleted || now - (record.goneSince ?? now) >= keepDone;
}
