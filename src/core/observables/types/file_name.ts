import { isPlaceholder } from '../placeholders';
import type { ObservableType } from '../shape';

const control = /\p{Cc}/u;
/** A name that is nothing but a hash is shown as the hash it is; numbers alone are counts. */
const hashOrCount = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[\d.,:%\s]+)$/i;

export default {
  type: 'file_name',
  cell: { pieces: 'list', yieldsTo: [] },
  canonical(candidate) {
    const name = candidate.slice(Math.max(candidate.lastIndexOf('/'), candidate.lastIndexOf('\\')) + 1).trim();
    const isName = name.length <= 255 && !isPlaceholder(name) && !control.test(name) && !hashOrCount.test(name);
    return isName ? name : undefined;
  },
  examples: {
    found: [
      ['report.zip', 'report.zip'],
      ['ご請求書（7月分）.xlsx', 'ご請求書（7月分）.xlsx'],
      ['C:\\Users\\Public\\run.ps1', 'run.ps1'],
      ['attachment.zip (12 KB)', 'attachment.zip'],
    ],
    ignored: ['N/A', '-', '3', 'very-long-na….pdf'],
  },
} satisfies ObservableType;
