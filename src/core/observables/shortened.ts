import type { Piece } from './cell-pieces';
import type { Observable } from './observable';

const cutMark = /…|\.{3,}/;
const fewestSigns = 4;

/** What a cut value still shows of itself. */
export interface Shortened extends Piece {
  readonly head: string;
  readonly tail: string;
}

/** The piece as a shortened value, or `undefined` when nothing was cut from it. */
export function shortened(text: string, { start, end }: Piece): Shortened | undefined {
  const shown = text.slice(start, end);
  const mark = cutMark.exec(shown);
  if (mark === null) return undefined;
  return { start, end, head: shown.slice(0, mark.index), tail: shown.slice(mark.index + mark[0].length) };
}

/** The pieces of a text that show a cut value, blanks and commas between them. */
export function shortenedIn(text: string): Shortened[] {
  if (!cutMark.test(text)) return [];
  const found: Shortened[] = [];
  for (const { index, 0: word } of text.matchAll(/[^\s,;、"'<>()（）「」]+/g)) {
    const piece = shortened(text, { start: index, end: index + word.length });
    if (piece) found.push(piece);
  }
  return found;
}

/**
 * The one observable that a shortened value stands for, or `undefined` when none or several of the fuller values fit:
 * no pivot rather than a wrong one.
 */
export function restored({ head, tail }: Shortened, fuller: Iterable<readonly [shown: string, value: Observable]>) {
  if (head.length + tail.length < fewestSigns) return undefined;
  const first = head.toLowerCase();
  const last = tail.toLowerCase();
  let only: Observable | undefined;
  for (const [shown, observable] of fuller) {
    const text = shown.toLowerCase();
    if (text.length <= first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) continue;
    if (only && (only.type !== observable.type || only.value !== observable.value)) return undefined;
    only = observable;
  }
  return only;
}
