import { parse } from 'tldts';
import {
  type Observable,
  type ObservableTypeName,
  observableTypeNames,
} from '../../../src/core/observables/observable';

interface Found extends Observable {
  readonly at: number;
}

/** `type:value` with no blank after the colon, the value bare or quoted. */
const prefixed = new RegExp(
  `(?<![\\w.:/@-])(${observableTypeNames.join('|')}):(?:"([^"]*)"|'([^']*)'|([^\\s"',;]+))`,
  'g',
);

const url = /\b(?:https?|ftp):\/\/[^\s"'<>()[\]{}]+/gi;
const email = /[a-z0-9._%+'-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}/gi;
const ipv4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d]|\.\d)/g;
const ipv6 = /(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi;
const hash = /\b(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})\b/gi;
const host = /(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![\w-]|\.\w)/gi;

const hashTypes: Readonly<Record<number, ObservableTypeName>> = { 64: 'sha256', 40: 'sha1', 32: 'md5' };

const isDomain = (text: string): boolean => {
  const { isIcann, domain } = parse(text);
  return isIcann === true && domain !== null;
};

const trimmed = (text: string): string => text.replace(/[.,;:!?]+$/, '');

/**
 * Extracts observables as the service was seen to: by shape from running text, by `type:value` for the rest; a URL
 * gives its domain too, an e-mail address does not. Hashes, domains and IPv6 come out in lower case.
 *
 * @see contract, section 6.1: rules inferred from recorded investigations; Cisco publishes none
 */
export function inspect(content: string): readonly Observable[] {
  const found: Found[] = [];
  let rest = content;

  /** Takes every match out of the text, so that no part of it is found again. */
  const take = (pattern: RegExp, use: (match: RegExpMatchArray, at: number) => string | undefined): void => {
    for (const match of rest.matchAll(pattern)) {
      const used = use(match, match.index);
      if (used === undefined) continue;
      rest = rest.slice(0, match.index) + ' '.repeat(used.length) + rest.slice(match.index + used.length);
    }
  };
  const add = (type: ObservableTypeName, value: string, at: number): void => {
    if (value !== '') found.push({ type, value, at });
  };

  take(prefixed, (match, at) => {
    const [whole, type, double, single, bare] = match;
    const value = double ?? single ?? trimmed(bare ?? '');
    add(type as ObservableTypeName, normal(type as ObservableTypeName, value), at);
    return whole;
  });
  take(url, ([whole], at) => {
    const value = trimmed(whole);
    add('url', value, at);
    const named = /^\w+:\/\/(?:[^/?#]*@)?([^/?#:]+)/.exec(value)?.[1]?.toLowerCase();
    if (named && isDomain(named)) add('domain', named, at + 0.5);
    return value;
  });
  take(email, ([whole], at) => {
    add('email', whole, at);
    return whole;
  });
  take(hash, ([whole], at) => {
    add(hashTypes[whole.length] ?? 'md5', whole.toLowerCase(), at);
    return whole;
  });
  take(ipv6, ([whole], at) => {
    if (!isIpv6(whole)) return undefined;
    add('ipv6', whole.toLowerCase(), at);
    return whole;
  });
  take(ipv4, ([whole], at) => {
    add('ip', whole, at);
    return whole;
  });
  take(host, ([whole], at) => {
    if (!isDomain(whole)) return undefined;
    add('domain', whole.toLowerCase(), at);
    return whole;
  });

  const unique = new Map<string, Observable>();
  for (const { type, value } of found.sort((left, right) => left.at - right.at))
    unique.set(`${type}:${value}`, { type, value });
  return [...unique.values()];
}

const lowered: ReadonlySet<string> = new Set(['sha256', 'sha1', 'md5', 'domain', 'ipv6']);

const normal = (type: ObservableTypeName, value: string): string => (lowered.has(type) ? value.toLowerCase() : value);

function isIpv6(text: string): boolean {
  try {
    return new URL(`http://[${text}]/`).hostname !== '';
  } catch {
    return false;
  }
}
