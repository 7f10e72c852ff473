import { publicHost } from '../public-host';
import type { ObservableType } from '../shape';
import ip from './ip';
import ipv6 from './ipv6';

const scheme = /^[a-z][a-z0-9+.-]*$/i;
const upperCase = /[A-Z]/;

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

export default {
  type: 'url',
  cut: 'link',
  canonical(candidate) {
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
