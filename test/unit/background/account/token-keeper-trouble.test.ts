import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/core/errors';
import { keeperSetUp, wrong } from './keeper-set-up';
import { issued, settle } from './set-up';

describe('after failures', () => {
  test('no more than two exchanges a minute, with the last reason given and when to come back', async () => {
    const { keeper, refuse, time, asked, get } = keeperSetUp();
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
    const { keeper, asked, time } = keeperSetUp();
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
    const { keeper, get, asked, failures } = keeperSetUp();
    for (const name of ['one', 'two']) {
      await get(name);
      keeper.discard(await keeper.grant());
    }
    await expect(keeper.grant()).rejects.toMatchObject({ code: 'unauthorized' });
    expect(asked).toHaveLength(2);
    expect(failures).toEqual(['unauthorized']);
  });

  test('of the network there is no waiting', async () => {
    const { refuse, get, failures } = keeperSetUp();
    for (const code of ['offline', 'unreachable', 'timeout'] as const) {
      await refuse(new AppError(code, 'No.'));
    }
    expect(await get('one')).toBe('CANARY-one');
    expect(failures).toEqual(['offline', 'unreachable', 'timeout']);
  });

  test('new credentials are tried at once', async () => {
    const { keeper, refuse } = keeperSetUp();
    await refuse(wrong);
    await refuse(wrong);
    await keeper.adopt({ region: 'eu', clientId: 'client-2' }, issued('adopted'));
    expect(await keeper.grant()).toMatchObject({ region: 'eu', clientId: 'client-2' });
  });
});

describe('when the account changes while an exchange is under way', () => {
  test('its token is not taken for the new account', async () => {
    const { keeper, asked, session } = keeperSetUp();
    const grant = keeper.grant();
    await settle();
    await keeper.adopt({ region: 'eu', clientId: 'client-2' }, issued('adopted'));
    asked[0]?.resolve(issued('late'));
    expect(await grant).toMatchObject({ region: 'eu', clientId: 'client-2' });
    expect(session.value?.accessToken).toBe('CANARY-adopted');
  });

  test('its failure is not told of the new account', async () => {
    const { keeper, asked, failures } = keeperSetUp();
    const grant = keeper.grant().catch((error: unknown) => error);
    await settle();
    await keeper.adopt({ region: 'eu', clientId: 'client-2' }, issued('adopted'));
    asked[0]?.reject(wrong);
    expect(await grant).toBe(wrong);
    expect(failures).toEqual([]);
  });

  test('its token is dropped after disconnecting', async () => {
    const { keeper, asked, session, shown } = keeperSetUp();
    const grant = keeper.grant().catch((error: unknown) => error);
    await settle();
    shown.credentials = () => Promise.reject(new AppError('not-configured', 'None.'));
    await keeper.forget();
    asked[0]?.resolve(issued('late'));
    expect(await grant).toMatchObject({ code: 'not-configured' });
    expect(session.value).toBeUndefined();
  });
});
