import type { ObservableType } from '../shape';

/** What stands in a text from `start` to `end` when it is four numbers from 0 to 255 with dots and no leading zeros. */
function dottedQuad(text: string, start: number, end: number): string | undefined {
  let parts = 0;
  let value = -1;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 46;
    if (code === 46) {
      if (value < 0) return undefined;
      parts++;
      value = -1;
    } else if (code < 48 || code > 57 || value === 0) return undefined;
    else {
      value = value < 0 ? code - 48 : value * 10 + code - 48;
      if (value > 255) return undefined;
    }
  }
  return parts === 4 ? text.slice(start, end) : undefined;
}

export default {
  type: 'ip',
  cut: 'numbers',
  canonical: (candidate) => dottedQuad(candidate, 0, candidate.length),
  within: dottedQuad,
  examples: {
    found: [
      ['送信元 IP：203.0.113.9', '203.0.113.9'],
      ['1[.]2(.)3.4', '1.2.3.4'],
      ['DIRECT/198.51.100.7', '198.51.100.7'],
    ],
    ignored: ['Chrome/126.0.0.0', 'AsyncOS 14.2.0-620', '1.3.6.1.4.1.15497', '01.2.3.4', '256.1.1.1', '10.0.0.0/8'],
  },
} satisfies ObservableType;
