import type { Observable, ObservableTypeName } from '../observables/observable';
import { type Identity, identityOfObservable } from '../outbox/item';
import { type CaseRecord, isOpen } from '../outbox/record';
import type { AddRow, EditRow, RemoveRow } from '../outbox/row';
import type { CaseField, CaseObservable, CaseSummary, CaseText, CaseView } from './case';
import { errorOfRow, stageOf } from './stage';

/** A line of the case list. @param me user id, when known */
export function summaryOf(record: CaseRecord, me: string | undefined): CaseSummary {
  return summarise(record, me, observablesOf(record).length);
}

function summarise(record: CaseRecord, me: string | undefined, observableCount: number): CaseSummary {
  const server = record.read?.case;
  const created = server?.created ?? record.createdAt;
  const touched = record.rows.reduce((latest, { bornAt }) => Math.max(latest, bornAt), 0);
  return {
    key: record.key,
    title: fieldOf(record, 'title').text,
    observableCount,
    mine: server?.owner === undefined ? record.externalId !== undefined : server.owner === me,
    owner: server?.owner,
    created,
    modified: Math.max(server?.modified ?? created, touched),
    local: record.serverId === undefined,
    waiting: record.rows.filter(({ state }) => state !== 'done').length,
  };
}

/** A case as shown: the service's word, together with what is still under way. */
export function viewOf(record: CaseRecord, me: string | undefined): CaseView {
  const observables = observablesOf(record);
  return {
    ...summarise(record, me, observables.length),
    id: record.serverId,
    fields: { title: fieldOf(record, 'title'), summary: fieldOf(record, 'summary'), notes: fieldOf(record, 'notes') },
    texts: textsOf(record),
    observables,
    readAt: record.read?.at,
    error: record.hold ?? record.pause?.error,
    gone: record.gone,
  };
}

/** Where observables stand in a case: those of the service in its order, then those on their way. */
export function observablesOf(record: CaseRecord): readonly CaseObservable[] {
  const rows = new Map<Identity, AddRow | RemoveRow>();
  for (const row of record.rows) {
    if ((row.kind === 'add' || row.kind === 'remove') && row.item.list === 'observables') {
      rows.set(identityOfObservable(row.item.observable), row);
    }
  }
  const held = new Map<Identity, Observable[]>();
  for (const observable of record.read?.case.observables ?? []) {
    const identity = identityOfObservable(observable);
    held.set(identity, [...(held.get(identity) ?? []), observable]);
  }
  const shown: CaseObservable[] = [];
  for (const [identity, [observable, ...doubles]] of held) {
    const row = rows.get(identity);
    rows.delete(identity);
    if (observable) shown.push(show(record, identity, observable, doubles.length + 1, row));
  }
  for (const [identity, row] of rows) {
    if (row.item.list !== 'observables' || !isStillWanted(row)) continue;
    shown.push(show(record, identity, row.item.observable, 1, row));
  }
  return shown;
}

/** A row whose item the service does not hold: worth showing while it is to come, or while it needs a person. */
const isStillWanted = (row: AddRow | RemoveRow): boolean =>
  row.kind === 'add' && (row.state !== 'done' || row.seenSince === undefined);

function show(
  record: CaseRecord,
  identity: Identity,
  { type, value }: Observable,
  copies: number,
  row: AddRow | RemoveRow | undefined,
): CaseObservable {
  const stage = row && row.state !== 'done' ? stageOf(row) : record.gone ? 'orphaned' : 'done';
  const error = row && errorOfRow(row, record);
  const provenance = record.provenance[identity];
  return {
    type,
    value,
    copies,
    stage,
    ...(row?.kind === 'remove' && isOpen(row) ? { leaving: true } : {}),
    ...(provenance ? { provenance } : {}),
    ...(error ? { error } : {}),
  };
}

/** A text of a case: the newest of this person while it is on its way, else the service's, else what it began as. */
export function fieldOf(record: CaseRecord, field: CaseField): CaseText {
  const row = record.rows.findLast((other): other is EditRow => other.kind === 'edit' && other.field === field);
  if (row && row.state !== 'done') {
    const error = errorOfRow(row, record);
    return {
      text: row.text,
      stage: stageOf(row),
      ...(error ? { error } : {}),
      ...(row.theirs === undefined ? {} : { theirs: row.theirs }),
    };
  }
  if (record.read) return { text: record.read.case[field], stage: 'done' };
  const create = record.rows.find(({ kind }) => kind === 'create');
  return { text: record.draft?.[field] ?? '', stage: create ? stageOf(create) : 'done' };
}

function textsOf(record: CaseRecord): readonly CaseText[] {
  const rows = new Map<string, AddRow | RemoveRow>();
  for (const row of record.rows) {
    if ((row.kind === 'add' || row.kind === 'remove') && row.item.list === 'texts') rows.set(row.item.text, row);
  }
  const held = [...new Set(record.read?.case.texts ?? [])];
  const shown = held.flatMap((text): CaseText[] => {
    const row = rows.get(text);
    rows.delete(text);
    if (row?.kind === 'remove') return [];
    return [textFrom(record, text, row)];
  });
  return [
    ...shown,
    ...[...rows].filter(([, row]) => isStillWanted(row)).map(([text, row]) => textFrom(record, text, row)),
  ];
}

function textFrom(record: CaseRecord, text: string, row: AddRow | RemoveRow | undefined): CaseText {
  const error = row && errorOfRow(row, record);
  return { text, stage: row ? stageOf(row) : 'done', ...(error ? { error } : {}) };
}

/** Observables of one type, in the order of the case; types in the order of their first observable. */
export interface ObservableGroup {
  readonly type: ObservableTypeName;
  readonly observables: readonly CaseObservable[];
}

export function groupByType(observables: readonly CaseObservable[]): readonly ObservableGroup[] {
  const groups = new Map<ObservableTypeName, CaseObservable[]>();
  for (const observable of observables) {
    const group = groups.get(observable.type);
    if (group) group.push(observable);
    else groups.set(observable.type, [observable]);
  }
  return [...groups].map(([type, members]) => ({ type, observables: members }));
}
