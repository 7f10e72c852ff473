import { codeAt, isBlank, kindOf, word } from './chars';

/** Words that say that a version follows. */
const versionWords = new Set(
  'v ver version versions build release rel firmware asyncos outlook engine rev revision os software patch chrome firefox safari edge windows'.split(
    ' ',
  ),
);

/** Programs that name themselves in lower case before a slash and a version. */
const programs = new Set(
  'chrome chromium safari firefox edg edge opr opera curl wget okhttp squid nginx apache python java php go node axios postfix exim'.split(
    ' ',
  ),
);

/**
 * Whether the word before four numbers makes them a version of something: `Chrome/126.0.0.0`, `version 1.2.3.4`.
 * `DIRECT/1.2.3.4` and `outside:1.2.3.4` are addresses.
 */
export function isVersion(text: string, start: number, end: number): boolean {
  const before = codeAt(text, start - 1);
  if (before === 47) {
    const name = wordBefore(text, start - 1);
    return isProduct(name) || (name !== '' && text.endsWith('.0.0', end));
  }
  if (before !== 32 && before !== 58 && before !== 61 && before < 128) return false;
  let wordEnd = start;
  while (wordEnd > start - 6 && isJoint(codeAt(text, wordEnd - 1))) wordEnd--;
  const code = codeAt(text, wordEnd - 1);
  if (code > 127) return text.endsWith('バージョン', wordEnd) || code === 0x7248;
  return versionWords.has(wordBefore(text, wordEnd).toLowerCase());
}

const isJoint = (code: number) => isBlank(code) || code === 58 || code === 61 || code === 0xff1a || code === 46;

/** The ASCII word that ends at `end`, at most 24 letters and digits of it. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && start > end - 24 && (kindOf(codeAt(text, start - 1)) & word) !== 0) start--;
  return text.slice(start, end);
}

const isProduct = (name: string) => programs.has(name.toLowerCase()) || /^[A-Z]+[a-z]/.test(name);
