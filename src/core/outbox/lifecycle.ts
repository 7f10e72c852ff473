import { type CaseKey, caseLimits } from '../cases/case';
import type { Found } from '../observables/found';
import { type Accepted, type Asking, newRow, once, withRow } from './accept';
import { addFound } from './add';
import { cut } from './edit';
import { type CaseRecord, emptyRecord, isOpen, mapRows } from './record';

/** Begins a case here; it exists for its person from the commit of this record on. */
export function createCase(
  key: CaseKey,
  texts: { readonly title: string; readonly summary?: string | undefined },
  found: readonly Found[],
  asking: Asking,
): Accepted {
  const draft = {
    title: cut(texts.title, caseLimits.title),
    summary: cut(texts.summary ?? '', caseLimits.summary),
    notes: '',
  };
  const empty: CaseRecord = { ...emptyRecord(key, asking.binding, asking.now), externalId: key, draft };
  return once(empty, asking, (record) => {
    const { record: counted, base } = newRow(record, asking);
    return addFound(withRow(counted, { ...base, kind: 'create' }), found, asking);
  });
}

/**
 * Wants the case deleted, with everything that was still to be done to it. `undefined` when it never left this
 * computer: then there is nothing to tell the service.
 *
 * @param onlyOurs refuse when the case holds something that did not come from here
 */
export function deleteCase(record: CaseRecord, asking: Asking, onlyOurs = false): CaseRecord | undefined {
  if (record.serverId === undefined && !wasSent(record)) return undefined;
  if (record.gone) return undefined;
  const { record: counted, base } = newRow(record, asking);
  // A creation with an unknown outcome stays: what it made must be found before it can be deleted.
  const kept = counted.rows.filter((row) => !isOpen(row) || row.kind === 'create');
  return withRow({ ...counted, rows: onlyOurs ? counted.rows : kept }, { ...base, kind: 'delete', onlyOurs });
}

/** Whether a creation of this case may have reached the service. */
export const wasSent = (record: CaseRecord): boolean =>
  record.rows.some((row) => row.kind === 'create' && row.attempts > 0);

/** Takes over what was collected without a connection: from now on it is sent with the token of this account. */
export function adopt(record: CaseRecord, binding: NonNullable<Asking['binding']>): CaseRecord {
  const adopted = mapRows(record, (row) => (row.binding === undefined && isOpen(row) ? { ...row, binding } : row));
  return { ...adopted, binding: record.binding ?? binding, hold: undefined, verifyAt: 0, quiet: 0 };
}
