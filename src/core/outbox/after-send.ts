import type { ServerCase } from '../cases/case';
import { type AppError, dataOf } from '../errors';
import type { Outcome } from '../outcome';
import { failed, isFinal } from './failed';
import { type CaseRecord, isOpen, type Moment, mapRows } from './record';
import type { Request } from './request';
import type { Row } from './row';
import { afterAnswer, settle } from './times';

/** How a write ended; a creation tells the case, which is no proof of what is in it (F2). */
export type SendOutcome = Outcome<ServerCase | undefined>;

/** Takes up the end of a write. What became of it is for the next reading to say, in every case. */
export function afterSend(record: CaseRecord, request: Request, outcome: SendOutcome, moment: Moment): CaseRecord {
  const { now, random } = moment;
  if (outcome.kind === 'ok') {
    const after = { ...record, notBefore: afterAnswer(now, random()), verifyAt: 0, pause: undefined };
    return request.kind === 'create' && outcome.value ? created(after, request, outcome.value, now) : after;
  }
  if (outcome.kind === 'unknown') {
    // A 5xx is an answer: nothing is on its way any more. Otherwise `send` has set the time already.
    const answered = outcome.error.code === 'server' ? afterAnswer(now, random()) : record.notBefore;
    return failed({ ...record, notBefore: Math.max(answered, now + settle), verifyAt: 0 }, outcome.error, moment);
  }
  return notApplied({ ...record, notBefore: afterAnswer(now, random()), verifyAt: 0 }, request, outcome.error, moment);
}

/** The service names the case: known from now on, and settled when no other request can have made another one. */
function created(record: CaseRecord, request: Request, document: ServerCase, now: number): CaseRecord {
  const known = record.serverId === undefined ? { ...record, serverId: document.id } : record;
  return mapRows({ ...known, read: known.read ?? { case: document, at: now } }, (row) =>
    row.kind === 'create' && request.rows.includes(row.id) && isOpen(row) && row.attempts === 1
      ? { ...row, state: 'done', restedAt: now }
      : row,
  );
}

/** The write has certainly changed nothing: it does not count as sent, and may be sent again when its reason is gone. */
function notApplied(record: CaseRecord, request: Request, error: AppError, moment: Moment): CaseRecord {
  const carried = (row: Row) => request.rows.includes(row.id) && isOpen(row);
  const repaired = request.kind === 'remove-observables' || request.kind === 'remove-texts';
  const unsent = mapRows(record, (row) => {
    // A repair has counted its rows as sent twice, which stays: they were sent before.
    if (!carried(row) || (repaired && row.kind === 'add')) return row;
    const attempts = Math.max(0, row.attempts - 1);
    return { ...row, attempts, lastSend: attempts === 0 ? 0 : row.lastSend };
  });
  // The next readings find out whether the case is gone (R8).
  if (error.code === 'not-found') return unsent;
  const refusesOnlyThis = isFinal(error) || (error.code === 'forbidden' && request.kind !== 'create');
  if (!refusesOnlyThis) return failed(unsent, error, moment);
  const rows = unsent.rows.filter(carried);
  // One of several is at fault, and the answer does not say which.
  if (rows.length > 1 && request.kind !== 'create') {
    return mapRows(unsent, (row) => (carried(row) ? { ...row, alone: true } : row));
  }
  if (rows.length > 1)
    return mapRows(unsent, (row) => (carried(row) && row.kind === 'add' ? { ...row, alone: true } : row));
  return mapRows(unsent, (row) =>
    carried(row) ? { ...row, state: 'failed', restedAt: moment.now, error: dataOf(error) } : row,
  );
}
