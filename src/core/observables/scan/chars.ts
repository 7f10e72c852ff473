/*
 * Kinds of characters, as bits. Everything is asked of single UTF-16 code units: what lies outside the basic plane
 * is a border, except inside links.
 */
export const digit = 1;
export const hexLetter = 2;
/** An ASCII letter. */
export const letter = 4;
/** May stand in a label of a host name, underscore and hyphen included. */
export const label = 8;
/** May stand in the local part of an address. */
export const local = 16;
/** The same without `=`, which may end a key before the address. */
export const keyless = 128;
/** A letter of a script that is written without spaces: Han, Kana, Hangul. */
export const cjk = 32;
/** A letter or digit outside ASCII. */
export const wide = 64;
export const word = digit | letter;
export const hexDigit = digit | hexLetter;

const ascii = new Uint8Array(128);
for (let code = 48; code <= 57; code++) ascii[code] = digit | label | local | keyless;
for (let code = 97; code <= 122; code++) {
  ascii[code] = letter | label | local | keyless | (code <= 102 ? hexLetter : 0);
  ascii[code - 32] = ascii[code] ?? 0;
}
ascii[45] = label | local | keyless;
ascii[95] = label | local | keyless;
for (const sign of ".+'#$%~") ascii[sign.charCodeAt(0)] = local | keyless;
ascii[61] = local;

const letterSign = /[\p{L}\p{M}\p{N}]/u;
/** Kind plus one of every code unit that was asked for; 0 for the others. */
const known = new Uint8Array(65_536);

const isCjk = (code: number) =>
  (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xfaff);

/** Full-width forms are punctuation and look-alikes to us; half-width katakana are letters. */
const isFullWidth = (code: number) => code >= 0xff00 && (code < 0xff66 || code > 0xff9f);

function wideKind(code: number): number {
  const seen = known[code] ?? 0;
  if (seen !== 0) return seen - 1;
  let kind = 0;
  if (letterSign.test(String.fromCharCode(code)) && !isFullWidth(code)) {
    kind = wide | label | (isCjk(code) || code >= 0xff66 ? cjk : 0);
  }
  known[code] = kind + 1;
  return kind;
}

/**
 * Code unit at a place, 0 outside the text. `charCodeAt` answers NaN there, and one NaN makes the engine treat all
 * codes as floating point.
 */
export const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);

/** What a code unit is. */
export const kindOf = (code: number): number => (code < 128 ? (ascii[code] ?? 0) : wideKind(code));

/** Where the run of ASCII characters of a kind ends that begins at `from`. */
export function runEnd(text: string, from: number, kind: number): number {
  const { length } = text;
  let i = from;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (code > 127 || ((ascii[code] ?? 0) & kind) === 0) break;
    i++;
  }
  return i;
}

/** Where the run of ASCII characters of a kind begins that ends at `end`; not before `floor`. */
export function runStart(text: string, end: number, kind: number, floor: number): number {
  let i = end;
  while (i > floor) {
    const code = text.charCodeAt(i - 1);
    if (code > 127 || ((ascii[code] ?? 0) & kind) === 0) break;
    i--;
  }
  return i;
}

/** Whether a word of letters and digits would go on here: a letter that does not border on CJK text by itself. */
export const goesOn = (kind: number): boolean => (kind & label) !== 0 && (kind & cjk) === 0;

/** Blanks of pages: space, no-break space, ideographic space, tab, line ends. */
export const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b);

/** `…`: the value before or behind it was cut. */
export const ellipsis = 0x2026;

export const isOpener = (code: number): boolean => code === 91 || code === 40 || code === 123;
export const isCloser = (code: number): boolean => code === 93 || code === 41 || code === 125;
