import type { CaseField, ServerCase } from '../cases/case';
import type { EpochMs } from '../time';
import { type Holdings, type Item, identityOf, sameElement } from './item';
import type { AddRow, EditRow, RemoveRow, Row } from './row';
import { quietAfterResend, settle, watch } from './times';

/** What a row comes to in the light of a reading. */
export interface Judged {
  readonly row: Row;
  /** `send`: what it wants is not there. `repair`: it is there more than once, and we have sent it. */
  readonly wants?: 'send' | 'repair' | undefined;
  /** Elements as the case holds them, for a removal. */
  readonly exact?: readonly Item[] | undefined;
  /** Earliest moment of a reading that can make it done; absent when that depends on something else first. */
  readonly dueAt?: EpochMs | undefined;
}

/** A reading to judge rows by. */
export interface Light {
  readonly document: ServerCase;
  readonly holdings: Holdings;
  readonly startedAt: EpochMs;
  readonly at: EpochMs;
  /** False while another copy of the case may turn up: nothing is done before that is settled. */
  readonly finishing: boolean;
}

/** Judges one open row that is neither a creation nor a deletion. */
export function judge(row: AddRow | RemoveRow | EditRow, light: Light): Judged {
  if (row.kind === 'add') return judgeAdd(row, light);
  return row.kind === 'remove' ? judgeRemove(row, light) : judgeEdit(row, light);
}

/** What the row wants is there: it is done when that has lasted and nothing of ours can still arrive. */
function met(row: Row, { startedAt, at, finishing }: Light, nothingArrivesAfter: EpochMs): Judged {
  const seenSince = row.seenSince ?? at;
  const dueAt = Math.max(
    seenSince + settle,
    nothingArrivesAfter,
    row.attempts < 2 ? 0 : row.lastSend + quietAfterResend,
  );
  if (finishing && startedAt >= dueAt) return { row: { ...row, seenSince, state: 'done', restedAt: at } };
  return { row: { ...row, seenSince }, dueAt };
}

function judgeAdd(row: AddRow, light: Light): Judged {
  const held = light.holdings.get(identityOf(row.item)) ?? [];
  if (held.length === 0) return { row: { ...row, seenSince: undefined }, wants: 'send' };
  const exact = held.filter((item) => sameElement(item, row.item));
  // Somebody else's doubles are theirs; a double in another spelling is removed as ours, and theirs stays.
  if (held.length > 1 && row.attempts > 0 && exact.length > 0) {
    return { row: { ...row, seenSince: row.seenSince ?? light.at }, wants: 'repair', exact };
  }
  const seen = row.attempts === 0 ? { ...row, wasThere: true } : row;
  return met(seen, light, row.bornAt + watch);
}

function judgeRemove(row: RemoveRow, light: Light): Judged {
  const held = light.holdings.get(identityOf(row.item)) ?? [];
  // An add of ours that arrives late brings it back: hence the watch from the last of them.
  if (held.length === 0) return met(row, light, row.addSentAt === 0 ? 0 : row.addSentAt + watch);
  return { row: { ...row, seenSince: undefined }, wants: 'send', exact: held };
}

export const textOf = (document: ServerCase, field: CaseField): string => document[field];

function judgeEdit(row: EditRow, light: Light): Judged {
  const text = textOf(light.document, row.field);
  if (text === row.text) {
    const landed = row.landed || (row.seenSince !== undefined && light.startedAt >= row.seenSince + settle);
    return met({ ...row, landed, strangeSince: undefined }, light, row.bornAt + watch);
  }
  const missed = { ...row, seenSince: undefined };
  if (row.bases.includes(text)) return { row: { ...missed, strangeSince: undefined }, wants: 'send' };
  if (row.landed) return { row: { ...missed, state: 'done', restedAt: light.at } };
  const strangeSince = row.strangeSince ?? light.at;
  if (light.startedAt < strangeSince + settle)
    return { row: { ...missed, strangeSince }, dueAt: strangeSince + settle };
  const error = { code: 'conflict', message: 'Somebody else changed this text as well.' } as const;
  return { row: { ...missed, strangeSince, theirs: text, state: 'failed', restedAt: light.at, error } };
}
