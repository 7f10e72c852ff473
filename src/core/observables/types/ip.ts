import type { ObservableType } from '../shape';

const dottedQuad = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

export default {
  type: 'ip',
  cut: 'numbers',
  canonical: (candidate) => (dottedQuad.test(candidate) ? candidate : undefined),
  examples: {
    found: [
      ['送信元 IP：203.0.113.9', '203.0.113.9'],
      ['1[.]2(.)3.4', '1.2.3.4'],
      ['DIRECT/198.51.100.7', '198.51.100.7'],
    ],
    ignored: ['Chrome/126.0.0.0', 'AsyncOS 14.2.0-620', '1.3.6.1.4.1.15497', '01.2.3.4', '256.1.1.1'],
  },
} satisfies ObservableType;
