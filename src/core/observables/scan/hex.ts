import { cjk, digit, hexLetter, kindOf, label } from './chars';
import { offer, type Scan } from './scan';

const isHexDigit = (code: number) => (kindOf(code) & (digit | hexLetter)) !== 0;
const shortest = 32;

/**
 * Looks for runs of 32, 40 or 64 hex digits between `from` and `to`, where no other match stands.
 *
 * A run that long covers one of every 32 places, so only those are looked at.
 */
export function lookForHex(scan: Scan, from: number, to: number): void {
  const { text } = scan;
  let at = from + shortest - 1;
  while (at < to) {
    if (!isHexDigit(text.charCodeAt(at))) {
      at += shortest;
      continue;
    }
    let start = at;
    while (start > from && isHexDigit(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < to && isHexDigit(text.charCodeAt(end))) end++;
    const length = end - start;
    if ((length === 32 || length === 40 || length === 64) && isFree(text, start - 1) && isFree(text, end)) {
      offer(scan, 'hex', text.slice(start, end), start, end, 'hex');
    }
    at = end + shortest - 1;
  }
}

/** Whether what stands at `at` neither continues a word nor says that the value was cut there. */
function isFree(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const kind = kindOf(code);
  return code !== 0x2026 && ((kind & label) === 0 || (kind & cjk) !== 0 || code === 45);
}
