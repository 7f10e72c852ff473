import type { CaseKey, ServerCase } from '../../core/cases/case';
import { AppError } from '../../core/errors';
import { type Asking, once, withoutRow } from '../../core/outbox/accept';
import { addFound, addItems } from '../../core/outbox/add';
import { type Binding, sameTenant } from '../../core/outbox/binding';
import { identityOf } from '../../core/outbox/item';
import { keyFor, noteReading } from '../../core/outbox/learn';
import { isOver, prune } from '../../core/outbox/prune';
import type { CaseRecord } from '../../core/outbox/record';
import type { EpochMs } from '../../core/time';
import type { Cabinet } from './cabinet';

/** Notes the cases of a list or search, and tells their keys; commits only what is news. */
export async function learnCases(
  cabinet: Cabinet,
  documents: readonly ServerCase[],
  complete: boolean,
  seen: { readonly binding: Binding; readonly at: EpochMs },
): Promise<readonly CaseKey[]> {
  const keys: CaseKey[] = [];
  for (const document of documents) {
    const key = keyFor(document, cabinet.all());
    keys.push(key);
    const note = (record: CaseRecord | undefined) => noteReading(record, document, { key, ...seen });
    const record = cabinet.get(key);
    if (note(record) !== record) await cabinet.change(key, note);
  }
  if (complete) await dropVanished(cabinet, documents, seen);
  return keys;
}

/** Cases that were only ever looked at, and that the service no longer lists. */
async function dropVanished(
  cabinet: Cabinet,
  documents: readonly ServerCase[],
  seen: { readonly binding: Binding; readonly at: EpochMs },
): Promise<void> {
  const listed = new Set(documents.map(({ id }) => id));
  const isVanished = ({ binding, rows, serverId, read }: CaseRecord) =>
    serverId !== undefined &&
    rows.length === 0 &&
    !listed.has(serverId) &&
    (read?.at ?? 0) < seen.at &&
    binding !== undefined &&
    sameTenant(binding, seen.binding);
  for (const record of cabinet.all().filter(isVanished)) {
    await cabinet.change(record.key, (current) => (current && isVanished(current) ? undefined : current));
  }
}

/**
 * Moves a write to another case: first into that one, then out of the old one, so that being killed in between leaves
 * it in both and loses nothing; moving it again then finishes.
 *
 * @throws {AppError} not-found, bad-request
 */
export async function moveWrite(
  cabinet: Cabinet,
  id: string,
  from: CaseKey,
  to: CaseKey,
  asking: Asking,
): Promise<void> {
  const record = cabinet.get(from);
  const row = record?.rows.find((other) => other.id === id);
  if (!record || row?.kind !== 'add' || from === to) {
    throw new AppError('bad-request', 'Only an observable or a text can be moved to another case.');
  }
  if (row.state !== 'failed' && row.state !== 'orphaned') {
    throw new AppError('bad-request', 'This write is still on its way to its case.');
  }
  const { item } = row;
  await cabinet.change(to, (target) => {
    if (!target) throw new AppError('not-found', 'The case to move to is not known on this computer.');
    return once(target, asking, (fresh) => {
      if (item.list === 'texts') return addItems(fresh, [item], asking);
      return addFound(
        fresh,
        [{ observable: item.observable, provenance: record.provenance[identityOf(item)] }],
        asking,
      );
    }).record;
  });
  await cabinet.change(from, (current) => current && withoutRow(current, id));
}

/** Forgets done rows, and records that are of no further use. */
export async function pruneCases(cabinet: Cabinet, now: EpochMs): Promise<void> {
  const pruned = (record: CaseRecord) => (isOver(record, now) ? undefined : prune(record, now));
  for (const record of cabinet.all()) {
    if (pruned(record) !== record) await cabinet.change(record.key, (current) => current && pruned(current));
  }
}

/** A record that has to be there. @throws {AppError} not-found */
export function known(record: CaseRecord | undefined): CaseRecord {
  if (record) return record;
  throw new AppError('not-found', 'This case or write is not known on this computer.');
}
