import type { EpochMs } from '../time';
import type { Observable } from './observable';
import type { Match } from './shape';

/** Where on which page an observable was read, so that a case can say where it came from. */
export interface Provenance {
  /** Title of the page, at most 300 characters. */
  readonly pageTitle: string;
  /** Address of the page without user name, and with every query value that may be a secret replaced by `…`. */
  readonly address: string;
  /** Heading of the column or label of the field. */
  readonly column?: string | undefined;
  /** The other cells of the row, at most 12 of at most 120 characters each, as "heading: text" where it has a heading. */
  readonly row: readonly string[];
  /** The value as it stood on the page, where that differs from the canonical value (defanged, shortened). */
  readonly shown?: string | undefined;
  readonly at: EpochMs;
}

/** An observable and where it was found. */
export interface Found {
  readonly observable: Observable;
  /** Absent for what was typed or pasted. */
  readonly provenance?: Provenance | undefined;
}

/** An observable on a page, with the reason that it is taken for one. */
export interface FoundHere extends Found {
  readonly why: Match['why'];
}
