import { describe, expect, test } from 'vitest';
import { type OriginProblem, originOf, patternFor } from '../../../src/core/origin';

describe('the origin of an appliance', () => {
  const taken: ReadonlyArray<readonly [typed: string, origin: string]> = [
    ['https://sma.example.com', 'https://sma.example.com'],
    ['https://sma.example.com/', 'https://sma.example.com'],
    ['  https://sma.example.com  ', 'https://sma.example.com'],
    ['sma.example.com', 'https://sma.example.com'],
    ['sma', 'https://sma'],
    ['SMA.Example.COM', 'https://sma.example.com'],
    ['sma.example.com.', 'https://sma.example.com'],
    ['sma.example.com:4431', 'https://sma.example.com:4431'],
    ['https://sma.example.com:443', 'https://sma.example.com'],
    ['https://sma.example.com:4431/ng-login#/reports?range=7d', 'https://sma.example.com:4431'],
    ['https:sma.example.com', 'https://sma.example.com'],
    ['https:/sma.example.com/x', 'https://sma.example.com'],
    ['192.0.2.10:8443/euq', 'https://192.0.2.10:8443'],
    ['https://[2001:DB8::25]:4431/', 'https://[2001:db8::25]:4431'],
    ['2001:db8::25', 'https://[2001:db8::25]'],
    ['https://管理.example.jp:4431', 'https://xn--8ey35n.example.jp:4431'],
    ['ｓｍａ.example.com', 'https://sma.example.com'],
  ];
  test.each(taken)('%s is taken as %s', (typed, origin) => {
    expect(originOf(typed)).toEqual({ kind: 'ok', origin });
  });

  const refused: ReadonlyArray<readonly [typed: string, why: OriginProblem]> = [
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://sma.example.com', 'not-https'],
    ['http://127.0.0.1:8080', 'not-https'],
    ['http://localhost', 'not-https'],
    ['ftp://sma.example.com', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['chrome-extension://abcdef/page.html', 'not-https'],
    ['https://admin@sma.example.com', 'user-info'],
    ['https://admin:secret@sma.example.com', 'user-info'],
    ['https://sma.example.com@evil.example', 'user-info'],
    ['https://:@sma.example.com:secret@evil.example', 'user-info'],
    ['mailto:admin@sma.example.com', 'user-info'],
    ['https:\\\\sma.example.com', 'unreadable'],
    ['https://sma.example.com\\@evil.example', 'unreadable'],
    ['https://*.example.com', 'unreadable'],
    ['*', 'unreadable'],
    ['https://*/*', 'unreadable'],
    ['https://', 'unreadable'],
    ['https://sma example.com', 'unreadable'],
    ['https://sma.example.com:99999', 'unreadable'],
    ['javascript:alert(1)', 'unreadable'],
    ['2001:db8::zz', 'unreadable'],
  ];
  test.each(refused)('%j is refused: %s', (typed, why) => {
    expect(originOf(typed)).toEqual({ kind: 'refused', why });
  });

  test('may be on loopback without TLS in the demo, and nowhere else', () => {
    expect(originOf('http://127.0.0.1:8080/x', { demo: true })).toEqual({
      kind: 'ok',
      origin: 'http://127.0.0.1:8080',
    });
    expect(originOf('http://localhost', { demo: true })).toEqual({ kind: 'ok', origin: 'http://localhost' });
    expect(originOf('http://sma.example.com', { demo: true })).toEqual({ kind: 'refused', why: 'not-https' });
  });
});

describe('the match pattern of an origin', () => {
  test.each([
    ['https://sma.example.com', 'https://sma.example.com/*'],
    ['https://sma.example.com:4431', 'https://sma.example.com/*'],
    ['https://[2001:db8::25]:4431', 'https://[2001:db8::25]/*'],
    ['http://127.0.0.1:9443', 'http://127.0.0.1/*'],
  ])('of %s is %s', (origin, pattern) => {
    expect(patternFor(origin)).toBe(pattern);
  });
});
