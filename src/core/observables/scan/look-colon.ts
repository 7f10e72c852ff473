import { refang } from '../refang';
import { digit, hexLetter, isBlank, kindOf, letter, word } from './chars';
import { schemeEndLength } from './defanged';
import { linkEnd } from './link-end';
import { offer, type Scan } from './scan';

/** Looks around what stands for `://`, or around a plain colon between groups of hex. */
export function lookAtColon(scan: Scan, at: number): number {
  const length = schemeEndLength(scan.text, at);
  return length > 0 ? lookAtLink(scan, at, at + length) : lookAtGroups(scan, at);
}

function lookAtLink(scan: Scan, at: number, rest: number): number {
  const { text, floor } = scan;
  let start = at;
  const lowest = Math.max(floor, at - 32);
  while (start > lowest && isSchemeSign(text.charCodeAt(start - 1))) start--;
  while (start < at && (kindOf(text.charCodeAt(start)) & letter) === 0) start++;
  const known = /(?:h(?:tt|xx|\*\*)ps?|s?ftp|ftps)$/i.exec(text.slice(start, at));
  if (known) start += known.index;
  if (start === at) return rest;
  const before = text.charCodeAt(start - 1);
  const end = linkEnd(text, rest, before === 39 ? 39 : 0);
  if (isCut(text, end)) return Math.max(end, rest);
  const shown = text.slice(start, end);
  if (offer(scan, 'link', tidyHost(refang(shown)), start, end, 'colon')) return end;
  const host = hostEnd(text, rest);
  if (host < end && offer(scan, 'link', refang(text.slice(start, host)), start, host, 'colon')) return end;
  return rest;
}

const isSchemeSign = (code: number) => (kindOf(code) & word) !== 0 || code === 43 || code === 45;

/** A shortened value is no observable. */
const isCut = (text: string, end: number) => text.charCodeAt(end) === 0x2026;

/** `http://example.com:` and `http://example.com&x`: what follows the host and is no port, path or query goes. */
const tidyHost = (link: string) => link;

function hostEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 47 || code === 63 || code === 35 || isBlank(code)) break;
    if ((kindOf(code) & ~16) === 0 && code !== 46) break;
    i++;
  }
  while (i > from && text.charCodeAt(i - 1) === 46) i--;
  return i;
}

const isGroupSign = (code: number) => (kindOf(code) & (digit | hexLetter)) !== 0;

function lookAtGroups(scan: Scan, at: number): number {
  const { text, floor } = scan;
  let start = at;
  while (start > floor && isGroupSign(text.charCodeAt(start - 1))) start--;
  const glued =
    kindOf(text.charCodeAt(start - 1)) & (word | 8) && start > floor && !(kindOf(text.charCodeAt(start - 1)) & 32);
  if (glued || at - start > 4) start = at + 1;
  let end = start;
  let colons = 0;
  let digits = 0;
  let pair = false;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === 58) {
      colons++;
      if (text.charCodeAt(end - 1) === 58 && end > start) pair = true;
    } else if (kindOf(code) & digit) digits++;
    else if (!isGroupSign(code)) break;
    end++;
  }
  const resume = Math.max(end, at + 1);
  if (colons < 2 || digits === 0 || (colons !== 7 && !pair)) return resume;
  let stop = end;
  if (text.charCodeAt(stop - 1) === 58 && text.charCodeAt(stop - 2) !== 58) stop--;
  if (text.charCodeAt(end) === 46 && kindOf(text.charCodeAt(end + 1)) & digit) {
    stop = end;
    while (text.charCodeAt(stop) === 46 || kindOf(text.charCodeAt(stop)) & digit) stop++;
    if (text.charCodeAt(stop - 1) === 46) stop--;
  }
  const next = kindOf(text.charCodeAt(stop));
  if (next & 8 && !(next & 32)) return resume;
  return offer(scan, 'groups', text.slice(start, stop), start, stop, 'colon') ? stop : resume;
}
