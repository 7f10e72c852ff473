import { readCell } from './cell';
import { walk } from './scan/walk';
import type { Hints, Match } from './shape';

/**
 * Finds the observables in a text, in the order of the text.
 *
 * Pure and linear in the length of the text. Matches do not overlap; each is the most specific thing that its place
 * can be. Defanged forms are found where they stand, their value is refanged.
 *
 * @param hints what the page says about the text beside its characters; then the text is one cell
 */
export function find(text: string, hints?: Hints): Match[] {
  const matches = walk(text);
  return hints === undefined ? matches : readCell(text, matches, hints, walk);
}
