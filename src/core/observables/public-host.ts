import { type HostHashes, hashSeed, hashStep, hasPublicSuffix } from './suffix';

const upper = 1;
const wide = 2;
const underscore = 4;
const none = 8;

const kinds = new Uint8Array(128).fill(none);
for (let code = 48; code <= 57; code++) kinds[code] = 0;
for (let code = 97; code <= 122; code++) {
  kinds[code] = 0;
  kinds[code - 32] = upper;
}
kinds[45] = 0;
kinds[46] = 0;
kinds[95] = underscore;

const hashes: HostHashes = { top: 0, whole: 0, anyFirst: 0 };

const outsideAscii = /[^\0-\x7f]/;

/** What `judgeHost` finds: no public host, one in canonical form, one with capitals, one outside ASCII. */
export const notPublic = -1;
export const plain = 0;
const capitals = 1;
const unicode = 2;

/**
 * Judges a host that stands in a text, without cutting it out.
 *
 * Labels are 1 to 63 long without hyphens at their ends. Underscores name services (`_dmarc.example.com`) and nobody
 * can register one, so they are refused in the last two labels. What lies outside ASCII is judged by its labels only.
 */
export function judgeHost(text: string, start: number, end: number): number {
  if (end - start > 253) return notPublic;
  let seen = 0;
  let dots = 0;
  let labelEnd = end;
  let lastDot = -1;
  let hash = hashSeed;
  for (let i = end - 1; i >= start; i--) {
    const code = text.charCodeAt(i);
    if (code === 46) {
      if (!isGoodLabel(text, i + 1, labelEnd)) return notPublic;
      if (dots++ === 0) {
        lastDot = i;
        hashes.top = hash;
      }
      labelEnd = i;
      hash = hashStep(hash, 46);
      hashes.anyFirst = hashStep(hash, 42);
      continue;
    }
    const kind = code < 128 ? (kinds[code] ?? none) : wide;
    if (kind !== 0) {
      if (kind === none || (kind === underscore && dots < 2)) return notPublic;
      seen |= kind;
    }
    hash = hashStep(hash, code | 32);
  }
  if (dots === 0 || !isGoodLabel(text, start, labelEnd)) return notPublic;
  if (seen & wide) return unicode;
  hashes.whole = hash;
  if (!hasPublicSuffix(text, start, lastDot, end, hashes)) return notPublic;
  return seen & upper ? capitals : plain;
}

function isGoodLabel(text: string, start: number, end: number): boolean {
  const length = end - start;
  return length > 0 && length < 64 && text.charCodeAt(start) !== 45 && text.charCodeAt(end - 1) !== 45;
}

/** Canonical form of a host that has a public suffix and something before it: lower case, punycode, no final dot. */
export const publicHost = (host: string): string | undefined => publicHostIn(host, 0, host.length);

/** The same for a host that stands in a text. */
export function publicHostIn(text: string, start: number, stop: number): string | undefined {
  const end = text.charCodeAt(stop - 1) === 46 ? stop - 1 : stop;
  const judgement = judgeHost(text, start, end);
  if (judgement === notPublic) return undefined;
  const host = text.slice(start, end);
  if (judgement === unicode) return fromUnicode(host);
  return judgement === capitals ? host.toLowerCase() : host;
}

/** The mapping to punycode is that of the URL standard (UTS 46), done by the platform's own URL parser. */
function fromUnicode(host: string): string | undefined {
  const ascii = punycode(host);
  return ascii === undefined || outsideAscii.test(ascii) ? undefined : publicHost(ascii);
}

/** A host as the platform's URL parser writes it, or `undefined` when it refuses it. */
function punycode(host: string): string | undefined {
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    return undefined;
  }
}
