import { codeAt, isCloser, isOpener } from './scan/chars';
import { atLength, dotLength } from './scan/defanged';

const scheme =
  /^(?:h(?:[tx*]{2}|x|[[({]tt[\])}])p(?=s?:\/\/)|https?[[({]s[\])}](?=:\/\/)|meow(?=:\/\/)|fx(?=ps?:\/\/))/i;
const plainScheme = (name: string) => (/^f/i.test(name) ? 'ft' : /s[\])}]$/i.test(name) ? 'https' : 'http');

const bracket = /[[({\\]/;

/** Marks of one sign end in a closing bracket; shorter ones (`[.`, `.]`, `\.`) are marks in host names only. */
const shortestClosed = 3;

/**
 * The text with every mark that makes an observable harmless replaced by what it stands for: `[.]` `(dot)` `[@]`
 * `hxxp` `[:]//` and their like. Marks that close are replaced everywhere; `[.` and `\.` only in host names.
 */
export function refang(text: string): string {
  let out = '';
  let copied = 0;
  let inHost = true;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const length = code < 128 && mayMark[code] === 1 ? markLength(text, i, inHost) : 0;
    if (length === 0) {
      if (code === 58 && codeAt(text, i + 1) === 47 && codeAt(text, i + 2) === 47) i += 2;
      else if (code === 47 || code === 63 || code === 35) inHost = false;
      i++;
      continue;
    }
    const sign = signOf(text, i, length);
    out += text.slice(copied, i) + sign;
    i += length;
    copied = i;
    if (sign === '/' && !out.endsWith(':/') && !out.endsWith('://')) inHost = false;
  }
  const plain = copied === 0 ? text : out + text.slice(copied);
  if (isPlainHxxp(plain)) return `http${plain.slice(4)}`;
  const harmless = mayHaveScheme(plain) ? scheme.exec(plain)?.[0] : undefined;
  return harmless === undefined ? plain : plainScheme(harmless) + plain.slice(harmless.length);
}

const mayMark = new Uint8Array(128);
for (const sign of '. [({\\') mayMark[sign.charCodeAt(0)] = 1;

/** `hxxp://` and `hxxps://`, by far the most common. */
const isPlainHxxp = (text: string) =>
  text.startsWith('hxxp') && text.startsWith('://', codeAt(text, 4) === 115 ? 5 : 4);

/** Spares most texts a look for a scheme made harmless. */
const mayHaveScheme = (text: string) => {
  const first = codeAt(text, 0) | 32;
  return first === 104 || first === 102 || first === 109;
};

/** Length of the mark at `at`, 0 for none. */
function markLength(text: string, at: number, inHost: boolean): number {
  const code = codeAt(text, at);
  if (code === 46) return inHost && dotLength(text, at) > 1 ? dotLength(text, at) : 0;
  if (code === 92 && codeAt(text, at + 1) === 47) return 2;
  if (code !== 32 && code !== 92 && !isOpener(code)) return 0;
  const dot = dotLength(text, at);
  if (dot >= shortestClosed || (inHost && dot > 0)) return dot;
  const sign = atLength(text, at);
  return sign > 0 ? sign : slashLength(text, at);
}

/** Length of `[:]` `[/]` `[://]` and their like. */
function slashLength(text: string, at: number): number {
  if (!isOpener(codeAt(text, at))) return 0;
  if (text.startsWith('://', at + 1)) return isCloser(codeAt(text, at + 4)) ? 5 : 0;
  const code = codeAt(text, at + 1);
  return (code === 58 || code === 47) && isCloser(codeAt(text, at + 2)) ? 3 : 0;
}

/** What the mark of this length at `at` stands for. */
function signOf(text: string, at: number, length: number): string {
  if (dotLength(text, at) === length) return '.';
  if (atLength(text, at) === length) return '@';
  if (length === 2) return '/';
  return text.slice(at + 1, at + length - 1);
}

/**
 * `refang` done until nothing changes, or `undefined` when marks stand in marks (`[[[.]]]`): then nobody can say what
 * is meant.
 */
export function refangWholly(text: string): string | undefined {
  const once = refang(text);
  if (once === text || !bracket.test(once)) return once;
  const twice = refang(once);
  return twice === once || refang(twice) === twice ? twice : undefined;
}
