import type { Cell } from '../data/cell';
import type { Random } from '../data/random';

/** How a column looks and what a click on it does. */
export type ColumnKind = 'text' | 'count' | 'hash' | 'list';

/** Where a first-column value leads: the address after `#`, before the value. */
export type DrillTarget = '/mail/sender/' | '/mail/people/' | '/web/users/' | '/trace/message/';

/** The two places where numbers lead. */
export type Tracking = '/trace/list' | '/web/trace';

export interface Column {
  /** Key of the row and of the counter in the API's result set. */
  readonly key: string;
  /** Key of the heading in app/text; several columns may share one. */
  readonly label: string;
  readonly kind: ColumnKind;
  /** CSS pixels. */
  readonly width?: number;
  /** Not shown until the column chooser brings it in. */
  readonly hidden?: boolean;
  readonly drill?: DrillTarget;
  /** The cell's own tool tip holds its text. */
  readonly tooltip?: boolean;
}

/** A row by column key. Counts are numbers; everything else carries its truth. */
export type Row = Readonly<Record<string, Cell | number>>;

export interface RowContext {
  readonly random: Random;
  readonly index: number;
  /** The value that was drilled into; empty on an overview. */
  readonly focus: string;
  /** Length of the time range. */
  readonly days: number;
}

/** One reporting group: the first column is the entity, the others are its counters. */
export interface Source {
  /** Name of the API group; `da_…` where none is published. */
  readonly group: string;
  readonly columns: readonly Column[];
  /** How many rows a range of 30 days has. */
  readonly rows: number;
  /** Which tracking the numbers lead to. */
  readonly tracking: Tracking;
  make(context: RowContext): Row;
}

/** A group without entities: label and value pairs. */
export interface FactSource {
  readonly group: string;
  /** `resultSet` is a list of one-key objects in this order. */
  facts(context: Omit<RowContext, 'index'>): ReadonlyArray<{ readonly key: string; readonly value: Cell | number }>;
}

export interface Widget {
  readonly kind: 'table' | 'chart' | 'facts';
  readonly group: string;
  /** Heading in app/text. */
  readonly title: string;
  /** What a chart draws. */
  readonly counter?: string;
  /** A table with fewer rows than its group, for lists of ten. */
  readonly top?: number;
  /** One of the page's `panels`; without it the widget is always shown. */
  readonly panel?: string;
}

export interface Page {
  /** What stands after `#`; a page with `focus` is reached by this plus `/<value>`. */
  readonly route: string;
  readonly title: string;
  readonly area: 'mail' | 'web' | 'trace';
  readonly focus?: boolean;
  /** Its name in the side list, a key of app/text; the others are reached by links and tabs. */
  readonly listed?: string;
  /** Pages that are shown as tabs of one another. */
  readonly tabs?: ReadonlyArray<{ readonly route: string; readonly label: string }>;
  /** Tabs that are hidden and shown, and so stay in the document: keys of app/text. */
  readonly panels?: readonly string[];
  /** Pages that are no reports have a view of their own in the application. */
  readonly view?: 'trace-search' | 'trace-list' | 'message';
  readonly widgets: readonly Widget[];
}

/** What one file in `pages/` brings in. */
export interface PageFile {
  /** Place in the side list, ascending. */
  readonly order: number;
  readonly pages: readonly Page[];
  readonly sources: readonly Source[];
  readonly factSources?: readonly FactSource[];
}
