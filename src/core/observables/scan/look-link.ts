import { longestValue } from '../observable';
import { refangWholly } from '../refang';
import { codeAt, ellipsis, isOpener, kindOf, letter, word } from './chars';
import { cutHost, noHost } from './host';
import { authorityEnd, linkEnd, trimmedEnd, userAuthorityEnd } from './link-end';
import { offer, pieces, type Scan } from './scan';

const host = noHost();
const longestScheme = 32;
const webScheme = /(?:h(?:[tx*]{2}|x)ps?|s?f[tx]ps?)$/i;
/** Schemes that are made harmless. */
const harmlessScheme = /^(?:h(?!tt)|fx|meow)/i;

/**
 * Looks around what stands for `://` for a link.
 *
 * @param length of what stands there
 * @returns where to go on
 */
export function lookAtLink(scan: Scan, at: number, length: number): number {
  const { text } = scan;
  const rest = at + length;
  const start = schemeStart(text, at, scan.floor);
  if (start === at) return rest;
  const before = codeAt(text, start - 1);
  let authority = authorityEnd(text, rest);
  if (authority === rest) return rest;
  if (codeAt(text, authority) === 38 || codeAt(text, authority) === 39) authority = userAuthorityEnd(text, authority);
  if (authority <= scan.linksReadTo && !offersLink(text, start, authority)) return lookAtHost(scan, start, rest);
  const end = emphasisEnd(text, before, endOf(text, authority, before === 39 ? 39 : 0));
  if (codeAt(text, end) === ellipsis || end - start > longestValue) return end;
  scan.linksReadTo = end;
  if (offerLink(scan, start, end) !== false) return end;
  return lookAtHost(scan, start, rest);
}

/** The end of the whole link, path and query included when the authority is followed by them. */
function endOf(text: string, authority: number, quote: number): number {
  const code = codeAt(text, authority);
  const next = codeAt(text, authority + 1);
  const goesOn = code === 47 || code === 63 || code === 35 || ((code === 91 || code === 92) && next === 47);
  return goesOn ? linkEnd(text, authority, quote) : trimmedEnd(text, authority);
}

/** `http://example.comを`, `http://example.com:x`: the host alone, when what is around it makes no link. */
function lookAtHost(scan: Scan, start: number, rest: number): number {
  cutHost(scan.text, rest, host);
  if (host.labels < 2 || codeAt(scan.text, host.end) === ellipsis) return rest;
  return offerLink(scan, start, host.end) ? host.end : rest;
}

/** Whether something in a link may stand for something else: brackets, a backslash, a scheme made harmless. */
function mayBeDefanged(text: string, start: number, end: number): boolean {
  if (!text.startsWith('http', start) && harmlessScheme.test(text.slice(start, start + 5))) return true;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 92 || isOpener(code)) return true;
  }
  return false;
}

/** The link refanged; `undefined` when its marks stand in marks. A mark at the end is a dot that ends the sentence. */
function refangedLink(text: string, start: number, end: number): string | undefined {
  const link = refangWholly(text.slice(start, end));
  return link?.slice(0, trimmedEnd(link, link.length));
}

/** Offers the piece as a link; `undefined` when nobody can say what it means. */
function offerLink(scan: Scan, start: number, end: number): boolean | undefined {
  const { text } = scan;
  if (!mayBeDefanged(text, start, end)) return offer(scan, pieces.link, start, end, 'colon');
  const link = refangedLink(text, start, end);
  return link === undefined ? undefined : offer(scan, pieces.link, start, end, 'colon', link);
}

function offersLink(text: string, start: number, end: number): boolean {
  const link = refangedLink(text, start, trimmedEnd(text, end));
  return link !== undefined && pieces.link.some((type) => type.canonical(link) !== undefined);
}

/** Where the scheme begins: at a scheme of the web when the letters before `://` end in one, else at the first letter. */
function schemeStart(text: string, at: number, floor: number): number {
  const lowest = Math.max(floor, at - longestScheme);
  let start = at;
  while (start > lowest && isSchemeSign(codeAt(text, start - 1))) start--;
  while (start < at && (kindOf(codeAt(text, start)) & letter) === 0) start++;
  if (at - start < 3) return Math.max(floor, bracketedScheme(text, start, at));
  if (at - start === 5 || at - start === 4) return start;
  const web = webScheme.exec(text.slice(start, at));
  return web ? start + web.index : start;
}

/** `h[tt]p://` and `http[s]://`: the scheme goes on before a bracket. */
function bracketedScheme(text: string, start: number, at: number): number {
  const lowest = Math.max(0, at - 8);
  const found = /(?:h[[({]tt[\])}]ps?|http[[({]s[\])}])$/i.exec(text.slice(lowest, at));
  return found ? lowest + found.index : start;
}

const isSchemeSign = (code: number) => (kindOf(code) & word) !== 0 || code === 43 || code === 45 || code === 42;

/** `**http://example.com/**`: the signs that open an emphasis close it too. */
function emphasisEnd(text: string, before: number, end: number): number {
  if (before !== 42 && before !== 95 && before !== 126) return end;
  let stop = end;
  while (codeAt(text, stop - 1) === before) stop--;
  return stop;
}
