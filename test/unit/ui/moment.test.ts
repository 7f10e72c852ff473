import { describe, expect, test } from 'vitest';
import { ago, timeOfDay } from '../../../src/ui/moment';

const now = new Date(2026, 10, 24, 10, 44).getTime();
const minute = 60_000;

describe('moments', () => {
  test.each([
    [30_000, 'this minute'],
    [2 * minute, '2 min. ago'],
    [3 * 60 * minute, '3 hr. ago'],
    [11 * 60 * minute, 'yesterday'],
    [4 * 24 * 60 * minute, 'Nov 20'],
    [400 * 24 * 60 * minute, 'Oct 20, 2025'],
    [-minute, 'this minute'],
  ])('%d ms ago is "%s"', (passed, words) => {
    expect(ago('en', now - passed, now)).toBe(words);
  });

  test('Japanese has its own words', () => {
    expect(ago('ja', now - 2 * minute, now)).toBe('2 分前');
    expect(timeOfDay('ja', now)).toBe('10:44');
  });
});
