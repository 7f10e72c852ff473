import type { ObservableType } from '../shape';

const digits = /^[0-9a-f]{40}$/i;

export default {
  type: 'sha1',
  cut: 'hex',
  canonical: (candidate) => (digits.test(candidate) ? candidate.toLowerCase() : undefined),
  examples: {
    found: [
      [`SHA-1: ${'AB'.repeat(20)}`, 'ab'.repeat(20)],
      [`ハッシュ値は${'0f'.repeat(20)}です`, '0f'.repeat(20)],
    ],
    ignored: ['ab'.repeat(21), `${'ab'.repeat(20)}_x`, `g${'ab'.repeat(20)}`, '…' + 'ab'.repeat(20) + '…'],
  },
} satisfies ObservableType;
