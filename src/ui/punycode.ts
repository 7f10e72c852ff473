const base = 36;
const lowest = 1;
const highest = 26;

/** Digit of a letter or figure in base 36 as punycode counts: a–z are 0–25, 0–9 are 26–35. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  if (code >= 0x41 && code <= 0x5a) return code - 0x41;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return base;
}

function adapt(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((base - lowest) * highest) >> 1; k += base) rest = Math.floor(rest / (base - lowest));
  return Math.floor(k + ((base - lowest + 1) * rest) / (rest + 38));
}

/**
 * Decodes what follows `xn--` in a label; `undefined` when it is no punycode. The platform can encode (`URL`) but not
 * decode.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3492 section 6.2
 */
export function decodePunycode(encoded: string): string | undefined {
  const split = encoded.lastIndexOf('-');
  const output = [...encoded.slice(0, Math.max(split, 0))].map((character) => character.codePointAt(0) ?? 0);
  let n = 128;
  let i = 0;
  let bias = 72;
  let at = split > 0 ? split + 1 : 0;
  while (at < encoded.length) {
    const before = i;
    let weight = 1;
    for (let k = base; ; k += base) {
      if (at >= encoded.length) return undefined;
      const digit = digitOf(encoded.charCodeAt(at++));
      if (digit >= base) return undefined;
      i += digit * weight;
      if (i > 0x7fff_ffff) return undefined;
      const threshold = k <= bias ? lowest : Math.min(k - bias, highest);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const count = output.length + 1;
    bias = adapt(i - before, count, before === 0);
    n += Math.floor(i / count);
    i %= count;
    if (n > 0x10_ffff || (n >= 0xd800 && n <= 0xdfff)) return undefined;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
}
