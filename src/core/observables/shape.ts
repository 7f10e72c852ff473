import type { Observable, ObservableTypeName } from './observable';

/** A piece of the text that may be an observable, cut out by the scanner around an anchor. */
export interface Candidate {
  /** The candidate refanged: what the types judge. */
  readonly text: string;
  /** The same piece as shown. */
  readonly shown: string;
  /** What stands before and after it, at most 64 code units each. */
  readonly before: string;
  readonly after: string;
  /** The type that a column heading or label asks for. */
  readonly hint: ObservableTypeName | undefined;
}

/** Which characters make the scanner stop and look: the anchors of DESIGN 5. */
export type Anchor = 'dot' | 'colon' | 'at' | 'hex' | 'label' | 'cell';

/** What one file in `types/` says about one kind of observable. */
export interface ObservableType {
  /** Name on the wire, and name of the file. */
  readonly type: ObservableTypeName;
  /** Canonical value of a candidate that the scanner cut out, or `undefined` when it is not one after all. */
  canonical(candidate: string): string | undefined;
  /** Evidence: run by the conformance test. */
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
