import type { Hint } from '../hint';

export default {
  id: 'web-tracking',
  labels: [
    {
      words: ['Website', 'Web Site', 'Destination', 'Malware Site', 'サイト', 'Web サイト', '宛先サイト'],
      types: ['domain', 'url'],
    },
    { words: ['URL', 'URLs', 'Full URL', 'Rewritten URL', '書き換えられた URL'], types: ['url'] },
    { words: ['Destination IP', 'Destination IP Address', '宛先 IP', '宛先 IP アドレス'], types: ['ip', 'ipv6'] },
  ],
} satisfies Hint;
