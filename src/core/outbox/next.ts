import type { EpochMs } from '../time';
import { type Binding, sameBinding } from './binding';
import { type CaseRecord, isOpen, openRow } from './record';
import type { Question } from './request';
import type { Row } from './row';

/** What can be done about a case now. */
export type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'wait'; readonly until: EpochMs }
  /** The case was never sent: nothing to read before it is. */
  | { readonly kind: 'create' }
  | { readonly kind: 'ask'; readonly question: Question };

/** Whether a row may be worked on with the token of this account. */
export const isOurs = (row: Row, binding: Binding): boolean =>
  row.binding !== undefined && sameBinding(row.binding, binding);

/** Decides what to do next about a case; changes nothing. */
export function next(record: CaseRecord, binding: Binding, now: EpochMs): Step {
  const rows = record.rows.filter((row) => isOpen(row) && isOurs(row, binding));
  // A case that seems to be gone is asked for once more, also when nothing waits for it.
  const doubtful = record.goneSince !== undefined && !record.gone && sameBinding(record.binding, binding);
  if ((rows.length === 0 && !doubtful) || record.hold) return { kind: 'idle' };
  const create = openRow(record, 'create');
  const creating = create !== undefined && isOurs(create, binding);
  if (record.serverId === undefined && !creating) return { kind: 'idle' };
  const until = Math.max(record.notBefore, record.verifyAt, record.pause?.until ?? 0);
  if (now < until) return { kind: 'wait', until };
  if (creating && record.serverId === undefined && create.attempts === 0) return { kind: 'create' };
  // While a second copy may turn up, every reading is a search for it; it brings the documents in full.
  if (creating && record.externalId !== undefined) {
    return { kind: 'ask', question: { kind: 'search', externalId: record.externalId } };
  }
  return record.serverId === undefined
    ? { kind: 'idle' }
    : { kind: 'ask', question: { kind: 'read', id: record.serverId } };
}
