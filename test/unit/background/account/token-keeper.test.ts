import { describe, expect, test } from 'vitest';
import { keeperSetUp, wrong } from './keeper-set-up';
import { clientId, issued, settle } from './set-up';

test('exchanges once for callers that come together', async () => {
  const { keeper, asked } = keeperSetUp();
  const grants = Array.from({ length: 20 }, () => keeper.grant());
  await settle();
  expect(asked).toHaveLength(1);
  asked[0]?.resolve(issued('one'));
  expect(new Set((await Promise.all(grants)).map((grant) => grant.accessToken.reveal()))).toEqual(
    new Set(['CANARY-one']),
  );
});

test('a failure goes to all who waited, and the next caller tries again', async () => {
  const { keeper, asked } = keeperSetUp();
  const first = keeper.grant().catch((error: unknown) => error);
  const second = keeper.grant().catch((error: unknown) => error);
  await settle();
  asked[0]?.reject(wrong);
  expect(await Promise.all([first, second])).toEqual([wrong, wrong]);
  void keeper.grant();
  await settle();
  expect(asked).toHaveLength(2);
});

describe('the life of a token', () => {
  test('is used up to nine tenths', async () => {
    const { get, time, asked } = keeperSetUp();
    await get('one');
    time.pass(539_999);
    expect(await get('two')).toBe('CANARY-one');
    time.pass(1);
    expect(await get('two')).toBe('CANARY-two');
    expect(asked).toHaveLength(2);
  });

  test('is what the service says', async () => {
    const { get, time } = keeperSetUp();
    await get('one', { lifetime: 2_000 });
    time.pass(1_800);
    expect(await get('two')).toBe('CANARY-two');
  });

  test('does not get longer when the clock of the computer is set back', async () => {
    const { get, time } = keeperSetUp();
    await get('one');
    time.setWall(-24 * 3_600_000);
    time.pass(540_000);
    expect(await get('two')).toBe('CANARY-two');
  });

  test('ends in a sleep that only the clock of the computer noticed', async () => {
    const { get, time } = keeperSetUp();
    await get('one');
    time.setWall(3_600_000);
    expect(await get('two')).toBe('CANARY-two');
    // The clock being an hour ahead now, the new token is as good as any.
    time.pass(539_999);
    expect(await get('three')).toBe('CANARY-two');
  });
});

describe('a worker that slept', () => {
  test('goes on with the token of the session', async () => {
    const { get, wake, time, asked } = keeperSetUp();
    await get('one');
    time.pass(500_000);
    expect(await get('two', {}, wake())).toBe('CANARY-one');
    expect(asked).toHaveLength(1);
  });

  test('counts the time before its sleep', async () => {
    const { get, wake, time } = keeperSetUp();
    await get('one');
    time.pass(500_000);
    const awake = wake();
    await awake.grant();
    time.pass(40_000);
    expect(await get('two', {}, awake)).toBe('CANARY-two');
  });

  test.each([540_000, -1])('asks anew when that token is %d ms old', async (age) => {
    const { get, wake, time } = keeperSetUp();
    await get('one');
    time.setWall(age);
    expect(await get('two', {}, wake())).toBe('CANARY-two');
  });

  test('does without a session that cannot be read or written', async () => {
    const { get, session } = keeperSetUp();
    session.get = () => Promise.reject(new Error('no session'));
    session.set = () => Promise.reject(new Error('no session'));
    expect(await get('one')).toBe('CANARY-one');
    expect(await get('two')).toBe('CANARY-one');
  });
});

describe('a token that the service refused', () => {
  test('is replaced, once for all who were refused with it', async () => {
    const { keeper, get, asked } = keeperSetUp();
    await get('one');
    const old = await keeper.grant();
    keeper.discard(old);
    keeper.discard(old);
    expect(await get('two')).toBe('CANARY-two');
    keeper.discard(old);
    expect(await get('three')).toBe('CANARY-two');
    expect(asked).toHaveLength(2);
  });
});

test('forgetting leaves no token in memory or in the session', async () => {
  const { keeper, get, session, asked } = keeperSetUp();
  await get('one');
  await keeper.forget();
  expect(session.value).toBeUndefined();
  void keeper.grant();
  await settle();
  expect(asked).toHaveLength(2);
});

test('the session holds whom the token is for and what it allows', async () => {
  const { get, session, time } = keeperSetUp();
  await get('one', { scopes: ['casebook'] });
  expect(session.value).toEqual({
    region: 'us',
    clientId,
    accessToken: 'CANARY-one',
    scopes: ['casebook'],
    issuedAt: time.now(),
    lifetime: 600_000,
  });
});
