import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/core/errors';
import { gapsIn, keptAccount, tryCredentials } from '../../../src/windows/connect/attempt';
import { fakeSession, ready } from '../../demo/preview-menu/session';

const kept = keptAccount(ready);
if (!kept) throw new Error('the sample is connected');
const typed = { region: 'us', clientId: 'client-1', clientPassword: 'password-1' } as const;

describe('what is missing before the service is asked', () => {
  test.each([
    ['nothing, when all is typed', typed, undefined, []],
    ['both, when nothing is', { ...typed, clientId: ' ', clientPassword: '' }, undefined, ['client-id', 'password']],
    ['the password, when none is kept', { ...typed, clientPassword: '' }, undefined, ['password']],
    ['nothing, when the kept one fits', { ...typed, clientId: kept.clientId, clientPassword: '' }, kept, []],
    ['it, for another client ID', { ...typed, clientPassword: '' }, kept, ['password-again']],
    [
      'it, for another region',
      { region: 'eu', clientId: kept.clientId, clientPassword: '' } as const,
      kept,
      ['password-again'],
    ],
  ] as const)('%s', (_, credentials, account, gaps) => {
    expect(gapsIn(credentials, account)).toEqual(gaps);
  });
});

describe('trying credentials', () => {
  test('asks for the two hosts of the region before anything else, then connects', async () => {
    const steps: unknown[] = [];
    const { session, asked } = fakeSession({}, { 'account.connect': () => kept });
    const outcome = tryCredentials(
      { region: 'apjc', clientId: ' client-1 ', clientPassword: 'password-1' },
      {
        ask: async (patterns) => {
          steps.push(patterns, asked.length);
          return true;
        },
      },
      session.ask,
    );
    // Both browsers forget the click after the first await.
    expect(steps).toEqual([
      ['https://visibility.apjc.amp.cisco.com/*', 'https://private.intel.apjc.amp.cisco.com/*'],
      0,
    ]);
    expect(await outcome).toEqual({ kind: 'connected', account: kept });
    expect(asked).toEqual([
      { call: 'account.connect', input: { region: 'apjc', clientId: 'client-1', clientPassword: 'password-1' } },
    ]);
  });

  test('does not send them when the person refuses the hosts', async () => {
    const { session, asked } = fakeSession();
    const outcome = await tryCredentials(typed, { ask: async () => false }, session.ask);
    expect(outcome).toEqual({ kind: 'refused', hosts: ['visibility.amp.cisco.com', 'private.intel.amp.cisco.com'] });
    expect(asked).toEqual([]);
  });

  test('sends no password when the kept one is to be used', async () => {
    const { session, asked } = fakeSession({}, { 'account.connect': () => kept });
    await tryCredentials({ ...typed, clientPassword: '' }, { ask: async () => true }, session.ask);
    expect(asked[0]?.input).toEqual({ region: 'us', clientId: 'client-1', clientPassword: undefined });
  });

  test('tells why it failed', async () => {
    const { session } = fakeSession(
      {},
      {
        'account.connect': () => {
          throw new AppError('wrong-password', 'no');
        },
      },
    );
    const outcome = await tryCredentials(typed, { ask: async () => true }, session.ask);
    expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'wrong-password' } });
  });
});
