import { hexDigits } from '../hex-digits';
import type { ObservableType } from '../shape';

export default {
  type: 'md5',
  cut: 'hex',
  canonical: (candidate) => hexDigits(candidate, 32),
  within: (text, start, end) => hexDigits(text, 32, start, end),
  examples: {
    found: [
      [`MD5: ${'AB'.repeat(16)}`, 'ab'.repeat(16)],
      [`ハッシュ値は${'0f'.repeat(16)}です`, '0f'.repeat(16)],
    ],
    ignored: ['ab'.repeat(17), `${'ab'.repeat(16)}_x`, `g${'ab'.repeat(16)}`, `${'ab'.repeat(16)}…`],
  },
} satisfies ObservableType;
