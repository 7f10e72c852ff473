import { cjk, codeAt, ellipsis, hexDigit, kindOf, runEnd, runStart, word } from './chars';
import { offer, pieces, type Scan } from './scan';

const isHex = (code: number) => (kindOf(code) & hexDigit) !== 0;
const shortest = 32;

/**
 * Looks for runs of hex digits between `from` and `to`, where no other match stands.
 *
 * A run of 32 covers one of every 32 places, so only those are looked at.
 */
export function lookForHex(scan: Scan, from: number, to: number): void {
  const { text } = scan;
  let at = from + shortest - 1;
  while (at < to) {
    if (!isHex(codeAt(text, at))) {
      at += shortest;
      continue;
    }
    const start = runStart(text, at, hexDigit, from);
    const end = Math.min(to, runEnd(text, at, hexDigit));
    if (end - start >= shortest && isFree(text, start - 1) && isFree(text, end) && !isShortened(text, end)) {
      offer(scan, pieces.hex, start, end, 'hex');
    }
    at = end + shortest - 1;
  }
}

/** Whether what stands at `at` neither continues a word nor says that the value was cut there. */
function isFree(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code === ellipsis || code === 95) return false;
  const kind = kindOf(code);
  return (kind & cjk) !== 0 || ((kind & word) === 0 && kind < cjk);
}

const isShortened = (text: string, end: number) => codeAt(text, end) === 46 && codeAt(text, end + 1) === 46;
