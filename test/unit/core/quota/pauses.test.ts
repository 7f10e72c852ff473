import { describe, expect, test } from 'vitest';
import { answered, pausedUntil, refused, writesFirst } from '../../../../src/core/quota/pauses';
import { roomOf, verificationFactor } from '../../../../src/core/quota/room';

const host = 'private.intel.amp.cisco.com';
const other = 'visibility.amp.cisco.com';
const now = 1_000_000;

describe('a host that refused', () => {
  const pauses = refused({}, host, '120', now);

  test('may not be asked until its time is up', () => {
    expect(pausedUntil(pauses, host, 'write', now)).toBe(now + 120_000);
    expect(pausedUntil(pauses, host, 'write', now + 119_999)).toBe(now + 120_000);
    expect(pausedUntil(pauses, host, 'write', now + 120_000)).toBeUndefined();
  });

  test('answers writes before reads', () => {
    const until = now + 120_000;
    expect(pausedUntil(pauses, host, 'read', until)).toBe(until + writesFirst);
    expect(pausedUntil(pauses, host, 'read', until + writesFirst)).toBeUndefined();
  });

  test('does not hold up another host', () => {
    expect(pausedUntil(pauses, other, 'read', now)).toBeUndefined();
  });

  test('is not taken to be free by a late answer to an earlier request', () => {
    expect(answered(pauses, host, now + 1)).toBe(pauses);
  });

  test('is free after an answer when its time is up', () => {
    expect(answered(pauses, host, now + 120_000)).toEqual({});
  });
});

test('requests refused together count as one refusal, the longest pause of them holding', () => {
  const first = refused({}, host, null, now);
  const second = refused(first, host, '900', now + 5);
  const third = refused(second, host, null, now + 10);
  expect(third[host]).toEqual({ until: now + 5 + 900_000, refusals: 1 });
});

test('refusals after each pause make the next one longer', () => {
  const first = refused({}, host, null, now);
  const again = refused(first, host, null, now + 60_000);
  expect(again[host]).toEqual({ until: now + 60_000 + 120_000, refusals: 2 });
});

test.each([
  [{ limit: undefined, remaining: undefined }, 'all', 1],
  [{ limit: 8000, remaining: undefined }, 'all', 1],
  [{ limit: 0, remaining: 0 }, 'all', 1],
  [{ limit: 8000, remaining: 800 }, 'all', 1],
  [{ limit: 8000, remaining: 799 }, 'verify-less', 4],
  [{ limit: 8000, remaining: 400 }, 'verify-less', 4],
  [{ limit: 8000, remaining: 399 }, 'writes-only', 4],
  [{ limit: 8000, remaining: 0 }, 'writes-only', 4],
] as const)('%j leaves room for %s', (quota, room, factor) => {
  expect(roomOf(quota)).toBe(room);
  expect(verificationFactor(roomOf(quota))).toBe(factor);
});
