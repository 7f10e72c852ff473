import { asciiHost, publicHost } from '../canonical-host';
import type { ObservableType } from '../shape';
import ip from './ip';
import ipv6 from './ipv6';

const parts = /^([a-z][a-z0-9+.-]*):\/\/(?:([^/?#@]*)@)?(\[[^\]/]*\]|[^/?#:@]*)(:\d{1,5})?(?=[/?#]|$)(.*)$/is;

/** Canonical form of the host of a link: a public one, or an address. */
function hostOf(host: string): string | undefined {
  if (host.startsWith('[')) {
    const address = ipv6.canonical(host.slice(1, -1));
    return address === undefined ? undefined : `[${address}]`;
  }
  return (
    ip.canonical(host) ??
    publicHost(host) ??
    (asciiHost(host)?.endsWith('.') ? publicHost(host.slice(0, -1)) : undefined)
  );
}

export default {
  type: 'url',
  cut: 'link',
  canonical(candidate) {
    const [, scheme = '', user, host = '', port = '', rest = ''] = parts.exec(candidate) ?? [];
    const canonicalHost = hostOf(host);
    if (canonicalHost === undefined) return undefined;
    return `${scheme.toLowerCase()}://${user === undefined ? '' : `${user}@`}${canonicalHost}${port}${rest}`;
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
