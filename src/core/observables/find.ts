import { walk } from './scan/walk';
import type { Hints, Match } from './shape';

/**
 * Finds the observables in a text, in the order of the text.
 *
 * Pure and linear in the length of the text. Matches do not overlap; each is the most specific thing that its place
 * can be. Defanged forms are found where they stand, their value is refanged.
 *
 * @param hints what the page says about the text beside its characters
 */
export function find(text: string, _hints?: Hints): Match[] {
  const matches: Match[] = [];
  walk({ text, matches, floor: 0, linksReadTo: 0 });
  return matches;
}
