import { type CaseField, caseLimits } from '../cases/case';
import { type Asking, newRow, withoutRow, withRow } from './accept';
import { type CaseRecord, openRow } from './record';
import type { EditRow } from './row';

/** A text as the service takes it: no longer than its limit, and never ending in half a character. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.slice(0, longest);
  return /[\uD800-\uDBFF]$/.test(end) ? end.slice(0, -1) : end;
}

/**
 * Wants a text of the case to be this one.
 *
 * @param base the text the person started from; any other text found on the service is somebody else's
 */
export function editField(
  record: CaseRecord,
  { field, text, base }: { readonly field: CaseField; readonly text: string; readonly base: string },
  asking: Asking,
): CaseRecord {
  const wanted = cut(text, caseLimits[field]);
  const create = openRow(record, 'create');
  if (create && create.attempts === 0 && record.draft) {
    return { ...record, draft: { ...record.draft, [field]: wanted } };
  }
  const row = record.rows.findLast((other): other is EditRow => other.kind === 'edit' && other.field === field);
  const open = row?.state === 'open' ? row : undefined;
  if (open ? open.text === wanted : wanted === base) return record;
  const { record: counted, base: fields } = newRow(row ? withoutRow(record, row.id) : record, asking);
  const edit: EditRow = {
    ...fields,
    // An earlier text of ours may still arrive, and may then be replaced as well.
    ...(row ? { attempts: row.attempts, lastSend: row.lastSend } : {}),
    kind: 'edit',
    field,
    text: wanted,
    bases: [...new Set([...(open ? [...open.bases, open.text] : [row?.text ?? base]), base])],
  };
  return withRow(counted, edit);
}
