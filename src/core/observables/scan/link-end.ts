import { codeAt, hexDigit, isBlank, kindOf, label, word } from './chars';
import { atLength, beginsLink, dotLength } from './defanged';

/** What a link cannot hold: 1 ends it, 2 is looked at twice. */
const ascii = new Uint8Array(128).fill(1, 0, 33);
for (const sign of '"<>\\^`|\x7f') ascii[sign.charCodeAt(0)] = 1;
for (const sign of "()[]{},;&'") ascii[sign.charCodeAt(0)] = 2;

const isBetween = (code: number, first: number, last: number) => code >= first && code <= last;

/** Quotes, dashes, CJK punctuation and full-width signs, which end a link. */
const isWideSign = (code: number) =>
  isBetween(code, 0x2010, 0x2027) ||
  isBetween(code, 0x3001, 0x3004) ||
  isBetween(code, 0x3008, 0x3020) ||
  code === 0x30fb ||
  code === 0xab ||
  code === 0xbb ||
  isBetween(code, 0xff01, 0xff0f) ||
  isBetween(code, 0xff1a, 0xff20) ||
  isBetween(code, 0xff3b, 0xff40) ||
  isBetween(code, 0xff5b, 0xff65) ||
  isBlank(code);

const entity = /^&(?:lt|gt|quot|apos|#39|#34);/;

/** A Japanese particle after ASCII text: the link is over and the sentence goes on. */
const isParticle = (text: string, at: number) => {
  const code = codeAt(text, at);
  return code === 0x3092 || (isBetween(code, 0x3041, 0x3096) && (kindOf(codeAt(text, at - 1)) & word) !== 0);
};

/**
 * Where a link that is under way at `from` ends: before blanks, quotes and CJK punctuation, before a bracket that it
 * did not open, before a second link in a list, and without punctuation at its end.
 *
 * @param quote code of the sign that opened the link and will close it, 0 for none
 */
export function linkEnd(text: string, from: number, quote = 0): number {
  let round = 0;
  let square = 0;
  let curly = 0;
  let seenWide = false;
  let i = from;
  for (; i < text.length; i++) {
    const code = codeAt(text, i);
    if (code > 127) {
      if (isWideSign(code) || (!seenWide && isParticle(text, i))) break;
      seenWide = true;
      continue;
    }
    const kind = ascii[code];
    if (kind === 0) continue;
    if (code === 92 && codeAt(text, i + 1) === 47) continue;
    if (kind === 1 || code === quote) break;
    if (code === 40) round++;
    else if (code === 91) square++;
    else if (code === 123) curly++;
    else if (code === 41 && --round < 0) break;
    else if (code === 93 && --square < 0) break;
    else if (code === 125 && --curly < 0) break;
    else if ((code === 44 || code === 59) && beginsLink(text, i + 1)) break;
    else if (code === 38 && entity.test(text.slice(i, i + 6))) break;
  }
  return trimmedEnd(text, i);
}

const trailing = new Uint8Array(128);
for (const sign of '.,;:!?\'"([{') trailing[sign.charCodeAt(0)] = 1;

/** `end` without the punctuation before it, which belongs to the sentence. */
export function trimmedEnd(text: string, end: number): number {
  let i = end;
  while (i > 0 && isTrailing(codeAt(text, i - 1))) i--;
  const isGenitive = codeAt(text, i - 1) === 115 && codeAt(text, i - 2) === 39;
  return isGenitive ? i - 2 : i;
}

const isTrailing = (code: number) => code < 128 && trailing[code] === 1;

const longestAuthority = 512;

const inAuthority = new Uint8Array(128);
for (let code = 33; code < 127; code++) if ((kindOf(code) & label) !== 0) inAuthority[code] = 1;
for (const sign of '.:@%+!$*=~') inAuthority[sign.charCodeAt(0)] = 1;

const userSigns = 128;

/**
 * Where the authority ends when the user before its `@` is written with signs that otherwise end it
 * (`http://a,b&c:d@example.com`); `end` when there is no such user.
 */
export function userAuthorityEnd(text: string, end: number): number {
  for (let i = end; i < end + userSigns; i++) {
    const code = codeAt(text, i);
    if (code === 64) return Math.max(end, authorityEnd(text, i + 1));
    if (!(code > 32 && code < 127) || code === 47 || code === 63 || code === 35 || code === 60 || code === 34)
      return end;
  }
  return end;
}

const isGroupSign = (code: number) => (kindOf(code) & hexDigit) !== 0 || code === 58;

/**
 * Where the part of a link ends that begins at `from` and names user, host and port, defanged or not: `from` itself
 * when there is none or it is too long to be one.
 */
export function authorityEnd(text: string, from: number): number {
  let i = from;
  while (i < from + longestAuthority) {
    const code = codeAt(text, i);
    if (code > 127) {
      if (isWideSign(code)) return i;
      i++;
    } else if (inAuthority[code] === 1) i++;
    else if (code === 91 && isGroupSign(codeAt(text, i + 1)) && (i === from || codeAt(text, i - 1) === 64)) {
      i++;
      while (isGroupSign(codeAt(text, i))) i++;
      if (codeAt(text, i) !== 93) return i;
      i++;
    } else {
      const mark = code === 32 ? 0 : dotLength(text, i) || atLength(text, i) || (text.startsWith('[:]', i) ? 3 : 0);
      if (mark === 0) return i;
      i += mark;
    }
  }
  return from;
}
