import { publicHost, publicHostIn } from '../public-host';
import type { ObservableType } from '../shape';

export default {
  type: 'domain',
  cut: 'host',
  cell: { pieces: 'list', yieldsTo: ['domain', 'ip', 'ipv6', 'email', 'url'] },
  canonical: publicHost,
  within: publicHostIn,
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
