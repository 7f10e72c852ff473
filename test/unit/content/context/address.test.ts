import { expect, test } from 'vitest';
import { redactAddress } from '../../../../src/content/context/address';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcDEF123456';

test.each([
  ['https://sma.example.com/ng-login', 'https://sma.example.com/ng-login'],
  ['https://admin:secret@sma.example.com:4431/a', 'https://sma.example.com:4431/a'],
  ['https://sma.example.com/a?token=abc&range=7d', 'https://sma.example.com/a?token=…&range=7d'],
  ['https://sma.example.com/a?jwtToken=abc', 'https://sma.example.com/a?jwtToken=…'],
  [`https://sma.example.com/a?x=${jwt}&y=2`, 'https://sma.example.com/a?x=…&y=2'],
  [`https://sma.example.com/a?${jwt}`, 'https://sma.example.com/a?…'],
  ['https://sma.example.com/#/trace/list?mid=12&sid=99', 'https://sma.example.com/#/trace/list?mid=12&sid=…'],
  ['https://sma.example.com/#access_token=1&state=2', 'https://sma.example.com/#access_token=…&state=…'],
  ['https://sma.example.com/a;jsessionid=1234/b', 'https://sma.example.com/a;jsessionid=…/b'],
  ['https://sma.example.com/a?q=%E4%BB%B6%E5%90%8D', 'https://sma.example.com/a?q=%E4%BB%B6%E5%90%8D'],
  ['https://sma.example.com/a?q=%E0%A4%A', 'https://sma.example.com/a?q=%E0%A4%A'],
  ['about:nothing at all\u0000', 'null'],
])('keeps of %s only what is no secret', (address, kept) => {
  expect(redactAddress(address).slice(0, kept.length)).toBe(kept);
});

test('keeps no secret of any form, wherever it stands', () => {
  const secret = 'Zx9Zx9Zx9Zx9Zx9Zx9Zx9Zx9';
  const places = [
    `?a=${secret}`,
    `?${secret}`,
    `#/r?key=${secret}`,
    `#token=${secret}`,
    `;sid=${secret}`,
    `?a=1&b=${secret}#x`,
  ];
  const kept = places.map((place) => redactAddress(`https://u:${secret}@sma.example.com/p${place}`));
  expect(kept.filter((address) => address.includes(secret))).toEqual([]);
});

test('answers nothing for what is no address', () => {
  expect(redactAddress('not an address')).toBe('');
});
