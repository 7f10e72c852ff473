import type { CaseDraft } from '../cases/case';
import type { Stepped } from './after-read';
import type { Binding } from './binding';
import type { Plan } from './choose';
import type { Item } from './item';
import { isOurs } from './next';
import { type CaseRecord, isOpen, type Moment, mapRows, openRow } from './record';
import type { Request } from './request';
import type { Row } from './row';
import { afterSilence } from './times';

/**
 * Counts a write as sent. The record must be committed before the request leaves: whatever happens then, nothing is
 * sent again before a reading has shown what became of it.
 */
export function send(record: CaseRecord, plan: Plan, binding: Binding, { now }: Moment): Stepped {
  const request = requestOf(record, plan, binding);
  const sent = new Set(request.rows);
  const stamped = mapRows(record, (row) => {
    if (!sent.has(row.id)) return row;
    // A repair takes the value out to add it again: it counts as sent twice, and is watched as long as that.
    const attempts = plan.kind === 'repair' ? Math.max(row.attempts, 2) : row.attempts + 1;
    return { ...row, attempts, lastSend: now, seenSince: undefined };
  });
  return { record: { ...stamped, notBefore: afterSilence(now), verifyAt: 0, quiet: 1 }, request };
}

function requestOf(record: CaseRecord, plan: Plan, binding: Binding): Request {
  if (plan.kind === 'create') return createRequest(record, plan.rows, binding);
  if (plan.kind === 'delete' || plan.kind === 'edit') return plan;
  const { id, rows } = plan;
  const operation = plan.kind === 'add' ? 'add' : 'remove';
  const texts = plan.items.flatMap((item) => (item.list === 'texts' ? [item.text] : []));
  // Lists are never mixed by `chooseRequest`; doubles of both lists are repaired one list at a time.
  const observables = distinct(plan.items);
  if (observables.length === 0) return { kind: `${operation}-texts`, id, rows, items: [...new Set(texts)] };
  const textRows = new Set(
    record.rows.filter((row) => 'item' in row && row.item.list === 'texts').map((row) => row.id),
  );
  return { kind: `${operation}-observables`, id, rows: rows.filter((row) => !textRows.has(row)), items: observables };
}

/** Observables among items, each spelling once: a removal drops every equal element. */
const distinct = (items: readonly Item[]) => [
  ...new Map(
    items.flatMap((item) =>
      item.list === 'observables'
        ? [[`${item.observable.type}:${item.observable.value}`, item.observable] as const]
        : [],
    ),
  ).values(),
];

/** A new case takes along the observables that wait for it, unless they were refused with others before. */
function createRequest(record: CaseRecord, rows: readonly string[], binding: Binding): Request {
  const isFirst = (row: Row) =>
    row.kind === 'add' && row.item.list === 'observables' && isOpen(row) && isOurs(row, binding) && !row.alone;
  const first = record.rows.filter(isFirst);
  const { title = '', summary = '', notes = '' } = record.draft ?? {};
  const draft: CaseDraft = {
    externalId: record.externalId ?? record.key,
    title,
    ...(summary === '' ? {} : { summary }),
    ...(notes === '' ? {} : { notes }),
    observables: first.flatMap((row) =>
      row.kind === 'add' && row.item.list === 'observables' ? [row.item.observable] : [],
    ),
  };
  return { kind: 'create', draft, rows: [...rows, ...first.map(({ id }) => id)] };
}

/** A case whose creation was refused, and that is not wanted any more. */
const neverWas = (record: CaseRecord, { now }: Moment): CaseRecord => ({
  ...mapRows(record, (row) => (isOpen(row) ? { ...row, state: 'done', restedAt: now } : row)),
  gone: true,
  goneSince: now,
});

/** The first sending of a creation; there is nothing to ask before it. */
export function sendCreation(record: CaseRecord, binding: Binding, moment: Moment): Stepped {
  const create = record.rows.find((row) => row.kind === 'create' && isOpen(row) && row.attempts === 0);
  if (openRow(record, 'delete')) return { record: neverWas(record, moment) };
  return create ? send(record, { kind: 'create', rows: [create.id] }, binding, moment) : { record };
}
