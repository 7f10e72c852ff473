import type { Found } from '../observables/found';
import { type Asking, type Counted, newRow, withoutRow, withRow } from './accept';
import { type Holdings, holdingsOf, type Identity, type Item, identityOf } from './item';
import type { CaseRecord } from './record';
import type { AddRow, RemoveRow } from './row';
import { freshReading } from './times';

/** Items of observables, with where they were found noted in the record. */
export function addFound(record: CaseRecord, found: readonly Found[], asking: Asking): Counted {
  const noted = { ...record, provenance: { ...record.provenance, ...provenanceOf(record, found) } };
  return addItems(
    noted,
    found.map(({ observable }) => ({ list: 'observables', observable })),
    asking,
  );
}

/** Where things were found first; a later find does not replace it. */
const provenanceOf = (record: CaseRecord, found: readonly Found[]) =>
  Object.fromEntries(
    found.flatMap(({ observable, provenance }) => {
      const identity = identityOf({ list: 'observables', observable });
      return provenance && record.provenance[identity] === undefined ? [[identity, provenance] as const] : [];
    }),
  );

/** Wants items in the case, each once. */
export function addItems(record: CaseRecord, items: readonly Item[], asking: Asking): Counted {
  const distinct = new Map(items.map((item) => [identityOf(item), item]));
  const rows = rowsByIdentity(record);
  const held = holdingsIn(record);
  const start: Counted = { record, saved: 0, already: 0 };
  return [...distinct].reduce((counted, [identity, item]) => {
    const next = addItem(counted.record, item, rows.get(identity), held.has(identity), asking);
    const isNew = next.isNew ? 1 : 0;
    return { record: next.record, saved: counted.saved + isNew, already: counted.already + 1 - isNew };
  }, start);
}

function addItem(
  record: CaseRecord,
  item: Item,
  row: AddRow | RemoveRow | undefined,
  isThere: boolean,
  asking: Asking,
): { record: CaseRecord; isNew: boolean } {
  if (row?.kind === 'add' && row.state === 'open') return { record, isNew: false };
  if (row?.state !== 'open' && isThere && isFresh(record, asking.now)) {
    return { record: withoutRestless(record, row), isNew: false };
  }
  const { record: counted, base } = newRow(row ? withoutRow(record, row.id) : record, asking);
  const earlier = row === undefined ? {} : sentBefore(row);
  const leaving = row?.kind === 'remove' && row.state === 'open';
  const added: AddRow = { ...base, ...earlier, kind: 'add', item, wasThere: isThere && !row?.attempts };
  return { record: withRow(counted, added), isNew: leaving || !isThere };
}

/** A failed write of something that is in the case after all has nothing left to say. */
const withoutRestless = (record: CaseRecord, row: AddRow | RemoveRow | undefined): CaseRecord =>
  row === undefined || row.state === 'done' ? record : withoutRow(record, row.id);

/** Sendings of the same item that may still arrive. */
const sentBefore = (row: AddRow | RemoveRow): Partial<AddRow> =>
  row.kind === 'add'
    ? { attempts: row.attempts, lastSend: row.lastSend }
    : { attempts: row.addAttempts, lastSend: row.addSentAt };

/** The newest row about each item. */
const rowsByIdentity = ({ rows }: CaseRecord): ReadonlyMap<Identity, AddRow | RemoveRow> =>
  new Map(
    rows.flatMap((row) => (row.kind === 'add' || row.kind === 'remove' ? [[identityOf(row.item), row] as const] : [])),
  );

/** The newest row about an item. */
export const rowOf = (record: CaseRecord, identity: Identity): AddRow | RemoveRow | undefined =>
  rowsByIdentity(record).get(identity);

const holdingsIn = ({ read }: CaseRecord): Holdings => (read ? holdingsOf(read.case) : new Map());

/** Whether the last reading held an item. */
export const isInReading = (record: CaseRecord, item: Item): boolean => holdingsIn(record).has(identityOf(item));

const isFresh = ({ read, gone, goneSince }: CaseRecord, now: number): boolean =>
  read !== undefined && !gone && goneSince === undefined && now - read.at < freshReading;
