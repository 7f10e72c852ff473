import { type CaseKey, keyOfCase, type ServerCase } from '../cases/case';
import type { EpochMs } from '../time';
import type { Binding } from './binding';
import { type CaseRecord, emptyRecord } from './record';

/**
 * Under which key a case of the service is kept: that of the record which knows it by its id; or the external id we
 * minted; or, for a second copy of one of our cases, its own id.
 */
export function keyFor(document: ServerCase, records: readonly CaseRecord[]): CaseKey {
  const known = records.find(({ serverId }) => serverId === document.id);
  if (known) return known.key;
  const key = keyOfCase(document);
  const other = records.find((record) => record.key === key);
  return other?.serverId === undefined ? key : document.id;
}

/**
 * Notes what a case looked like, without deciding anything about rows by it.
 *
 * @returns the same record when there is no news in it
 */
export function noteReading(
  record: CaseRecord | undefined,
  document: ServerCase,
  seen: { readonly key: CaseKey; readonly binding: Binding; readonly at: EpochMs },
): CaseRecord {
  if (!record) {
    const empty = emptyRecord(seen.key, seen.binding, document.created ?? seen.at);
    return { ...empty, serverId: document.id, read: { case: document, at: seen.at } };
  }
  // The outcome of a creation is found out by asking for it, not by chance.
  if (record.serverId !== document.id || (record.read && record.read.at > seen.at)) return record;
  if (record.read && JSON.stringify(record.read.case) === JSON.stringify(document)) return record;
  return { ...record, read: { case: document, at: seen.at } };
}
