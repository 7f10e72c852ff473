import type { AppErrorData } from '../errors';
import type { CaseRecord } from '../outbox/record';
import type { Row } from '../outbox/row';
import type { WriteStage } from './case';

/** How far a row has come, as a person is told. */
export function stageOf(row: Row): WriteStage {
  if (row.state !== 'open') return row.state;
  if (row.seenSince !== undefined) return 'confirming';
  return row.attempts === 0 ? 'saved' : 'sent';
}

/** Why a row does not get on: its own failure, or what holds its whole case back. */
export const errorOfRow = (row: Row, record: CaseRecord): AppErrorData | undefined =>
  row.error ?? (row.state === 'open' ? (record.hold ?? record.pause?.error) : undefined);
