import { publicHost } from '../public-host';
import type { ObservableType } from '../shape';
import ip from './ip';
import ipv6 from './ipv6';

const scheme = /^[a-z][a-z0-9+.-]*$/i;
const upperCase = /[A-Z]/;
/** Spares most links the rules of the rewriters. */
const mayBeRewritten = (link: string) =>
  link.includes('://secure-web.') || link.includes('.safelinks.') || link.includes('://urldefense.');

/** Where the part of a link that names user, host and port ends, from `start` on. */
function authorityEnd(link: string, start: number): number {
  for (let i = start; i < link.length; i++) {
    const code = link.charCodeAt(i);
    if (code === 47 || code === 63 || code === 35) return i;
  }
  return link.length;
}

/** Canonical form of `host:port`: a public host or an address, and the port as it stands. */
function hostAndPort(text: string): string | undefined {
  const colon = text.lastIndexOf(':');
  const hasPort = colon > text.lastIndexOf(']');
  const host = hasPort ? text.slice(0, colon) : text;
  const port = hasPort ? text.slice(colon) : '';
  if (hasPort && !/^:\d{1,5}$/.test(port)) return undefined;
  const canonical = host.startsWith('[') ? bracketed(host) : (ip.canonical(host) ?? publicHost(host));
  return canonical === undefined ? undefined : canonical + port;
}

function bracketed(host: string): string | undefined {
  const address = host.endsWith(']') ? ipv6.canonical(host.slice(1, -1)) : undefined;
  return address === undefined ? undefined : `[${address}]`;
}

/** Rewriters of links, and how the address stands in what they write. */
const rewriters: ReadonlyArray<readonly [link: RegExp, decode: (part: string) => string]> = [
  [/^https?:\/\/secure-web\.cisco\.com\/[^/?#]+\/([^?#]+)/, decodeURIComponent],
  [/^https?:\/\/[a-z0-9-]+\.safelinks\.protection\.outlook\.com\/[^?#]*\?(?:[^#]*&)?url=([^&#]+)/, decodeURIComponent],
  [/^https?:\/\/urldefense\.(?:com|us)\/v3\/__(.+?)__;/, (part) => part.replace(/^(https?):\/(?!\/)/, '$1://')],
];

/** The address that a rewritten link wraps, or `undefined` when there is none or it is no link itself. */
function wrappedIn(value: string): string | undefined {
  for (const [link, decode] of rewriters) {
    const part = link.exec(value)?.[1];
    if (part === undefined) continue;
    try {
      return canonicalLink(decode(part));
    } catch {
      return undefined;
    }
  }
  return undefined;
}

function canonicalLink(candidate: string): string | undefined {
  const mark = candidate.indexOf('://');
  if (mark < 1 || mark > 32) return undefined;
  const name = candidate.slice(0, mark);
  if (!scheme.test(name)) return undefined;
  const start = mark + 3;
  const end = authorityEnd(candidate, start);
  const authority = candidate.slice(start, end);
  const at = authority.lastIndexOf('@');
  const host = hostAndPort(at < 0 ? authority : authority.slice(at + 1));
  if (host === undefined) return undefined;
  return `${upperCase.test(name) ? name.toLowerCase() : name}://${authority.slice(0, at + 1)}${host}${candidate.slice(end)}`;
}

export default {
  type: 'url',
  cut: 'link',
  canonical: canonicalLink,
  wrapped(value) {
    const inner = mayBeRewritten(value) ? wrappedIn(value) : undefined;
    return inner === undefined ? undefined : { type: 'url', value: inner };
  },
  examples: {
    found: [
      ['hxxps[:]//Bad[.]example[.]top/Login.', 'https://bad.example.top/Login'],
      ['(see http://203.0.113.9:8080/x)', 'http://203.0.113.9:8080/x'],
      ['[Click here](https://bad.example.top/login "title")', 'https://bad.example.top/login'],
      ['http://user:p@ss@例え.jp./', 'http://user:p@ss@xn--r8jz45g.jp/'],
    ],
    ignored: ['http://test:8080/', 'chrome://settings', 'https://www.example.com/very/long…'],
  },
} satisfies ObservableType;
