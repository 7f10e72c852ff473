import { hexDigits } from '../hex-digits';
import type { ObservableType } from '../shape';

export default {
  type: 'sha256',
  cut: 'hex',
  canonical: (candidate) => hexDigits(candidate, 64),
  within: (text, start, end) => hexDigits(text, 64, start, end),
  examples: {
    found: [
      [`SHA-256: ${'AB'.repeat(32)}`, 'ab'.repeat(32)],
      [`ハッシュ値は${'0f'.repeat(32)}です`, '0f'.repeat(32)],
    ],
    ignored: ['ab'.repeat(33), `${'ab'.repeat(32)}_x`, `g${'ab'.repeat(32)}`, `${'ab'.repeat(32)}…`],
  },
} satisfies ObservableType;
