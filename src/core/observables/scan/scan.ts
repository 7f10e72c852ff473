import { observableTypes } from '../registry';
import type { Anchor, Cut, Match, ObservableType } from '../shape';

/** One run over one text. */
export interface Scan {
  readonly text: string;
  readonly matches: Match[];
  /** End of the last match: nothing before it may be part of another. */
  floor: number;
}

const judges: { [K in Cut]?: ObservableType[] } = {};
for (const type of observableTypes) {
  if (type.cut) judges[type.cut] = [...(judges[type.cut] ?? []), type];
}

/** Offers a piece, already refanged, to the types that judge such pieces; whether one took it. */
export function offer(scan: Scan, cut: Cut, candidate: string, start: number, end: number, anchor: Anchor): boolean {
  for (const judge of judges[cut] ?? []) {
    const value = judge.canonical(candidate);
    if (value === undefined) continue;
    scan.matches.push({ type: judge.type, value, start, end, why: { anchor } });
    scan.floor = end;
    return true;
  }
  return false;
}
