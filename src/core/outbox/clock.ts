import type { DurationMs, EpochMs } from '../time';
import type { CaseRecord } from './record';
import type { Row } from './row';

/**
 * A clock that was set back would make a case wait until it has caught up, a day or more (R24). The times of the
 * record are moved back with it, so that all that was still to be waited for is waited for, and no longer; the same
 * record when nothing in it lies in the future.
 */
export function withClock(record: CaseRecord, now: EpochMs): CaseRecord {
  const ahead = latest(record) - now;
  return ahead <= 0 ? record : shifted(record, ahead);
}

/** The latest moment at which something is noted to have happened. */
function latest({ rows, read, goneSince = 0, createdAt }: CaseRecord): EpochMs {
  const ofRows = rows.flatMap(({ bornAt, lastSend, seenSince = 0, restedAt = 0 }) => [
    bornAt,
    lastSend,
    seenSince,
    restedAt,
  ]);
  return ofRows.reduce((late, time) => Math.max(late, time), Math.max(read?.at ?? 0, goneSince, createdAt));
}

function shifted(record: CaseRecord, by: DurationMs): CaseRecord {
  const { read, pause } = record;
  const back = <T extends EpochMs | undefined>(time: T) => (time === undefined ? time : Math.max(0, time - by)) as T;
  return {
    ...record,
    createdAt: back(record.createdAt),
    notBefore: back(record.notBefore),
    verifyAt: back(record.verifyAt),
    repairAt: back(record.repairAt),
    goneSince: back(record.goneSince),
    read: read && { ...read, at: back(read.at) },
    pause: pause && { ...pause, until: back(pause.until) },
    rows: record.rows.map((row): Row => {
      const times = {
        bornAt: back(row.bornAt),
        lastSend: back(row.lastSend),
        seenSince: back(row.seenSince),
        restedAt: back(row.restedAt),
      };
      if (row.kind === 'remove') return { ...row, ...times, addSentAt: back(row.addSentAt) };
      return row.kind === 'edit' ? { ...row, ...times, strangeSince: back(row.strangeSince) } : { ...row, ...times };
    }),
  };
}
