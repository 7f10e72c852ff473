import { describe, expect, test } from 'vitest';
import { find } from '../../../../src/core/observables/find';
import { found } from './shown';

const table = (rows: ReadonlyArray<readonly [text: string, ...expected: string[]]>) =>
  test.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(found(text)).toEqual(expected);
  });

describe('a link ends where the sentence goes on', () => {
  table([
    ['See http://example.com/a.', 'url http://example.com/a'],
    [
      '(http://example.com/a), "http://example.com/b"; http://example.com/c!?',
      'url http://example.com/a',
      'url http://example.com/b',
      'url http://example.com/c',
    ],
    ['http://en.example.org/wiki/Blur_(band)', 'url http://en.example.org/wiki/Blur_(band)'],
    ['(http://en.example.org/wiki/Blur_(band))', 'url http://en.example.org/wiki/Blur_(band)'],
    ['http://example.com/a[b] [http://example.com/c]', 'url http://example.com/a[b]', 'url http://example.com/c'],
    ['[Click](https://example.com/x "t")', 'url https://example.com/x'],
    ["DownloadString('http://example.com/a.ps1');", 'url http://example.com/a.ps1'],
    ["http://example.com/10'-x", "url http://example.com/10'-x"],
    ['<a href="https://example.com/x?a=1&amp;b=2">', 'url https://example.com/x?a=1&amp;b=2'],
    ['&lt;https://example.com/x&gt;', 'url https://example.com/x'],
    [
      'https://a.example.com,https://b.example.com|https://c.example.com',
      'url https://a.example.com',
      'url https://b.example.com',
      'url https://c.example.com',
    ],
    ['https://example.com/a,b;c:d', 'url https://example.com/a,b;c:d'],
    ['**https://example.com/a**', 'url https://example.com/a'],
    ['https://example.com… https://example.com/lo…', ...[]],
    ['https://example.com... and', 'url https://example.com'],
    ['http://example.com:', 'url http://example.com'],
    ['http://example.com&x', 'url http://example.com'],
    ['http://example.com,example.org', 'url http://example.com', 'domain example.org'],
    ["http://example.com's", 'url http://example.com'],
  ]);
});

describe('a link has any shape that browsers open', () => {
  table([
    ['HTTPS://EXAMPLE.COM/Path', 'url https://example.com/Path'],
    ['http://user:p@ss@example.com:8080/x#y', 'url http://user:p@ss@example.com:8080/x#y'],
    ['http://[2001:DB8::1]:8080/x', 'url http://[2001:db8::1]:8080/x'],
    ['http://203.0.113.9?x', 'url http://203.0.113.9?x'],
    [
      'ftp://ftp.example.com/a tunnel://b.example.com:443/',
      'url ftp://ftp.example.com/a',
      'url tunnel://b.example.com:443/',
    ],
    ['jdbc:mysql://db.example.com:3306/app', 'url mysql://db.example.com:3306/app'],
    ['Linkhttp://example.com/', 'url http://example.com/'],
    ['test@http://example.com', 'url http://example.com'],
    ['http://sub_dom.example.com/ http://➡.ws/䨹', 'url http://sub_dom.example.com/', 'url http://xn--hgi.ws/䨹'],
    ['https://web.example.org/web/https://example.com/', 'url https://web.example.org/web/https://example.com/'],
    ['http://example.com./x', 'url http://example.com/x'],
    ['http:// http://. http://test:8080/ http://localhost/ about:blank chrome://settings', ...[]],
    ['http://example.com/d41d8cd98f00b204e9800998ecf8427e', 'url http://example.com/d41d8cd98f00b204e9800998ecf8427e'],
  ]);
});

describe('a rewritten link offers the address that it wraps', () => {
  test.each([
    ['https://secure-web.cisco.com/1AbC-d/https%3A%2F%2Fexample.com%2Flogin%3Fa%3D1', 'https://example.com/login?a=1'],
    ['https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com&data=05', 'https://example.com'],
    ['https://urldefense.com/v3/__https://example.com/x__;!!abc', 'https://example.com/x'],
  ])('%s', (link, wrapped) => {
    expect(find(link)).toMatchObject([{ type: 'url', value: link, wrapped: { type: 'url', value: wrapped } }]);
  });

  test.each([
    'https://secure-web.cisco.com/1AbC/%E0%A4%A',
    'https://secure-web.cisco.com/1AbC/nothing',
    'https://example.com/x/https%3A%2F%2Fa.example.com',
  ])('wraps nothing: %s', (link) => {
    expect(find(link)).toEqual([expect.not.objectContaining({ wrapped: expect.anything() })]);
  });
});

test('a link longer than any observable may be is none, and what is behind it is still found', () => {
  expect(found(`http://example.com/${'a'.repeat(9_000)} example.org`)).toEqual(['domain example.org']);
});
