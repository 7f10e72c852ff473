import type { Observable } from '../core/observables/observable';
import { decodePunycode } from './punycode';

/** What a reader must know about a name that is not plain ASCII. */
export interface IdnForm {
  /** The same name in the other spelling: Unicode for punycode, punycode for Unicode. */
  readonly other: string;
  /** True when one label mixes scripts that no language mixes (Latin with Cyrillic, for example). */
  readonly mixed: boolean;
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['armenian', /\p{Script=Armenian}/u],
  ['cherokee', /\p{Script=Cherokee}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['east-asian', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u],
];

function isMixed(label: string): boolean {
  const present = scripts.filter(([, script]) => script.test(label)).map(([name]) => name);
  // Japanese, Chinese and Korean names do mix with Latin letters.
  const strange = present.filter((name) => name !== 'east-asian');
  return strange.length > 1 || (strange.length === 1 && strange[0] !== 'latin' && present.length > 1);
}

/** The host name in a value; only these types have one. */
function hostOf({ type, value }: Observable): string | undefined {
  if (type === 'domain' || type === 'hostname') return value;
  if (type === 'email') return value.slice(value.lastIndexOf('@') + 1);
  if (type === 'url') return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(value)?.[1];
  return undefined;
}

const toUnicode = (host: string): string =>
  host
    .split('.')
    .map((label) => (/^xn--/i.test(label) ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join('.');

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** The other spelling of an internationalised name; `undefined` for everything else. */
export function idnForm(observable: Observable): IdnForm | undefined {
  const host = hostOf(observable);
  if (host === undefined) return undefined;
  const unicode = toUnicode(host);
  if (isAscii(unicode)) return undefined;
  const mixed = unicode.split('.').some(isMixed);
  if (!isAscii(host)) {
    const url = `http://${host}`;
    return { other: URL.canParse(url) ? new URL(url).hostname : host, mixed };
  }
  return { other: unicode, mixed };
}
