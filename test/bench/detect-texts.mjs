// Texts for the benchmark of detection: cells as the appliance's tables hold them, and texts meant to be slow.

let seed = 20240731;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};
const below = (n) => Math.floor(random() * n);
const pick = (list) => list[below(list.length)];
const repeat = (make, n) => Array.from({ length: n }, make);

const words =
  'incoming outgoing message delivered quarantined policy default spam virus outbreak sender recipient domain total clean threat category reputation filter content attachment connection rejected throttled host appliance system report detail summary'.split(
    ' ',
  );
const japanese =
  '送信者 受信者 件名 配信済み 隔離 ポリシー 合計 受信メール 脅威 カテゴリ レピュテーション 添付ファイル 接続 拒否 ホスト名 逆引き 詳細'.split(
    ' ',
  );
const endings = ['com', 'co.jp', 'net', 'org', 'jp', 'info', 'de', 'xyz', 'co.uk', 'top'];

const domain = () =>
  `${random() < 0.5 ? `${pick(['mail', 'mx1', 'www', 'esa01'])}.` : ''}${pick(words)}${below(99)}.${pick(endings)}`;
const address = () => `${1 + below(223)}.${below(256)}.${below(256)}.${below(256)}`;
const hex = (n) => repeat(() => below(16).toString(16), n).join('');
const time = () => repeat(() => String(below(60)).padStart(2, '0'), 3).join(':');

/** How often each kind of cell comes, and how it is made. */
const kinds = [
  [22, () => `${below(999)},${String(below(1000)).padStart(3, '0')} (${(random() * 100).toFixed(1)}%)`],
  [8, () => `${(random() * 20 - 10).toFixed(1)} (${pick(['good', 'neutral', 'poor'])})`],
  [16, () => repeat(() => pick(words), 1 + below(5)).join(' ')],
  [8, () => `${repeat(() => pick(japanese), 2).join('')}：${below(1000)}`],
  [10, () => `${1 + below(28)} Jul 2024 ${time()} (GMT +09:00)`],
  [10, () => `${pick(words)}.${pick(words)}${below(50)}@${domain()}`],
  [8, domain],
  [8, address],
  [2, () => `${address()} (${domain()})`],
  [3, () => `https://${domain()}/${pick(words)}/${pick(words)}?id=${below(9999)}`],
  [2, () => hex(64)],
  [2, () => `MID ${100000 + below(9e6)}`],
  [1, () => `hxxp://${pick(words)}[.]${pick(endings)}/${pick(words)}`],
];

/** A string of its own, not a rope of pieces, as a page gives it. */
const flat = (text) => Buffer.from(text, 'utf16le').toString('utf16le');

/** Cells of `size` characters altogether. */
export function cells(size) {
  const all = kinds.flatMap(([weight, make]) => Array(weight).fill(make));
  const made = [];
  for (let n = 0; n < size; n += made.at(-1).length) made.push(flat(pick(all)()));
  return made;
}

/** The same cells in texts of about 32 kB. */
export function chunks(list, size = 32_768) {
  const made = [];
  let current = [];
  let n = 0;
  for (const cell of list) {
    current.push(cell);
    n += cell.length + 1;
    if (n < size) continue;
    made.push(flat(current.join('\t')));
    current = [];
    n = 0;
  }
  if (current.length > 0) made.push(flat(current.join('\t')));
  return made;
}

const hard = [
  'a.',
  'a',
  'a@',
  '1.2.3.4.5.',
  '1:2:',
  ':',
  '::1',
  'http://',
  'http://a.com/(',
  'http://a.com/a,',
  'http://a.com&',
  'http://a.com/[[.]]',
  'a[.]',
  '[',
  '[.',
  '(at)',
  ' [.] ',
  '\\.',
  '\\/',
  '0123456789abcdef',
  '0123456789abcdef0123456789abcdef ',
  'a-.',
  '漢字',
  '漢a.字b.',
  '例え.jp',
  '10.1.2.3 ',
  '10.1.2.3/',
  '10.0.0.0/8 ',
  'a1.example.com ',
  'a1.example.com/',
  'a.com/b.com/c ',
  'http://a.example.com/x ',
  'http://a.example.com',
  'xn--a.',
  'MID ',
  'MID 1 ',
  'Message-ID: <',
  'message-id ',
  'References: <a@b> ',
  '<a@b>',
  ' ',
  '.',
  'hxxp[:]//',
  'x://a.b:',
  'x://a@',
  'http://[',
  'http://[::1]',
  'a=',
  'a=b@c.com ',
  '%3Ca@b.com',
  '…',
  'a…',
  'com.',
  '/a.sh',
  '\\a.b',
  '&lt;',
  "'s",
  '**http://a.com**',
  'h[tt]p://',
  ',http://',
  'version 1.2.3.4 ',
  'a_.com ',
  'W32.A.TG ',
  '\u{1F600}.ws ',
];

/** Texts of `size` characters, each the same few signs over and over. */
export const hardTexts = (size) =>
  hard.map((part) => [part, flat(part.repeat(Math.ceil(size / part.length)).slice(0, size))]);
