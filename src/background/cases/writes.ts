import { fieldOf } from '../../core/cases/merge';
import { errorOfRow, stageOf } from '../../core/cases/stage';
import type { CaseRecord } from '../../core/outbox/record';
import type { Row } from '../../core/outbox/row';
import type { PendingWrite } from '../../messages/state';

/** The writes that have not come to rest, oldest first. */
export function pendingWrites(records: readonly CaseRecord[]): readonly PendingWrite[] {
  return records
    .flatMap((record) => {
      const caseTitle = fieldOf(record, 'title').text;
      return record.rows
        .filter(({ state }) => state !== 'done')
        .map((row): PendingWrite => {
          const error = errorOfRow(row, record);
          return {
            id: row.id,
            case: record.key,
            caseTitle,
            what: whatOf(row),
            stage: stageOf(row),
            since: row.bornAt,
            ...(error ? { error } : {}),
          };
        });
    })
    .sort((a, b) => a.since - b.since);
}

function whatOf(row: Row): PendingWrite['what'] {
  if (row.kind === 'edit') return { kind: 'edit', field: row.field };
  if (row.kind === 'create' || row.kind === 'delete') return { kind: row.kind };
  if (row.item.list === 'texts') return { kind: 'text', text: row.item.text };
  return { kind: row.kind, observable: row.item.observable };
}
