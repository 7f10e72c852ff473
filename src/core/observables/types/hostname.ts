import { isPlaceholder } from '../placeholders';
import type { ObservableType } from '../shape';

const name =
  /^(?=.{1,253}$)[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?(?:\.[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?)*$/u;

export default {
  type: 'hostname',
  cell: { pieces: 'list', yieldsTo: ['domain', 'ip', 'ipv6'] },
  canonical(candidate) {
    if (isPlaceholder(candidate) || !/\p{L}/u.test(candidate)) return undefined;
    return name.test(candidate) ? candidate : undefined;
  },
  examples: {
    found: [
      ['wsa01.internal', 'wsa01.internal'],
      ['esa01 (10.10.10.1)', 'esa01'],
      ['EXAMPLE.LOCAL (verified)', 'EXAMPLE.LOCAL'],
    ],
    ignored: ['unknown', 'Multiple hosts', '-', '12345', 'esa01.inter…'],
  },
} satisfies ObservableType;
