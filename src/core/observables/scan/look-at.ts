import { refang } from '../refang';
import { codeAt, ellipsis, keyless, kindOf, local, runStart, word } from './chars';
import { dotLength } from './defanged';
import { cutHost, longestHost, noHost } from './host';
import { announcesMessageId } from './labels';
import { offer, pieces, type Scan } from './scan';

const host = noHost();
const longestLocal = 256;

const keySign = 1;
const defangedSign = 2;
/** What `localStart` met on its way: a `=`, a defanged dot. */
let signs = 0;

/**
 * Looks around an at sign, plain or defanged, for an e-mail address.
 *
 * @param at where the local part ends
 * @param length of what stands for the sign
 * @returns where to go on
 */
export function lookAtSign(scan: Scan, at: number, length: number): number {
  const { text } = scan;
  const hostStart = at + length;
  const localPart = localStart(text, at, Math.max(scan.floor, at - longestLocal));
  if (localPart === at) return hostStart;
  cutHost(text, hostStart, host);
  const { end } = host;
  if (host.labels < 2 || end - hostStart > longestHost || codeAt(text, end) === ellipsis) return hostStart;
  const start = signs & keySign ? withoutSigns(text, afterKey(text, localPart, at), at) : localPart;
  if (start === at) return hostStart;
  const isDefanged = length > 1 || host.defanged || (signs & defangedSign) !== 0;
  const refanged = isDefanged ? refang(text.slice(start, end)) : undefined;
  if (announcesMessageId(text, start) && offer(scan, pieces.messageId, start, end, 'label', refanged)) return end;
  return offer(scan, pieces.address, start, end, 'at', refanged) ? end : hostStart;
}

/** Where the local part begins that ends at `end`: leading signs are not part of it, defanged dots are. */
function localStart(text: string, end: number, floor: number): number {
  signs = 0;
  let start = runStart(text, end, keyless, floor);
  if (start > floor && text.charCodeAt(start - 1) === 61) {
    start = runStart(text, start, local, floor);
    signs |= keySign;
  }
  for (let dot = dotBefore(text, start); dot > 0 && start - dot >= floor; dot = dotBefore(text, start)) {
    start = runStart(text, start - dot, local, floor);
    signs |= defangedSign | keySign;
  }
  if (start > 0 && codeAt(text, start - 1) === 92) start += escapeLength(text, start);
  return withoutSigns(text, start, end);
}

/** Where the local part begins behind signs that cannot begin one: quotes, percent escapes. */
function withoutSigns(text: string, from: number, end: number): number {
  let start = from;
  while (start < end && !beginsLocal(text, start)) start += codeAt(text, start) === 37 ? 3 : 1;
  return Math.min(start, end);
}

/** Letters, digits, `_` and `+` begin a local part; other signs before it are quotes, keys or escapes. */
const beginsLocal = (text: string, at: number) => {
  const code = codeAt(text, at);
  return (kindOf(code) & word) !== 0 || code === 95 || code === 43;
};

/** Length of a `u003c` behind a backslash: `\u003cuser@…`. */
const escapeLength = (text: string, at: number) => (/^u00[0-9a-f]{2}$/i.test(text.slice(at, at + 5)) ? 5 : 0);

/** Length of a defanged dot that ends at `end`. */
function dotBefore(text: string, end: number): number {
  const last = codeAt(text, end - 1);
  if (last !== 93 && last !== 41 && last !== 125) return 0;
  if (dotLength(text, end - 3) === 3) return 3;
  return dotLength(text, end - 5) === 5 ? 5 : 0;
}

const rewritten = /^(?:prvs|btv1|srs[01]|msprvs)/i;
const key = /^[a-z][a-z_.-]*$/i;
const hostLike = /^[\w-]+(?:\.[\w-]+)+$/;

/**
 * Where the address begins behind a key: `smtp.mailfrom=user` at `user`. A `=` of a rewritten sender is part of the
 * local part: `bounce-x=example.com`, `SRS0=…`.
 */
function afterKey(text: string, start: number, end: number): number {
  let from = start;
  for (let i = start; i < end; i++) {
    if (codeAt(text, i) !== 61) continue;
    const name = text.slice(from, i);
    if (rewritten.test(name) || !key.test(name)) return from;
    if (name.includes('-') && hostLike.test(text.slice(i + 1, end))) return from;
    from = i + 1;
  }
  return from;
}
