import { codeAt, digit, goesOn, kindOf, label, runEnd } from './chars';
import { dotLength } from './defanged';

/** What four numbers with dots were read as. */
export interface NumbersCut {
  end: number;
  defanged: boolean;
}

/** Reads exactly four numbers of one to three digits with dots between them; whether they are there. */
export function cutNumbers(text: string, start: number, cut: NumbersCut): boolean {
  let i = start;
  cut.defanged = false;
  for (let part = 0; part < 4; part++) {
    const from = i;
    i = runEnd(text, i, digit);
    if (i === from || i - from > 3) return false;
    if (part === 3) break;
    const dot = dotLength(text, i);
    if (dot === 0) return false;
    if (dot > 1) cut.defanged = true;
    i += dot;
  }
  cut.end = i;
  return true;
}

const ahead: NumbersCut = { end: 0, defanged: false };

/** Whether what follows four numbers leaves them alone: no fifth number, no letters, no build number. */
export function endsNumbers(text: string, end: number): boolean {
  const code = codeAt(text, end);
  const next = kindOf(codeAt(text, end + 1));
  if (code === 46) return (next & label) === 0;
  if (code === 45) return (next & label) === 0 || cutNumbers(text, end + 1, ahead);
  const dot = code === 91 || code === 40 ? dotLength(text, end) : 0;
  if (dot > 0) return (kindOf(codeAt(text, end + dot)) & label) === 0;
  return !goesOn(kindOf(code));
}

/**
 * Whether four numbers are a network and not an address in it: `10.0.0.0/8`, but not `10.1.2.3/8`, nor
 * `203.0.113.9/443`, which is a port.
 */
export function isNetwork(text: string, start: number, end: number): boolean {
  if (codeAt(text, end) !== 47) return false;
  let i = end + 1;
  let prefix = 0;
  while (i < end + 4 && (kindOf(codeAt(text, i)) & digit) !== 0) prefix = prefix * 10 + codeAt(text, i++) - 48;
  if (i === end + 1 || prefix > 31 || goesOn(kindOf(codeAt(text, i)))) return false;
  const after = codeAt(text, i);
  if (after === 47 || (after === 46 && (kindOf(codeAt(text, i + 1)) & digit) !== 0)) return false;
  const bytes = text.slice(start, end).match(/\d+/g)?.map(Number) ?? [];
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return value % 2 ** (32 - prefix) === 0;
}
