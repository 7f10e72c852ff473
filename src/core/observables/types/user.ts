import { isPlaceholder } from '../placeholders';
import type { ObservableType } from '../shape';

export default {
  type: 'user',
  cell: { pieces: 'whole', yieldsTo: ['email', 'ip', 'ipv6'] },
  /** As shown, with `DOMAIN\`. A final `*` says that the name is not confirmed; what holds an `@` is an address or nothing. */
  canonical(candidate) {
    if (isPlaceholder(candidate) || candidate.length > 256 || /[*@\r\n\t]/.test(candidate)) return undefined;
    return /[\p{L}\p{N}]/u.test(candidate) ? candidate : undefined;
  },
  examples: {
    found: [
      ['EXAMPLE\\tyamada', 'EXAMPLE\\tyamada'],
      [' j.smith ', 'j.smith'],
      ['山田 太郎', '山田 太郎'],
    ],
    ignored: ['jsmith*', 'unknown', 'N/A', 'someone@corp', '不明'],
  },
} satisfies ObservableType;
