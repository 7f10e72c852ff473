import { isPlaceholder } from '../placeholders';
import type { ObservableType } from '../shape';

export default {
  type: 'email_subject',
  cell: { pieces: 'whole', yieldsTo: [] },
  canonical: (candidate) => (isPlaceholder(candidate) || /[\r\n]/.test(candidate) ? undefined : candidate),
  examples: {
    found: [
      ['Amazon.co.jp ご注文の確認', 'Amazon.co.jp ご注文の確認'],
      [' Invoice 2024-07 (final) ', 'Invoice 2024-07 (final)'],
    ],
    ignored: ['(No Subject)', 'N/A (No Subject)', '-', 'Your order of Ju…'],
  },
} satisfies ObservableType;
