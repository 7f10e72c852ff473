import { hexDigits } from '../hex-digits';
import type { ObservableType } from '../shape';

export default {
  type: 'sha1',
  cut: 'hex',
  canonical: (candidate) => hexDigits(candidate, 40),
  within: (text, start, end) => hexDigits(text, 40, start, end),
  examples: {
    found: [
      [`SHA-1: ${'AB'.repeat(20)}`, 'ab'.repeat(20)],
      [`ハッシュ値は${'0f'.repeat(20)}です`, '0f'.repeat(20)],
    ],
    ignored: ['ab'.repeat(21), `${'ab'.repeat(20)}_x`, `g${'ab'.repeat(20)}`, `${'ab'.repeat(20)}…`],
  },
} satisfies ObservableType;
