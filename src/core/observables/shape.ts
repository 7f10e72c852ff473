import type { Observable, ObservableTypeName } from './observable';

/** Which characters make the scanner stop and look: the anchors of DESIGN 5. */
export type Anchor = 'dot' | 'colon' | 'at' | 'hex' | 'label' | 'cell';

/**
 * The pieces the scanner cuts out of a text, by their shape: four numbers with dots, labels with dots, an address with
 * an at sign, a link with a scheme, groups of hex with colons, a run of hex, what stands behind a label.
 */
export type Cut = 'numbers' | 'host' | 'address' | 'link' | 'groups' | 'hex' | 'message-id' | 'mid';

/** How a cell is read whose heading or label gives it a type. */
export interface CellRule {
  /**
   * `whole`: all of it is one value. `list`: values with commas, semicolons or line ends between them, each perhaps
   * with a remark in brackets behind it. `words`: blanks separate values too.
   */
  readonly pieces: 'whole' | 'list' | 'words';
  /** Types that stay when their shape is found in the cell; every other match gives way to this type. */
  readonly yieldsTo: readonly ObservableTypeName[];
}

/** What one file in `types/` says about one kind of observable. */
export interface ObservableType {
  /** Name on the wire, and name of the file. */
  readonly type: ObservableTypeName;
  /** The piece that may be this type; absent when only a hint can tell. */
  readonly cut?: Cut;
  /** How a hint gives this type; absent when shape says all there is to say. */
  readonly cell?: CellRule;
  /**
   * Canonical value of a candidate that the scanner cut out, or of a whole cell under a hint, or `undefined` when it
   * is not one after all. The candidate is refanged.
   */
  readonly canonical: (candidate: string) => string | undefined;
  /**
   * The same as `canonical` of the piece of a text, for the types met most often: cutting the piece out first costs
   * more than judging it.
   */
  readonly within?: (text: string, start: number, end: number) => string | undefined;
  /** What a value of this type wraps: the address behind a rewritten link. */
  readonly wrapped?: (value: string) => Observable | undefined;
  /** Evidence: run by the conformance test. Texts; for a type without `cut`, cells under a hint of this type. */
  readonly examples: {
    readonly found: ReadonlyArray<readonly [text: string, value: string]>;
    readonly ignored: readonly string[];
  };
}

/** What is known about a text beyond its characters. */
export interface Hints {
  /** Types that the column heading or label gives to values whose shape cannot tell, in order of preference. */
  readonly types?: readonly ObservableTypeName[];
  /**
   * Fuller forms of a shortened value from the same cell: title, link address and query values, decoded.
   * Without one of them a shortened value is no observable.
   */
  readonly full?: readonly string[];
}

/** An observable in a text: `text.slice(start, end)` is how it is shown. */
export interface Match extends Observable {
  readonly start: number;
  readonly end: number;
  /** Why it was found, for "why is this here?": the anchor that made us look, and the hint that typed it, if any. */
  readonly why: { readonly anchor: Anchor; readonly hint?: ObservableTypeName | undefined };
  /** The address that a rewritten link (`secure-web.cisco.com/…`) wraps. */
  readonly wrapped?: Observable | undefined;
}
