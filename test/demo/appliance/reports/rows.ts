import { randomOf } from '../data/random';
import { factSources, sources } from './catalogue';
import type { Row, RowContext, Source } from './report';

/** What changes the rows of a group: everything the tool bar and the address can say. */
export interface Selection {
  readonly seed: number;
  /** Length of the time range. */
  readonly days: number;
  /** Appliance filter; `all` for every gateway. */
  readonly device: string;
  /** Value drilled into, or empty. */
  readonly focus: string;
  /** Rows instead of the group's own number, for the mode with 5,000. */
  readonly rows?: number;
}

const rowCount = (source: Source, { days, device, rows }: Selection): number => {
  if (device === 'esa-empty') return 0;
  if (rows !== undefined && source.rows > 100) return rows;
  if (source.rows <= 12) return source.rows;
  return Math.ceil(source.rows * Math.min(1, 0.8 + days / 150));
};

const seedOf = (group: string, { seed, days, device, focus }: Selection): string =>
  [seed, group, days, device, focus].join('|');

/** The rows of a group in the order the API gives them; the same selection gives the same rows. */
export const rowsOf = (group: string, selection: Selection): readonly Row[] => {
  const source = sources.get(group);
  if (!source) return [];
  const random = randomOf(seedOf(group, selection));
  const { days, focus } = selection;
  return Array.from({ length: rowCount(source, selection) }, (_, index) => source.make({ random, index, focus, days }));
};

/** The label and value pairs of a group. */
export const factsOf = (
  group: string,
  selection: Selection,
): ReturnType<NonNullable<ReturnType<typeof factSources.get>>['facts']> => {
  const context: Omit<RowContext, 'index'> = {
    random: randomOf(seedOf(group, selection)),
    focus: selection.focus,
    days: selection.days,
  };
  return factSources.get(group)?.facts(context) ?? [];
};
