import { kindOf, label } from './chars';

const isOpener = (code: number) => code === 91 || code === 40 || code === 123;
const isCloser = (code: number) => code === 93 || code === 41 || code === 125;
const lower = (text: string, at: number) => text.charCodeAt(at) | 32;

/** Length of `[x]` at `at`, where x is the sign itself or the word; 0 when it is not there. */
function bracketed(text: string, at: number, sign: number, word: string): number {
  if (!isOpener(text.charCodeAt(at))) return 0;
  if (text.charCodeAt(at + 1) === sign) return isCloser(text.charCodeAt(at + 2)) ? 3 : 0;
  for (let i = 0; i < word.length; i++) if (lower(text, at + 1 + i) !== word.charCodeAt(i)) return 0;
  return isCloser(text.charCodeAt(at + 1 + word.length)) ? word.length + 2 : 0;
}

function spaced(text: string, at: number, sign: number, word: string): number {
  const length = bracketed(text, at + 1, sign, word);
  if (length === 0) return 0;
  return text.charCodeAt(at + 1 + length) === 32 ? length + 2 : length + 1;
}

/** Length of what stands for a dot at `at`: `.` `[.]` `(dot)` `[.` `\.` ` [.] ` and their like; 0 when nothing does. */
export function dotLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 46) return 1;
  if (code === 92) return text.charCodeAt(at + 1) === 46 ? 2 : 0;
  if (code === 32) return spaced(text, at, 46, 'dot');
  if (!isOpener(code)) return 0;
  const length = bracketed(text, at, 46, 'dot');
  if (length > 0) return length;
  return text.charCodeAt(at + 1) === 46 && kindOf(text.charCodeAt(at + 2)) & label ? 2 : 0;
}

/** Length of what stands for an at sign at `at`; 0 when nothing does. */
export function atLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 64) return 1;
  if (code === 32) return spaced(text, at, 64, 'at');
  return bracketed(text, at, 64, 'at');
}

/** Length of what stands for `://` at `at`: `://` `[:]//` `[://]` `:[/][/]` and their like; 0 when nothing does. */
export function schemeEndLength(text: string, at: number): number {
  let i = at;
  for (const sign of [58, 47, 47]) {
    const open = isOpener(text.charCodeAt(i));
    if (open) i++;
    if (text.charCodeAt(i) !== sign) return 0;
    i++;
    if (isCloser(text.charCodeAt(i))) i++;
  }
  return i - at;
}
