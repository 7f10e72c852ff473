import type { ObservableKey } from '../../core/observables/observable';
import type { Match } from '../../core/observables/shape';

/** A text node of a unit, as it was when it was read. */
export interface Piece {
  readonly node: Text;
  readonly data: string;
  /** Where it begins in the text of the unit. */
  readonly from: number;
}

/** The text of one block of the page, joined over the inline elements in it, that holds observables. */
export interface Unit {
  readonly block: Element;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly spots: readonly Spot[];
  /** True while the page may have changed it and it was not read again: its buttons are hidden. */
  stale: boolean;
}

/** An observable at its place; the same object as long as the same observable stays in the same block. */
export interface Spot {
  readonly key: ObservableKey;
  unit: Unit;
  match: Match;
}

/** A place in a text node. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** The text node at an offset into the unit's text: the one that begins there, or for an end the one that ends there. */
export function pointAt({ pieces }: Unit, offset: number, side: 'start' | 'end'): Point | undefined {
  for (const { node, data, from } of pieces) {
    const local = offset - from;
    if (side === 'start' ? local >= 0 && local < data.length : local > 0 && local <= data.length) {
      return { node, offset: local };
    }
  }
  return undefined;
}

/** Whether the page still holds exactly the text that was read. */
export const isCurrent = ({ block, pieces }: Unit): boolean =>
  block.isConnected && pieces.every(({ node, data }) => node.data === data && block.contains(node));
