import { codeAt, digit, goesOn, hexDigit, kindOf, runEnd, runStart, word } from './chars';
import { offer, pieces, type Scan } from './scan';

const isHex = (code: number) => (kindOf(code) & hexDigit) !== 0;

/** What a run of hex digits and colons holds. */
interface Run {
  end: number;
  colons: number;
  /** Whether two colons stand together somewhere. */
  pair: boolean;
}

const run: Run = { end: 0, colons: 0, pair: false };

function readRun(text: string, start: number): void {
  run.colons = 0;
  run.pair = false;
  let end = runEnd(text, start, hexDigit);
  while (codeAt(text, end) === 58) {
    run.colons++;
    const next = runEnd(text, end + 1, hexDigit);
    if (next === end + 1 && codeAt(text, next) === 58) run.pair = true;
    end = next;
  }
  run.end = end;
}

/** Whether a run of groups reads as an address and not as a time or a name in code (`a1::b2`, `dead::beef`). */
function isAddressLike(text: string, start: number): boolean {
  const { colons, pair, end } = run;
  if (pair ? colons < 2 || colons > 8 : colons !== 7) return false;
  if (!/\d/.test(text.slice(start, end))) return false;
  if (!pair || colons >= 3 || codeAt(text, start) === 58) return true;
  return isHex(codeAt(text, start + 1)) && isHex(codeAt(text, start + 2));
}

/** Looks around a colon for groups of hex digits: an IPv6 address, without its zone, port and brackets. */
export function lookAtGroups(scan: Scan, at: number): number {
  const { text, floor } = scan;
  const next = codeAt(text, at + 1);
  if (next !== 58 && !isHex(next)) return at + 1;
  let start = runStart(text, at, hexDigit, floor);
  // `ip6:2001:db8::1`, `IPv6:…`: what stands before the first colon is a label.
  if (at - start > 4 || (start > floor && goesOn(kindOf(codeAt(text, start - 1))))) start = at + 1;
  readRun(text, start);
  const { end } = run;
  const resume = Math.max(end, at + 1);
  if (!isAddressLike(text, start)) return resume;
  const stop = addressEnd(text, end);
  if (goesOn(kindOf(codeAt(text, stop))) || isNetwork(text, start, stop)) return resume;
  return offer(scan, pieces.groups, start, stop, 'colon') ? stop : resume;
}

/** Without a colon that belongs to the sentence, with a dotted tail (`::ffff:192.0.2.1`). */
function addressEnd(text: string, end: number): number {
  if (codeAt(text, end) === 46 && (kindOf(codeAt(text, end + 1)) & digit) !== 0) {
    let i = end;
    while (i < end + 16 && (codeAt(text, i) === 46 || (kindOf(codeAt(text, i)) & word) !== 0)) i++;
    return codeAt(text, i - 1) === 46 ? i - 1 : i;
  }
  return codeAt(text, end - 1) === 58 && codeAt(text, end - 2) !== 58 ? end - 1 : end;
}

/** `2001:db8::/32` names a network; `2001:db8::1/64` an address in one. */
function isNetwork(text: string, start: number, end: number): boolean {
  if (codeAt(text, end) !== 47 || (kindOf(codeAt(text, end + 1)) & digit) === 0) return false;
  return end - start > 2 && codeAt(text, end - 1) === 58;
}
