import { describe, expect, test } from 'vitest';
import { createTokenKeeper, type StoredToken } from '../../../../src/background/account/token-keeper';
import { AppError } from '../../../../src/core/errors';
import type { Credentials, Issued } from '../../../../src/xdr/token';
import { clientId, clocks, credentials, deferred, issued, item, settle } from './set-up';

function setUp(stored?: StoredToken) {
  const time = clocks();
  const session = item<StoredToken | undefined>(stored);
  const asked: { resolve: (token: Issued) => void; reject: (error: unknown) => void }[] = [];
  const failures: string[] = [];
  const shown: { credentials: () => Promise<Credentials> } = { credentials: async () => credentials };
  const wake = () =>
    createTokenKeeper({
      requestToken: () => {
        const { promise, ...ends } = deferred<Issued>();
        asked.push(ends);
        return promise;
      },
      credentials: () => shown.credentials(),
      session,
      now: time.now,
      elapsed: time.elapsed,
      onFailure: (error) => failures.push(error.code),
    });
  const keeper = wake();
  /** Asks, and lets the exchange that this needs end well. */
  const get = async (name: string, change: Partial<Issued> = {}, from = keeper) => {
    const grant = from.grant();
    await settle();
    asked.at(-1)?.resolve(issued(name, change));
    return (await grant).accessToken.reveal();
  };
  const refuse = async (error: AppError) => {
    const grant = keeper.grant();
    await settle();
    asked.at(-1)?.reject(error);
    return grant.catch((thrown: AppError) => thrown);
  };
  return { keeper, wake, time, session, asked, failures, shown, get, refuse };
}

const wrong = new AppError('wrong-password', 'No.', { host: 'visibility.amp.cisco.com' });

test('exchanges once for callers that come together', async () => {
  const { keeper, asked } = setUp();
  const grants = Array.from({ length: 20 }, () => keeper.grant());
  await settle();
  expect(asked).toHaveLength(1);
  asked[0]?.resolve(issued('one'));
  expect(new Set((await Promise.all(grants)).map((grant) => grant.accessToken.reveal()))).toEqual(
    new Set(['CANARY-one']),
  );
});

test('a failure goes to all who waited, and the next caller tries again', async () => {
  const { keeper, asked } = setUp();
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
    const { get, time, asked } = setUp();
    await get('one');
    time.pass(539_999);
    expect(await get('two')).toBe('CANARY-one');
    time.pass(1);
    expect(await get('two')).toBe('CANARY-two');
    expect(asked).toHaveLength(2);
  });

  test('is what the service says', async () => {
    const { get, time } = setUp();
    await get('one', { lifetime: 2_000 });
    time.pass(1_800);
    expect(await get('two')).toBe('CANARY-two');
  });

  test('does not get longer when the clock of the computer is set back', async () => {
    const { get, time } = setUp();
    await get('one');
    time.setWall(-24 * 3_600_000);
    time.pass(540_000);
    expect(await get('two')).toBe('CANARY-two');
  });

  test('ends in a sleep that only the clock of the computer noticed', async () => {
    const { get, time } = setUp();
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
    const { get, wake, time, asked } = setUp();
    await get('one');
    time.pass(500_000);
    expect(await get('two', {}, wake())).toBe('CANARY-one');
    expect(asked).toHaveLength(1);
  });

  test('counts the time before its sleep', async () => {
    const { get, wake, time } = setUp();
    await get('one');
    time.pass(500_000);
    const awake = wake();
    await awake.grant();
    time.pass(40_000);
    expect(await get('two', {}, awake)).toBe('CANARY-two');
  });

  test.each([540_000, -1])('asks anew when that token is %d ms old', async (age) => {
    const { get, wake, time } = setUp();
    await get('one');
    time.setWall(age);
    expect(await get('two', {}, wake())).toBe('CANARY-two');
  });

  test('does without a session that cannot be read or written', async () => {
    const { get, session } = setUp();
    session.get = () => Promise.reject(new Error('no session'));
    session.set = () => Promise.reject(new Error('no session'));
    expect(await get('one')).toBe('CANARY-one');
    expect(await get('two')).toBe('CANARY-one');
  });
});

