import type { ServerCase } from '../cases/case';
import type { Binding } from './binding';
import { chooseRequest } from './choose';
import { holdsOnlyOurs, winnerOf } from './copies';
import { failed } from './failed';
import { holdingsOf } from './item';
import { type Judged, judge } from './judge';
import { isOurs } from './next';
import { type CaseRecord, isOpen, type Moment, mapRows, openRow } from './record';
import type { Answer, Request } from './request';
import { send } from './send';
import { quietAfterResend, readPauses, repairMoment, settle } from './times';

/** A step taken: the record to commit, and the request to send once it is committed. */
export interface Stepped {
  readonly record: CaseRecord;
  readonly request?: Request | undefined;
}

/**
 * Takes up an answer to a question of `next`: judges every row by it and decides on at most one request, which the
 * record already counts as sent.
 */
export function afterRead(record: CaseRecord, answer: Answer, binding: Binding, moment: Moment): Stepped {
  const { outcome } = answer;
  if (outcome.of.kind !== 'ok') return { record: failed(record, outcome.of.error, moment) };
  if (outcome.kind === 'read') {
    if (outcome.of.value) return underDocument(record, outcome.of.value, [], answer, binding, moment);
    return { record: underNothing(record, answer) };
  }
  const copies = outcome.of.value;
  const winner = winnerOf(copies);
  const known = record.serverId;
  if (known === undefined && !winner) {
    const create = openRow(record, 'create');
    if (openRow(record, 'delete')) return { record: underNothing(record, answer) };
    return create ? send(record, { kind: 'create', rows: [create.id] }, binding, moment) : { record };
  }
  // Two searches must miss the copy we know before another one is taken for the case.
  const knownIsThere = known === undefined || copies.some(({ id }) => id === known);
  if (!winner || (!knownIsThere && !goneFor(record, answer))) return { record: underNothing(record, answer) };
  const moved = known === undefined || known === winner.id ? record : forget(record);
  const extras = copies.filter(({ id }) => id !== winner.id);
  return underDocument({ ...moved, serverId: winner.id }, winner, extras, answer, binding, moment);
}

/** What was seen in another copy of the case proves nothing for this one. */
const forget = (record: CaseRecord): CaseRecord =>
  mapRows(record, (row) => (isOpen(row) ? { ...row, seenSince: undefined } : row));

const goneFor = ({ goneSince }: CaseRecord, { startedAt }: Answer): boolean =>
  goneSince !== undefined && startedAt >= goneSince + settle;

/** The service says that there is no such case; a second time, apart, it is believed (R8). */
function underNothing(record: CaseRecord, answer: Answer): CaseRecord {
  const goneSince = record.goneSince ?? answer.at;
  if (!goneFor(record, answer)) return { ...record, goneSince, verifyAt: answer.at + settle };
  const deleted = openRow(record, 'delete');
  const create = openRow(record, 'create');
  // A creation that may still arrive would outlive its deletion.
  const lastCopyAt = create && deleted ? create.lastSend + quietAfterResend : 0;
  if (answer.startedAt < lastCopyAt) return { ...record, goneSince, verifyAt: lastCopyAt };
  const rested = mapRows({ ...record, gone: true, pause: undefined }, (row) => {
    if (!isOpen(row)) return row;
    return { ...row, state: deleted ? 'done' : 'orphaned', restedAt: answer.at, seenSince: undefined };
  });
  return rested;
}

function underDocument(
  before: CaseRecord,
  document: ServerCase,
  extras: readonly ServerCase[],
  answer: Answer,
  binding: Binding,
  moment: Moment,
): Stepped {
  const record: CaseRecord = {
    ...before,
    binding: before.binding ?? binding,
    read: { case: document, at: answer.startedAt },
    goneSince: undefined,
    gone: undefined,
  };
  const deletion = openRow(record, 'delete');
  if (deletion && isOurs(deletion, binding)) {
    if (deletion.onlyOurs && !holdsOnlyOurs(record, document)) return { record: refuseDeletion(record, answer) };
    return send(record, { kind: 'delete', id: document.id, rows: [deletion.id] }, binding, moment);
  }
  const create = openRow(record, 'create');
  const createDueAt = create && create.lastSend + quietAfterResend;
  const extra = extras.find((copy) => holdsOnlyOurs(record, copy));
  const created = createDueAt !== undefined && answer.startedAt >= createDueAt && !extra;
  const light = {
    document,
    holdings: holdingsOf(document),
    startedAt: answer.startedAt,
    at: answer.at,
    finishing: !create || created,
  };
  const judged = new Map<string, Judged>();
  const seen = mapRows(record, (row) => {
    if (!isOpen(row) || !isOurs(row, binding)) return row;
    if (row.kind === 'create') return created ? { ...row, state: 'done', restedAt: answer.at } : row;
    if (row.kind === 'delete') return row;
    const result = judge(row, light);
    judged.set(row.id, result);
    return result.row;
  });
  const request = chooseRequest(document.id, [...judged.values()]);
  if (request) return send(seen, request, binding, moment);
  if (extra) return send(seen, { kind: 'delete', id: extra.id, rows: [] }, binding, moment);
  return rest(seen, document.id, [...judged.values()], createDueAt, binding, moment);
}

/** Nothing is missing: takes doubles out when their time has come, else says when to look again. */
function rest(
  record: CaseRecord,
  id: string,
  judged: readonly Judged[],
  createDueAt: number | undefined,
  binding: Binding,
  moment: Moment,
): Stepped {
  const { now } = moment;
  const doubles = judged.filter(({ wants }) => wants === 'repair');
  const repairAt = doubles.length === 0 ? undefined : (record.repairAt ?? repairMoment(now, moment.random()));
  if (repairAt !== undefined && now >= repairAt) {
    const items = doubles.flatMap(({ exact = [] }) => exact);
    const rows = doubles.map(({ row }) => row.id);
    return send({ ...record, repairAt: undefined }, { kind: 'repair', id, items, rows }, binding, moment);
  }
  const dues = [...judged.map(({ dueAt }) => dueAt), createDueAt].filter((due) => due !== undefined && due > now);
  const pause = (readPauses[Math.min(record.quiet, readPauses.length - 1)] ?? settle) * (moment.patience ?? 1);
  // One last read for all of them rather than one for each.
  const lastDue = Math.max(0, ...dues.map((due) => due ?? 0));
  const moments = [now + pause, ...(lastDue > 0 ? [lastDue] : []), ...(repairAt === undefined ? [] : [repairAt])];
  return {
    record: { ...record, repairAt, pause: undefined, quiet: record.quiet + 1, verifyAt: Math.min(...moments) },
  };
}

const refuseDeletion = (record: CaseRecord, answer: Answer): CaseRecord =>
  mapRows(record, (row) =>
    row.kind === 'delete' && isOpen(row)
      ? {
          ...row,
          state: 'failed',
          restedAt: answer.at,
          error: { code: 'conflict', message: 'Somebody else has put something into this case.' },
        }
      : row,
  );
