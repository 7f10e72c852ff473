import { digit, isBlank, kindOf, letter } from './chars';
import { schemeEndLength } from './defanged';

const closerOf: Readonly<Record<number, number>> = { 40: 41, 91: 93, 123: 125 };
const isCloser = (code: number) => code === 41 || code === 93 || code === 125;

/** Signs that end a link wherever they stand: controls, quotes, angle brackets, CJK punctuation, full-width signs. */
function endsLink(code: number): boolean {
  if (code < 128)
    return (
      code <= 32 ||
      code === 34 ||
      code === 60 ||
      code === 62 ||
      code === 92 ||
      code === 94 ||
      code === 96 ||
      code === 124 ||
      code === 127
    );
  if (isBlank(code)) return true;
  return (
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x3000 && code <= 0x3004) ||
    (code >= 0x3008 && code <= 0x3020) ||
    code === 0x30fb ||
    code === 0xab ||
    code === 0xbb ||
    (code >= 0xff00 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0xff3b && code <= 0xff40) ||
    (code >= 0xff5b && code <= 0xff65)
  );
}

const trailing = '.,;:!?\'"*_~&=-(';

/**
 * Where a link that is under way at `from` ends: before blanks, quotes and CJK punctuation, before a bracket that it
 * did not open, before a second link in a list, and without punctuation at its end.
 */
export function linkEnd(text: string, from: number, quote = 0): number {
  let round = 0;
  let square = 0;
  let curly = 0;
  let i = from;
  let ascii = true;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (endsLink(code) || code === quote) break;
    if (code >= 128 && ascii) {
      ascii = false;
      if (code >= 0x3041 && code <= 0x3096 && (code === 0x3092 || kindOf(text.charCodeAt(i - 1)) & (letter | digit)))
        break;
    }
    if (code === 40) round++;
    else if (code === 91) square++;
    else if (code === 123) curly++;
    else if (code === 41) {
      if (--round < 0) break;
    } else if (code === 93) {
      if (--square < 0) break;
    } else if (code === 125) {
      if (--curly < 0) break;
    } else if ((code === 44 || code === 59) && beginsLink(text, i + 1)) break;
    else if (code === 38 && /^&(?:lt|gt|quot|#39|#34|apos);/.test(text.slice(i, i + 6))) break;
  }
  while (i > from && isTrailing(text, i, from)) i--;
  return i;
}

const isTrailing = (text: string, end: number, from: number) => {
  const code = text.charCodeAt(end - 1);
  if (code === 47 || (kindOf(code) !== 0 && code !== 46 && code !== 39)) return false;
  return end - 1 > from || code !== 47 ? '.,;:!?\'"([{'.includes(String.fromCharCode(code)) : false;
};

/** Whether a web link begins at `at`: a scheme of the web and what stands for `://`. */
function beginsLink(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 32;
  if (first !== 104 && first !== 102) return false;
  let i = at;
  while (i < at + 6 && kindOf(text.charCodeAt(i)) & letter) i++;
  return i > at + 2 && schemeEndLength(text, i) > 0;
}
