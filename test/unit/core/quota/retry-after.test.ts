import { expect, test } from 'vitest';
import { pauseFor } from '../../../../src/core/quota/retry-after';

const now = Date.UTC(2026, 6, 11, 8, 0, 0);
const minute = 60_000;
const hour = 60 * minute;

test.each([
  ['120', 120_000, 'plain seconds'],
  ['3172s', 3_172_000, 'as documented'],
  [' 3557 ', 3_557_000, 'with blanks'],
  ['30 seconds', 30_000, 'spelled out'],
  ['1.5', 1_000, 'a fraction is cut'],
  ['0', 1_000, 'at once is a second, lest it loops'],
  ['Sat, 11 Jul 2026 08:10:00 GMT', 10 * minute, 'a date'],
  ['Saturday, 11-Jul-26 08:10:00 GMT', 10 * minute, 'a date of RFC 850'],
  ['Sat, 11 Jul 2026 07:00:00 GMT', 1_000, 'a date that is past'],
  ['Sat, 18 Jul 2026 08:00:00 GMT', hour, 'a date far away'],
  ['99999999999999999999', hour, 'a huge number'],
  ['86400', hour, 'a day'],
  ['-5', minute, 'negative counts as absent'],
  ['soon', minute, 'a word'],
  ['12 bananas', minute, 'a word behind a number'],
  ['1e9', minute, 'no notation of ours'],
  ['', minute, 'empty'],
  [null, minute, 'absent'],
])('%j means %d ms: %s', (header, expected, _why) => {
  expect(pauseFor(header, 1, now)).toBe(expected);
});

test('a host that does not say is left alone twice as long each time, up to a quarter of an hour', () => {
  expect([1, 2, 3, 4, 5, 60].map((refusals) => pauseFor(undefined, refusals, now) / minute)).toEqual([
    1, 2, 4, 8, 15, 15,
  ]);
});

test('a huge exponent is still a number', () => {
  expect(pauseFor(undefined, 5_000, now)).toBe(15 * minute);
});
