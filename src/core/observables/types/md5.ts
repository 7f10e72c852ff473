import type { ObservableType } from '../shape';

const digits = /^[0-9a-f]{32}$/i;

export default {
  type: 'md5',
  cut: 'hex',
  canonical: (candidate) => (digits.test(candidate) ? candidate.toLowerCase() : undefined),
  examples: {
    found: [
      [`MD5: ${'AB'.repeat(16)}`, 'ab'.repeat(16)],
      [`ハッシュ値は${'0f'.repeat(16)}です`, '0f'.repeat(16)],
    ],
    ignored: ['ab'.repeat(17), `${'ab'.repeat(16)}_x`, `g${'ab'.repeat(16)}`, '…' + 'ab'.repeat(16) + '…'],
  },
} satisfies ObservableType;
