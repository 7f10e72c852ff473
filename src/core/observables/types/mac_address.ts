import type { ObservableType } from '../shape';

const pairs = /^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i;
const fours = /^[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}$/i;

export default {
  type: 'mac_address',
  cell: { pieces: 'words', yieldsTo: [] },
  /** Lower case with colons, however it is written. */
  canonical(candidate) {
    if (!pairs.test(candidate) && !fours.test(candidate)) return undefined;
    const digits = candidate.toLowerCase().replace(/[:.-]/g, '');
    return digits.match(/../g)?.join(':');
  },
  examples: {
    found: [
      ['00-50-56-9A-1B-2C', '00:50:56:9a:1b:2c'],
      ['acf2.c9a6.b34f', 'ac:f2:c9:a6:b3:4f'],
    ],
    ignored: ['10:20:30', '00:50:56:9a:1b', 'N/A'],
  },
} satisfies ObservableType;
