import { type Box, intersection } from './box';

/** Edge of a button, and the space between it and its text. */
export const buttonSize = 16;
const gap = 4;

/** What is known about the place of one observable. */
export interface Place {
  /** The last line of the observable's text. */
  readonly text: Box;
  /** What the page lets be seen there: viewport, scrollers, the cell itself. */
  readonly clip: Box;
  /** Where room for a button ends: the next text, the next cell. */
  readonly limit: number;
}

/** Where a button goes. `tight`: on its own text, so that it is shown only when the pointer is near. */
export interface Spacing {
  readonly x: number;
  readonly y: number;
  readonly tight: boolean;
}

/** Puts a button to the right of its text, or on its end when there is no room; `undefined` when the text is not seen. */
export function arrange({ text, clip, limit }: Place): Spacing | undefined {
  const seen = intersection(text, clip);
  if (seen.right - seen.left < 2 || seen.bottom - seen.top < (text.bottom - text.top) / 2) return undefined;
  const y = (text.top + text.bottom - buttonSize) / 2;
  // In a low cell a button may stand out a little; out of a scroller it may not.
  const slack = 2 + Math.max(0, (buttonSize - (clip.bottom - clip.top)) / 2);
  if (y < clip.top - slack || y + buttonSize > clip.bottom + slack) return undefined;
  const edge = Math.min(limit, clip.right);
  const beside = Math.min(text.right + gap, edge - buttonSize);
  if (beside >= text.right) return { x: beside, y, tight: false };
  const over = Math.min(text.right, edge) - buttonSize;
  return { x: Math.max(over, seen.left), y, tight: true };
}
