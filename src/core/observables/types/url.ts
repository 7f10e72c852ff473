import { judgeHost, plain, publicHost } from '../public-host';
import type { ObservableType } from '../shape';
import ip from './ip';
import ipv6 from './ipv6';

const scheme = /^[a-z][a-z0-9+.-]*$/i;
/** Spares most links the rules of the rewriters. */
function mayBeRewritten(link: string): boolean {
  const host = link.indexOf('/') + 2;
  if (link.startsWith('secure-web.', host) || link.startsWith('urldefense.', host)) return true;
  return link.startsWith('safelinks.', link.indexOf('.', host) + 1);
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

const longestScheme = 32;

/** The link that stands in a text from `start` to `end`, scheme and host in canonical form, the rest as it is. */
function linkIn(text: string, start: number, end: number): string | undefined {
  const mark = text.indexOf(':', start);
  const host = mark + 3;
  if (mark <= start || mark > start + longestScheme || host > end) return undefined;
  if (text.charCodeAt(mark + 1) !== 47 || text.charCodeAt(mark + 2) !== 47) return undefined;
  let rest = host;
  let isBare = true;
  for (; rest < end; rest++) {
    const code = text.charCodeAt(rest);
    if (code === 47 || code === 63 || code === 35) break;
    if (code === 58 || code === 64) isBare = false;
  }
  const isWeb =
    text.startsWith('http', start) &&
    (mark === start + 4 || (mark === start + 5 && text.charCodeAt(start + 4) === 115));
  if (isWeb && isBare && judgeHost(text, host, rest) === plain) return text.slice(start, end);
  const name = text.slice(start, mark);
  return isWeb || scheme.test(name)
    ? rewrittenLink(name.toLowerCase(), text.slice(host, rest), text.slice(rest, end))
    : undefined;
}

function rewrittenLink(name: string, authority: string, rest: string): string | undefined {
  const at = authority.lastIndexOf('@') + 1;
  const host = hostAndPort(authority.slice(at));
  return host === undefined ? undefined : `${name}://${authority.slice(0, at)}${host}${rest}`;
}

const canonicalLink = (candidate: string) => linkIn(candidate, 0, candidate.length);

export default {
  type: 'url',
  cut: 'link',
  canonical: canonicalLink,
  within: linkIn,
  wrapped(value) {
    const inner = mayBeRewritten(value) ? wrappedIn(value) : undefined;
    return inner === undefined ? undefined : { type: 'url', value: inner };
  },
  examples: {
    found: [
      ['hxxps[:]//Bad[.]example[.]top/Login.', 'https://bad.example.top/Login'],
      ['(see http://203.0.113.9:8080/x)', 'http://203.0.113.9:8080/x'],
      ['[Click here](https://bad.example.top/login "title")', 'https://bad.example.top/login'],
    ],
    ignored: ['http://test:8080/', 'chrome://settings', 'https://www.example.com/very/long…'],
  },
} satisfies ObservableType;
