import { codeAt, isCloser, isOpener, kindOf, label, letter, word } from './chars';

/** Length of `[x]` at `at`, where x is the sign itself or the word; 0 when it is not there. */
function bracketed(text: string, at: number, sign: number, word: string): number {
  if (!isOpener(codeAt(text, at))) return 0;
  if (codeAt(text, at + 1) === sign) return isCloser(codeAt(text, at + 2)) ? 3 : 0;
  for (let i = 0; i < word.length; i++) if ((codeAt(text, at + 1 + i) | 32) !== word.charCodeAt(i)) return 0;
  return isCloser(codeAt(text, at + 1 + word.length)) ? word.length + 2 : 0;
}

/** The same with a blank on both sides. */
function spaced(text: string, at: number, sign: number, word: string): number {
  const length = bracketed(text, at + 1, sign, word);
  return length > 0 && codeAt(text, at + 1 + length) === 32 ? length + 2 : 0;
}

/** Length of what stands for a dot at `at`: `.` `[.]` `(dot)` `[.` `\.` ` [.] ` and their like; 0 when nothing does. */
export function dotLength(text: string, at: number): number {
  const code = codeAt(text, at);
  if (code === 46) return closesLate(text, at + 1) ? 2 : 1;
  if (code === 32) return spaced(text, at, 46, 'dot');
  if (code === 92) return codeAt(text, at + 1) === 46 ? 2 : 0;
  if (!isOpener(code)) return 0;
  const length = bracketed(text, at, 46, 'dot');
  if (length > 0) return length;
  const opens = codeAt(text, at + 1) === 46 && (kindOf(codeAt(text, at + 2)) & label) !== 0;
  if (!opens || (kindOf(codeAt(text, at - 1)) & label) === 0) return 0;
  return code === 40 && isRemark(text, at + 2) ? 0 : 2;
}

/** Whether the other half of a mark stands behind its dot: `.]x`. */
function closesLate(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return (code === 93 || code === 125) && (kindOf(codeAt(text, at + 1)) & label) !== 0;
}

/** `Example(.com)` says what it says, and is no mark. */
function isRemark(text: string, at: number): boolean {
  let i = at;
  while (i < at + 64 && (kindOf(codeAt(text, i)) & label) !== 0) i++;
  return codeAt(text, i) === 41;
}

/** Length of what stands for an at sign at `at`; 0 when nothing does. */
export function atLength(text: string, at: number): number {
  const code = codeAt(text, at);
  if (code === 64) return 1;
  if (code === 32) return spaced(text, at, 64, 'at');
  return bracketed(text, at, 64, 'at');
}

/** One sign of `://` at `at`, alone, in brackets, or escaped as in JSON; 0 when it is not there. */
function signLength(text: string, at: number, sign: number): number {
  let i = at;
  const code = codeAt(text, i);
  if (isOpener(code) || (code === 92 && sign === 47)) i++;
  if (codeAt(text, i) !== sign) return 0;
  i++;
  return (isCloser(codeAt(text, i)) ? i + 1 : i) - at;
}

/** Length of what stands for `://` at `at`: `://` `[:]//` `[://]` `:[/][/]` and their like; 0 when nothing does. */
export function schemeEndLength(text: string, at: number): number {
  const colon = signLength(text, at, 58);
  if (colon === 0) return 0;
  const slash = signLength(text, at + colon, 47);
  if (slash === 0) return 0;
  const last = signLength(text, at + colon + slash, 47);
  return last === 0 ? 0 : colon + slash + last;
}

/** Whether a link of the web or of file transfer begins at `at`, defanged or not. */
export function beginsLink(text: string, at: number): boolean {
  const first = codeAt(text, at) | 32;
  if (first !== 104 && first !== 102) return false;
  let i = at;
  while (i < at + 6 && (kindOf(codeAt(text, i)) & letter) !== 0) i++;
  return i > at + 2 && (kindOf(codeAt(text, i)) & word) === 0 && schemeEndLength(text, i) > 0;
}
