import { judgeHost, notPublic, plain, publicHostIn } from '../public-host';
import type { ObservableType } from '../shape';

/** The address that stands in a text from `start` to `end`, the domain in canonical form, the local part as it is. */
function addressIn(text: string, start: number, end: number): string | undefined {
  const at = text.lastIndexOf('@', end - 1);
  if (at <= start) return undefined;
  const judgement = judgeHost(text, at + 1, end);
  if (judgement === plain) return text.slice(start, end);
  const host = judgement === notPublic ? undefined : publicHostIn(text, at + 1, end);
  return host === undefined ? undefined : `${text.slice(start, at)}@${host}`;
}

export default {
  type: 'email',
  cut: 'address',
  canonical: (candidate) => addressIn(candidate, 0, candidate.length),
  within: addressIn,
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
