import type { Hint } from '../hint';

export default {
  id: 'incoming-mail',
  labels: [
    {
      words: [
        'Sender IP',
        'Sender IP Address',
        'IP Address',
        'IP Addresses',
        'Last Sender IP',
        '送信者 IP',
        '送信者 IP アドレス',
        'IP アドレス',
      ],
      types: ['ip', 'ipv6'],
    },
    {
      words: ['Domain', 'Domains', 'Sender Domain', 'Destination Domain', 'ドメイン', '送信者ドメイン', '宛先ドメイン'],
      types: ['domain'],
    },
    { words: ['Hostname', 'Host Name', 'ホスト名'], types: ['domain', 'hostname'] },
  ],
} satisfies Hint;
