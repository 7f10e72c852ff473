import { type Asking, type Counted, newRow, withoutRow, withRow } from './accept';
import { isInReading, rowOf } from './add';
import { type Item, identityOf } from './item';
import type { CaseRecord } from './record';
import type { AddRow, RemoveRow } from './row';

/** Wants an item out of the case, whoever put it there. What was never sent is withdrawn. */
export function removeItem(record: CaseRecord, item: Item, asking: Asking): Counted {
  const row = rowOf(record, identityOf(item));
  if (row?.kind === 'remove' && row.state === 'open') return { record, saved: 0, already: 1 };
  const inCase = isInReading(record, item) || (row?.kind === 'add' && row.wasThere);
  if (row?.kind === 'add' && row.state !== 'done' && row.attempts === 0 && !inCase) {
    return { record: withoutRow(record, row.id), saved: 1, already: 0, withdrew: [row.item] };
  }
  return { record: withRemoval(record, item, row, asking), saved: 1, already: 0 };
}

/** Takes back an add: what was never sent is withdrawn, what was in the case before stays (protocol, step 9). */
export function undoAdd(record: CaseRecord, row: AddRow, asking: Asking): CaseRecord {
  if (row.attempts === 0) return row.state === 'done' ? record : withoutRow(record, row.id);
  if (row.wasThere) return record;
  return withRemoval(record, row.item, row, asking);
}

function withRemoval(record: CaseRecord, item: Item, row: AddRow | RemoveRow | undefined, asking: Asking): CaseRecord {
  const { record: counted, base } = newRow(row ? withoutRow(record, row.id) : record, asking);
  const sent =
    row?.kind === 'add'
      ? { addSentAt: row.lastSend, addAttempts: row.attempts }
      : { addSentAt: row?.addSentAt ?? 0, addAttempts: row?.addAttempts ?? 0 };
  const removal: RemoveRow = { ...base, ...sent, kind: 'remove', item };
  return withRow(counted, removal);
}