describe('a token that the service refused', () => {
  test('is replaced, once for all who were refused with it', async () => {
    const { keeper, get, asked } = setUp();
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

describe('after failures', () => {
  test('no more than two exchanges a minute, with the last reason given and when to come back', async () => {
    const { keeper, refuse, time, asked, get } = setUp();
    expect(await refuse(wrong)).toBe(wrong);
    time.pass(10_000);
    expect(await refuse(wrong)).toBe(wrong);
    time.pass(10_000);
    await expect(keeper.grant()).rejects.toMatchObject({
      code: 'wrong-password',
      host: 'visibility.amp.cisco.com',
      retryAt: time.now() + 40_000,
    });
    expect(asked).toHaveLength(2);
    time.pass(40_000);
    expect(await get('one')).toBe('CANARY-one');
  });

  test('a thousand callers in ten minutes make no more than twenty', async () => {
    const { keeper, asked, time } = setUp();
    for (let n = 0; n < 1_000; n += 1) {
      const grant = keeper.grant().catch(() => undefined);
      await settle();
      asked.at(-1)?.reject(wrong);
      await grant;
      time.pass(600);
    }
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.length).toBeLessThanOrEqual(20);
  });

  test('tokens refused one after the other count as failures', async () => {
    const { keeper, get, asked, failures } = setUp();
    for (const name of ['one', 'two']) {
      await get(name);
      keeper.discard(await keeper.grant());
    }
    await expect(keeper.grant()).rejects.toMatchObject({ code: 'unauthorized' });
    expect(asked).toHaveLength(2);
    expect(failures).toEqual(['unauthorized']);
  });

  test('of the network there is no waiting', async () => {
    const { refuse, get, failures } = setUp();
    for (const code of ['offline', 'unreachable', 'timeout'] as const) {
      await refuse(new AppError(code, 'No.'));
    }
    expect(await get('one')).toBe('CANARY-one');
    expect(failures).toEqual(['offline', 'unreachable', 'timeout']);
  });

  test('new credentials are tried at once', async () => {
    const { keeper, refuse } = setUp();
    await refuse(wrong);
    await refuse(wrong);
    await keeper.adopt({ region: 'eu', clientId: 'client-2' }, issued('adopted'));
    expect(await keeper.grant()).toMatchObject({ region: 'eu', clientId: 'client-2' });
  });
});

describe('when the account changes while an exchange is under way', () => {
  test('its token is not taken for the new account', async () => {
    const { keeper, asked, session } = setUp();
    const grant = keeper.grant();
    await settle();
    await keeper.adopt({ region: 'eu', clientId: 'client-2' }, issued('adopted'));
    asked[0]?.resolve(issued('late'));
    expect(await grant).toMatchObject({ region: 'eu', clientId: 'client-2' });
    expect(session.value?.accessToken).toBe('CANARY-adopted');
  });

  test('its failure is not told of the new account', async () => {
    const { keeper, asked, failures } = setUp();
    const grant = keeper.grant().catch((error: unknown) => error);
    await settle();
    await keeper.adopt({ region: 'eu', clientId: 'client-2' }, issued('adopted'));
    asked[0]?.reject(wrong);
    expect(await grant).toBe(wrong);
    expect(failures).toEqual([]);
  });

  test('its token is dropped after disconnecting', async () => {
    const { keeper, asked, session, shown } = setUp();
    const grant = keeper.grant().catch((error: unknown) => error);
    await settle();
    shown.credentials = () => Promise.reject(new AppError('not-configured', 'None.'));
    await keeper.forget();
    asked[0]?.resolve(issued('late'));
    expect(await grant).toMatchObject({ code: 'not-configured' });
    expect(session.value).toBeUndefined();
  });
});

test('forgetting leaves no token in memory or in the session', async () => {
  const { keeper, get, session, asked } = setUp();
  await get('one');
  await keeper.forget();
  expect(session.value).toBeUndefined();
  void keeper.grant();
  await settle();
  expect(asked).toHaveLength(2);
});

test('the session holds whom the token is for and what it allows', async () => {
  const { get, session, time } = setUp();
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
