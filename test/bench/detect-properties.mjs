// What is true of every text, over strings generated to look like observables gone wrong.
import * as fc from 'fast-check';

const parts = [
  'example.com',
  'evil.top',
  'mail.',
  'co.jp',
  '.zip',
  'user',
  '@',
  '[@]',
  '(at)',
  ' [at] ',
  '.',
  '[.]',
  '(dot)',
  ' [.] ',
  '[.',
  '.]',
  '\\.',
  '..',
  '…',
  'http://',
  'hxxps://',
  'hxxp[:]//',
  'ftp://',
  '://',
  '[://]',
  'h[tt]p://',
  'https:\\/\\/',
  'meow://',
  '/',
  '[/]',
  '\\/',
  '/path',
  '?q=',
  '#x',
  '&',
  '=',
  '1.2.3.4',
  '10.0.0.0/8',
  '255',
  '0',
  ':',
  '::',
  '2001:db8::',
  'fe80::1',
  '%eth0',
  ':8080',
  'd41d8cd98f00b204e9800998ecf8427e',
  'ABCDEF0123456789ABCDEF0123456789ABCDEF01',
  'MID ',
  'MID：',
  '12345',
  'Message-ID: ',
  'Message-ID: <a@b.example>',
  'メッセージ ID',
  '<',
  '>',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  "'",
  '"',
  '、',
  '。',
  '日本語',
  'へ',
  'を',
  'ü',
  '例え.jp',
  'xn--',
  '-',
  '_',
  ' ',
  '\n',
  '\t',
  '*',
  ',',
  ';',
  '!',
  '\u{1F600}',
  '\ud800',
  'W32.',
  'version ',
  'smtp.mailfrom=',
  'SRS0=',
  '%3C',
  '\\u003c',
  '$',
  '~',
  '+',
];

/** Texts of up to a few dozen parts that observables, their marks and their surroundings are made of. */
export const texts = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...parts) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 14 },
  )
  .map((list) => list.join(''));

/** Why a text breaks a property, or `undefined` when it keeps them all. */
export function whyBroken({ canonical, defang, find, refang }, text) {
  let end = 0;
  for (const match of find(text)) {
    if (match.start < end || match.end <= match.start || match.end > text.length)
      return `place ${match.start}–${match.end} behind ${end}`;
    end = match.end;
    if (canonical(match) !== match.value) return `${match.type} ${match.value} became ${canonical(match)}`;
    if (refang(defang(match)) !== match.value) return `${match.value} came back as ${refang(defang(match))}`;
  }
  return undefined;
}

/** The first of `runs` generated texts that breaks a property, with why; `undefined` when none does. */
export function brokenProperty(detector, runs, seed = 42) {
  const result = fc.check(
    fc.property(texts, (text) => {
      const why = whyBroken(detector, text);
      if (why) throw new Error(why);
    }),
    { numRuns: runs, seed },
  );
  return result.failed ? `${JSON.stringify(result.counterexample)}: ${result.errorInstance?.message}` : undefined;
}
