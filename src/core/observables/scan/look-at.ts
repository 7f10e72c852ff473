import { refang } from '../refang';
import { digit, kindOf, label, letter, local } from './chars';
import { atLength, dotLength } from './defanged';
import { cutHost, type HostCut } from './host';
import { isMessageIdLabel } from './labels';
import { offer, type Scan } from './scan';

const host: HostCut = { start: 0, end: 0, labels: 0, lastLabel: 0, defanged: false };
const longestLocal = 256;

/** Looks around an at sign, plain or defanged, for an e-mail address. */
export function lookAtSign(scan: Scan, at: number): number {
  const { text } = scan;
  const length = atLength(text, at);
  const hostStart = at + length;
  const localEnd = length > 1 && text.charCodeAt(at - 1) === 32 ? at - 1 : at;
  const start = localStart(text, localEnd, Math.max(scan.floor, localEnd - longestLocal));
  if (start === localEnd) return hostStart;
  cutHost(text, hostStart, host);
  if (host.labels < 2) return hostStart;
  const { end } = host;
  const shown = text.slice(start, end);
  const candidate = refang(shown);
  const next = text.charCodeAt(end);
  if (next === 0x2026) return end;
  const anchor = 'at';
  if (isMessageIdLabel(text, start) && offer(scan, 'message-id', candidate, start, end, 'label')) return end;
  if (offer(scan, 'address', candidate, start, end, anchor)) return end;
  return hostStart;
}

/** Where the local part begins that ends at `end`: quotes, keys (`suser=`) and leading signs are not part of it. */
function localStart(text: string, end: number, floor: number): number {
  let start = end;
  while (start > floor) {
    const kind = kindOf(text.charCodeAt(start - 1));
    if (kind & local) start--;
    else {
      const dot = dotBefore(text, start);
      if (dot === 0) break;
      start -= dot;
    }
  }
  start = Math.max(start, floor);
  while (
    start < end &&
    !(kindOf(text.charCodeAt(start)) & (letter | digit)) &&
    text.charCodeAt(start) !== 95 &&
    text.charCodeAt(start) !== 43
  )
    start++;
  return afterKey(text, start, end);
}

/** Length of a defanged dot that ends at `end`. */
function dotBefore(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last !== 93 && last !== 41 && last !== 125) return 0;
  for (const length of [3, 5]) if (dotLength(text, end - length) === length) return length;
  return 0;
}

const rewritten = /^(?:prvs|btv1|srs[01]|msprvs)/i;

/** `smtp.mailfrom=user` begins at `user`; `bounce+x=example.com` and `SRS0=…` are local parts as a whole. */
function afterKey(text: string, start: number, end: number): number {
  const sign = text.indexOf('=', start);
  if (sign < 0 || sign >= end - 1) return sign === end - 1 ? end : start;
  const key = text.slice(start, sign);
  const rest = text.slice(sign + 1, end);
  if (rewritten.test(key) || !/^[A-Za-z][A-Za-z_.-]*$/.test(key)) return start;
  if (/[-]/.test(key) && /^[\w-]+(?:\.[\w-]+)+$/.test(rest)) return start;
  return afterKey(text, sign + 1, end);
}
