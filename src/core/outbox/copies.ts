import type { ServerCase } from '../cases/case';
import { holdingsOf, identityOf } from './item';
import type { CaseRecord } from './record';

/**
 * The copy of a case that is the case: the one created first, then the one with the smallest id, so that every reader
 * comes to the same.
 */
export function winnerOf(copies: readonly ServerCase[]): ServerCase | undefined {
  return [...copies].sort((a, b) => (a.created ?? Infinity) - (b.created ?? Infinity) || (a.id < b.id ? -1 : 1))[0];
}

/**
 * Whether a case on the service holds our external id and nothing but what was put there from here, so that deleting
 * it takes nothing from anybody.
 */
export function holdsOnlyOurs(record: CaseRecord, document: ServerCase): boolean {
  if (record.externalId === undefined || !document.externalIds.includes(record.externalId)) return false;
  const items = new Set<string>();
  const texts = { title: new Set(['']), summary: new Set(['']), notes: new Set(['']) };
  for (const field of ['title', 'summary', 'notes'] as const) texts[field].add(record.draft?.[field] ?? '');
  for (const row of record.rows) {
    if (row.kind === 'add' || row.kind === 'remove') items.add(identityOf(row.item));
    if (row.kind === 'edit') for (const text of [row.text, ...row.bases]) texts[row.field].add(text);
  }
  return (
    [...holdingsOf(document).keys()].every((identity) => items.has(identity)) &&
    texts.title.has(document.title) &&
    texts.summary.has(document.summary) &&
    texts.notes.has(document.notes)
  );
}
