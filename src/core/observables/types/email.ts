import { publicHost } from '../public-host';
import type { ObservableType } from '../shape';

export default {
  type: 'email',
  cut: 'address',
  canonical(candidate) {
    const at = candidate.lastIndexOf('@');
    if (at < 1) return undefined;
    const shown = candidate.slice(at + 1);
    const host = publicHost(shown);
    if (host === shown) return candidate;
    return host === undefined ? undefined : `${candidate.slice(0, at)}@${host}`;
  },
  examples: {
    found: [
      ['Taro Yamada <taro.yamada@Example.co.jp>', 'taro.yamada@example.co.jp'],
      ['メールuser@example.comへ', 'user@example.com'],
      ['smtp.mailfrom=user@example.net', 'user@example.net'],
      ['user [at] example [dot] com', 'user@example.com'],
    ],
    ignored: ['user@localhost', '@example', 'a @ b', 'ioc-extractor@8.2.0'],
  },
} satisfies ObservableType;
