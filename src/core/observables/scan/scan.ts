import type { Observable, ObservableTypeName } from '../observable';
import { observableTypes } from '../registry';
import type { Anchor, Cut, Match } from '../shape';

/** One run over one text. */
export interface Scan {
  readonly text: string;
  /** What was found so far, in the order of the text; `nothing` at first. */
  matches: Match[];
  /** End of the last match: nothing before it may be part of another. */
  floor: number;
  /** How far links were read that came to nothing; what is shorter is not read to its end again. */
  linksReadTo: number;
}

/** The matches of a text in which nothing was found; never handed out. */
export const nothing: Match[] = [];

/** A type as the scanner calls it: always of the same form, which is what makes the call fast. */
export interface Judge {
  readonly type: ObservableTypeName;
  readonly canonical: (candidate: string) => string | undefined;
  readonly within: (text: string, start: number, end: number) => string | undefined;
  readonly wrapped: ((value: string) => Observable | undefined) | undefined;
}

const judgesOf = (cut: Cut): readonly Judge[] =>
  observableTypes
    .filter((type) => type.cut === cut)
    .map(({ type, canonical, within, wrapped }) => ({
      type,
      canonical,
      within: within ?? ((text, start, end) => canonical(text.slice(start, end))),
      wrapped,
    }));

/** Who judges which piece, looked up once. */
const numbers = judgesOf('numbers');
const host = judgesOf('host');
const address = judgesOf('address');
const link = judgesOf('link');
const groups = judgesOf('groups');
const hex = judgesOf('hex');
const messageId = judgesOf('message-id');
const mid = judgesOf('mid');
export const pieces = { numbers, host, address, link, groups, hex, messageId, mid } as const;

const reasons: Readonly<Record<Anchor, Match['why']>> = {
  dot: { anchor: 'dot' },
  colon: { anchor: 'colon' },
  at: { anchor: 'at' },
  hex: { anchor: 'hex' },
  label: { anchor: 'label' },
  cell: { anchor: 'cell' },
};

/**
 * Offers a piece to the types that judge such pieces; whether one took it.
 *
 * @param refanged the piece without its marks, when it has some
 */
export function offer(
  scan: Scan,
  judges: readonly Judge[],
  start: number,
  end: number,
  anchor: Anchor,
  refanged?: string,
): boolean {
  for (let i = 0; i < judges.length; i++) {
    const judge = judges[i];
    if (judge === undefined) continue;
    const value = refanged === undefined ? judge.within(scan.text, start, end) : judge.canonical(refanged);
    if (value === undefined) continue;
    add(scan, matchOf(judge, value, start, end, anchor));
    return true;
  }
  return false;
}

/** Adds a match at the end. An array made of its first entry takes no more room than that, a grown one much more. */
export function add(scan: Scan, match: Match): void {
  if (scan.matches === nothing) scan.matches = [match];
  else scan.matches.push(match);
  scan.floor = match.end;
}

function matchOf(judge: Judge, value: string, start: number, end: number, anchor: Anchor): Match {
  const why = reasons[anchor];
  const wrapped = judge.wrapped === undefined ? undefined : judge.wrapped(value);
  if (wrapped === undefined) return { type: judge.type, value, start, end, why };
  return { type: judge.type, value, start, end, why, wrapped };
}
