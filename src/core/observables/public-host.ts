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

/**
 * Canonical form of a host that has a public suffix and something before it: lower case, punycode, no final dot.
 *
 * Labels are 1 to 63 long without hyphens at their ends. Underscores name services (`_dmarc.example.com`) and nobody
 * can register one, so they are refused in the last two labels.
 */
export const publicHost = (host: string): string | undefined => publicHostIn(host, 0, host.length);

/** The same for a host that stands in a text, which spares cutting it out first. */
export function publicHostIn(text: string, start: number, stop: number): string | undefined {
  const end = text.charCodeAt(stop - 1) === 46 ? stop - 1 : stop;
  if (end - start > 253) return undefined;
  let seen = 0;
  let dots = 0;
  let labelEnd = end;
  let lastDot = -1;
  let hash = hashSeed;
  for (let i = end - 1; i >= start - 1; i--) {
    const code = i < start ? 46 : text.charCodeAt(i);
    if (code !== 46) {
      const kind = code < 128 ? (kinds[code] ?? none) : wide;
      if (kind === none || (kind === underscore && dots < 2)) return undefined;
      seen |= kind;
      hash = hashStep(hash, code | 32);
      continue;
    }
    const size = labelEnd - i - 1;
    if (size === 0 || size > 63) return undefined;
    if (text.charCodeAt(i + 1) === 45 || text.charCodeAt(labelEnd - 1) === 45) return undefined;
    if (dots++ === 0) {
      lastDot = i;
      hashes.top = hash;
    }
    labelEnd = i;
    if (i < start) break;
    hash = hashStep(hash, 46);
    hashes.anyFirst = hashStep(hash, 42);
  }
  if (dots < 2) return undefined;
  hashes.whole = hash;
  if (seen & wide) return fromUnicode(text.slice(start, end));
  if (!hasPublicSuffix(text, start, lastDot, end, hashes)) return undefined;
  const host = text.slice(start, end);
  return seen & upper ? host.toLowerCase() : host;
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
