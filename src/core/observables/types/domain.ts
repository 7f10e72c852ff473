import { publicHost } from '../canonical-host';
import type { ObservableType } from '../shape';

/** Underscores name services (`_dmarc.example.com`); nobody can register one. */
const underscoreInOwnName = /_[^.]*\.[^.]*$|_[^.]*$/;

export default {
  type: 'domain',
  cut: 'host',
  canonical(candidate) {
    const host = publicHost(candidate.endsWith('.') ? candidate.slice(0, -1) : candidate);
    return host !== undefined && !(host.includes('_') && underscoreInOwnName.test(host)) ? host : undefined;
  },
  examples: {
    found: [
      ['Sender Domain: Newly-Seen.example.SHOP', 'newly-seen.example.shop'],
      ['ドメイン名：evil-example.top', 'evil-example.top'],
      ['日本語.jp', 'xn--wgv71a119e.jp'],
      ['bad[.]example(dot)click', 'bad.example.click'],
    ],
    ignored: [
      'wsa01.internal',
      'setup.py',
      'delivered.No',
      'W32.061DEF69B5-100.SBX.TG',
      'co.uk',
      'window.location.href',
    ],
  },
} satisfies ObservableType;
