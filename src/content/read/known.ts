import { keyOf } from '../../core/observables/observable';
import type { Hints, Match } from '../../core/observables/shape';
import { readBlock } from './block';
import type { Spot, Unit } from './spot';

/** The detector. */
export type Find = (text: string, hints?: Hints) => readonly Match[];

/** All text of the page that holds observables; nothing is kept of the rest. */
export interface Known {
  readonly units: ReadonlyMap<Element, Unit>;
  /** Reads a block (again). Answers whether its observables changed. */
  read(block: Element): boolean;
  /** Forgets blocks that left the page. Answers whether there were any. */
  prune(): boolean;
  /** Shortened values without a full form: how many blocks have one. */
  readonly cut: ReadonlySet<Element>;
}

/** A word that ends in an ellipsis: a value that the page shortened. */
const shortened = /[\p{L}\p{N}@./_-]{6,}(?:…|\.{3})(?!\p{L})/u;

export function createKnown(find: Find, hintsFor: (block: Element, text: string) => Hints | undefined): Known {
  const units = new Map<Element, Unit>();
  const cut = new Set<Element>();

  const forget = (block: Element): boolean => {
    cut.delete(block);
    const unit = units.get(block);
    if (!unit) return false;
    unit.stale = true;
    return units.delete(block);
  };

  return {
    units,
    cut,
    read(block) {
      if (!block.isConnected) return forget(block);
      const { text, pieces } = readBlock(block);
      if (text.trim().length < 2) return forget(block);
      const matches = find(text, hintsFor(block, text));
      const before = units.get(block);
      if (matches.length === 0) {
        const changed = forget(block);
        if (shortened.test(text)) cut.add(block);
        return changed;
      }
      cut.delete(block);
      const free = [...(before?.spots ?? [])];
      const spots: Spot[] = [];
      const unit: Unit = { block, text, pieces, spots, stale: false };
      for (const match of matches) {
        const key = keyOf(match);
        const index = free.findIndex((spot) => spot.key === key);
        const old = index < 0 ? undefined : free.splice(index, 1)[0];
        if (old) Object.assign(old, { unit, match });
        spots.push(old ?? { key, unit, match });
      }
      if (before) before.stale = true;
      units.set(block, unit);
      return free.length > 0 || spots.length !== (before?.spots.length ?? 0);
    },
    prune() {
      let pruned = false;
      for (const block of units.keys()) if (!block.isConnected) pruned = forget(block) || pruned;
      for (const block of cut) if (!block.isConnected) cut.delete(block);
      return pruned;
    },
  };
}
