import type { Random } from '../data/random';
import type { Column } from './report';

/** Width in pixels that fits a heading of ordinary length. */
const width = 128;

/** A numeric column for each published counter name; those after the bar are hidden at first. */
export const counterColumns = (shown: string, hidden = ''): readonly Column[] => {
  const columns = (names: string, isHidden: boolean): Column[] =>
    names
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => ({ key: name, label: name, kind: 'count', width, ...(isHidden ? { hidden: true } : {}) }));
  return [...columns(shown, false), ...columns(hidden, true)];
};

const isThreat = (name: string): boolean =>
  /blocked|detected|threat_content|malicious|fail/.test(name) && !/total/.test(name);
const totals = new Set([
  'total_recipients',
  'total_recipients_processed',
  'incoming_total_recipients',
  'dmarc_total_attempted',
  'transactions_total',
  'total_message_count',
  'msg_count',
]);

/**
 * Plausible counts for one row: entities further down have less, threats are a part of the total, clean is the rest.
 */
export const counts = (
  columns: readonly Column[],
  random: Random,
  index: number,
  days: number,
): Record<string, number> => {
  const total = Math.max(1, Math.round(((random.int(60, 100) / 100) * 48 * Math.sqrt(days) * 40) / (index + 2)));
  const threatShare = random.chance(0.15) ? 0.2 + random.next() * 0.6 : random.next() * 0.04;
  const row: Record<string, number> = {};
  let threats = 0;
  for (const { key, kind } of columns) {
    if (kind !== 'count') continue;
    if (totals.has(key)) row[key] = total;
    else if (isThreat(key)) {
      const part = random.chance(0.45) ? 0 : Math.min(total - threats, Math.round(total * threatShare * random.next()));
      row[key] = part;
      threats += part;
    } else row[key] = random.chance(0.3) ? 0 : Math.round(total * random.next() * 0.4);
  }
  if ('total_threat_recipients' in row) row['total_threat_recipients'] = threats;
  if ('total_recipients' in row && 'outgoing_total_recipients' in row) {
    const outgoing = Math.round(total * random.next() * 0.5);
    Object.assign(row, { outgoing_total_recipients: outgoing, incoming_total_recipients: total - outgoing });
  }
  if ('total_clean_recipients' in row) row['total_clean_recipients'] = total - threats;
  return row;
};
