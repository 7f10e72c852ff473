import type { Cell } from '../data/cell';
import { counterColumns, counts } from './counters';
import type { Column, RowContext, Source } from './report';

/** A column that says itself what stands in it. */
export interface MadeColumn extends Omit<Column, 'kind'> {
  readonly kind?: Column['kind'];
  make(context: RowContext): Cell;
}

interface Parts {
  readonly group: string;
  /** In a range of 30 days; up to 12 is a fixed list. */
  readonly rows: number;
  readonly tracking?: Source['tracking'];
  /** The first is the entity of the group. */
  readonly columns: readonly [MadeColumn, ...MadeColumn[]];
  /** Names of counters, separated by blanks. */
  readonly counters?: string;
  readonly hiddenCounters?: string;
}

/** A reporting group from its text columns and the names of its counters. */
export const sourceOf = ({ group, rows, tracking, columns, counters, hiddenCounters }: Parts): Source => {
  const numbers = counterColumns(counters ?? '', hiddenCounters);
  return {
    group,
    rows,
    tracking: tracking ?? '/trace/list',
    columns: [...columns.map(({ make: _, ...column }) => ({ kind: 'text' as const, ...column })), ...numbers],
    make: (context) => ({
      ...Object.fromEntries(columns.map((column) => [column.key, column.make(context)])),
      ...counts(numbers, context.random, context.index, context.days),
    }),
  };
};
