import { keyOf, type Observable, type ObservableKey } from '../observables/observable';
import { type Binding, sameTenant } from '../outbox/binding';
import { type Identity, identityOfObservable } from '../outbox/item';
import { type CaseRecord, isOpen, openRow } from '../outbox/record';
import type { CaseKey, CaseSummary } from './case';
import { observablesOf, summaryOf } from './merge';

/**
 * The cases to show, newest change first: those of the connected organisation and those that belong to nobody yet;
 * all of them while nobody is connected. One that is being deleted, or was deleted elsewhere and left nothing to
 * decide, is not shown.
 */
export function listOf(
  records: readonly CaseRecord[],
  binding: Binding | undefined,
  me: string | undefined,
): readonly CaseSummary[] {
  return records
    .filter((record) => isVisible(record, binding))
    .map((record) => summaryOf(record, me))
    .sort((a, b) => b.modified - a.modified || (a.key < b.key ? -1 : 1));
}

function isVisible(record: CaseRecord, binding: Binding | undefined): boolean {
  if (openRow(record, 'delete')) return false;
  if (record.gone && record.rows.every(({ state }) => state === 'done')) return false;
  return binding === undefined || record.binding === undefined || sameTenant(record.binding, binding);
}

/** Identities of what a case holds or is to hold; kept for a record as long as the record is. */
const held = new WeakMap<CaseRecord, ReadonlySet<Identity>>();

function identitiesOf(record: CaseRecord): ReadonlySet<Identity> {
  const known = held.get(record);
  if (known) return known;
  const staying = observablesOf(record).filter(({ leaving, stage }) => !leaving && stage !== 'failed');
  const identities = new Set(staying.map(identityOfObservable));
  held.set(record, identities);
  return identities;
}

/** Which of these observables are in a case, those on their way included. */
export function keysInCase(record: CaseRecord, observables: readonly Observable[]): readonly ObservableKey[] {
  const identities = identitiesOf(record);
  return observables.filter((observable) => identities.has(identityOfObservable(observable))).map(keyOf);
}

/** The cases that hold an observable, as far as they are known here. */
export const casesHolding = (records: readonly CaseRecord[], observable: Observable): readonly CaseKey[] =>
  records.filter((record) => identitiesOf(record).has(identityOfObservable(observable))).map(({ key }) => key);

/** What was collected without a connection and waits to be told where it goes. */
export function unsentOf(records: readonly CaseRecord[]): { readonly cases: number; readonly observables: number } {
  const rows = records.flatMap((record) => record.rows.filter((row) => isOpen(row) && row.binding === undefined));
  return {
    cases: rows.filter(({ kind }) => kind === 'create').length,
    observables: rows.filter((row) => row.kind === 'add' && row.item.list === 'observables').length,
  };
}
