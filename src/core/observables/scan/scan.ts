import { observableTypes } from '../registry';
import type { Anchor, Cut, Match, ObservableType } from '../shape';

/** One run over one text. */
export interface Scan {
  readonly text: string;
  /** What was found so far, in the order of the text. */
  readonly matches: Match[];
  /** End of the last match: nothing before it may be part of another. */
  floor: number;
  /** How far links were read that came to nothing; what is shorter is not read to its end again. */
  linksReadTo: number;
}

const judges = new Map<Cut, ObservableType[]>();
for (const type of observableTypes) if (type.cut) judges.set(type.cut, [...(judges.get(type.cut) ?? []), type]);

const judgesOf = (cut: Cut): readonly ObservableType[] => judges.get(cut) ?? [];

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

/** Offers a piece, already refanged, to the types that judge such pieces; whether one took it. */
export function offer(
  scan: Scan,
  types: readonly ObservableType[],
  candidate: string,
  start: number,
  end: number,
  anchor: Anchor,
): boolean {
  for (let i = 0; i < types.length; i++) {
    const judge = types[i];
    const value = judge?.canonical(candidate);
    if (judge === undefined || value === undefined) continue;
    scan.matches.push(matchOf(judge, value, start, end, anchor));
    scan.floor = end;
    return true;
  }
  return false;
}

function matchOf(judge: ObservableType, value: string, start: number, end: number, anchor: Anchor): Match {
  const why = reasons[anchor];
  const wrapped = judge.wrapped?.(value);
  if (wrapped === undefined) return { type: judge.type, value, start, end, why };
  return { type: judge.type, value, start, end, why, wrapped };
}
