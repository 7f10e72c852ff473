import { describe, expect, test } from 'vitest';
import { find } from '../../../../src/core/observables/find';

describe('defanged forms are found as shown, with their meaning as value', () => {
  test.each([
    ['evil[.]example[.]com', 'domain', 'evil.example.com'],
    ['evil(.)example{.}com', 'domain', 'evil.example.com'],
    ['evil[dot]example(DOT)com', 'domain', 'evil.example.com'],
    ['evil[.example.com', 'domain', 'evil.example.com'],
    ['evil{.example.com', 'domain', 'evil.example.com'],
    ['evil\\.example\\.com', 'domain', 'evil.example.com'],
    ['evil [.] example [dot] com', 'domain', 'evil.example.com'],
    ['1[.]2.3(.)4', 'ip', '1.2.3.4'],
    ['1 [.] 2 [.] 3 [.] 4', 'ip', '1.2.3.4'],
    ['192[dot]168[DOT]0{.}1', 'ip', '192.168.0.1'],
    ['user[@]example.com', 'email', 'user@example.com'],
    ['user[at]example[dot]com', 'email', 'user@example.com'],
    ['user (at) example (dot) com', 'email', 'user@example.com'],
    ['first[.]last(at)example[.]com', 'email', 'first.last@example.com'],
    ['hxxp://evil.example.com/x', 'url', 'http://evil.example.com/x'],
    ['hXXps://evil[.]example[.]com/x[.]php', 'url', 'https://evil.example.com/x.php'],
    ['hxxps[:]//evil[.]example.com', 'url', 'https://evil.example.com'],
    ['hxxp[://]evil.example.com[/]x', 'url', 'http://evil.example.com/x'],
    ['http:[/][/]evil.example.com', 'url', 'http://evil.example.com'],
    ['h**p://evil.example.com/', 'url', 'http://evil.example.com/'],
    ['fxp://evil.example.com/', 'url', 'ftp://evil.example.com/'],
    ['hxxp://1[.]2[.]3[.]4:8080/', 'url', 'http://1.2.3.4:8080/'],
    ['http://evil[.example.com/x', 'url', 'http://evil.example.com/x'],
    ['hxxp://user[@]evil[.]example.com/', 'url', 'http://user@evil.example.com/'],
  ])('%s', (mark, type, value) => {
    const text = `See "${mark}", please`;
    const matches = find(text);
    expect(matches).toMatchObject([{ type, value }]);
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual([mark]);
  });

  test.each([
    'our shop (.com) is open',
    'array[.5] and f(.x)',
    'look [at] this (dot) there',
    'a[.]b [.] [[.]] (@)',
    'hxxp[:]// hxxp://',
    'match sbrs[-1.0:10.0] RID [0] [0.0.0]',
  ])('finds nothing in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('takes a link with marks inside marks for nothing', () => {
    expect(find('http://example.com/[[[[.]]]]')).toEqual([]);
  });
});
