import { describe, expect, test } from 'vitest';
import type { AppErrorCode } from '../../../src/core/errors';
import { hostsOf } from '../../../src/core/hosts';
import { createPauseKeeper } from '../../../src/xdr/pause-keeper';
import { Secret } from '../../../src/xdr/secret';
import { createRequestToken } from '../../../src/xdr/token';
import { answering, clientId, json, page, sample, sampled } from './answering';

const password = 'CANARY-pässwörd:パス';

function setUp(...answers: ReadonlyArray<Response | Error>) {
  const { fetch, asked } = answering(...answers);
  const pauses = createPauseKeeper({ now: () => 1_000 });
  const request = createRequestToken({ fetch, hosts: hostsOf, pauses });
  const ask = () => request({ region: 'eu', clientId, clientPassword: new Secret(password) });
  return { ask, asked };
}

test('shows the credentials in the Basic header and nowhere else', async () => {
  const { ask, asked } = setUp(sampled('token.200'));
  await ask();
  const [sent] = asked;
  expect(sent?.url.href).toBe('https://visibility.eu.amp.cisco.com/iroh/oauth2/token');
  expect(sent?.method).toBe('POST');
  expect(sent?.body).toBe('grant_type=client_credentials');
  expect(sent?.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
  expect(sent?.init.redirect).toBe('error');
  const basic = sent?.headers.get('authorization')?.replace(/^Basic /, '') ?? '';
  expect(Buffer.from(basic, 'base64').toString('utf8')).toBe(`${clientId}:${password}`);
});

test('takes life and scopes from the answer', async () => {
  const { ask } = setUp(sampled('token.200-narrowed-scopes'));
  const issued = await ask();
  expect(issued.lifetime).toBe(600_000);
  expect(issued.scopes).toEqual(['enrich:read', 'casebook', 'inspect:read']);
  expect(issued.accessToken.reveal()).toBe((sample('token.200') as { access_token: string }).access_token);
});

test.each([
  [{ access_token: 't' }, 600_000, []],
  [{ access_token: 't', expires_in: '600', scope: null }, 600_000, []],
  [{ access_token: 't', expires_in: -1, scope: '  a  b:read ' }, 600_000, ['a', 'b:read']],
  [{ access_token: 't', expires_in: 2, scope: 'a' }, 2_000, ['a']],
])('makes do with %j', async (body, lifetime, scopes) => {
  const { ask } = setUp(json(200, body));
  expect(await ask()).toMatchObject({ lifetime, scopes });
});

describe('refusals', () => {
  test.each<readonly [string, Response | Error, AppErrorCode]>([
    ['an unknown client', sampled('token.400-invalid-client'), 'unknown-client'],
    ['a wrong password', sampled('token.400-wrong-client-creds'), 'wrong-password'],
    ['an unknown client as 401', json(401, { error: 'invalid_client' }), 'unknown-client'],
    ['a wrong password as 401', json(401, { error: 'wrong_client_creds' }), 'wrong-password'],
    ['a 401 without a word', json(401), 'unauthorized'],
    ['an unsupported grant', json(400, { error: 'unsupported_grant_type' }), 'bad-request'],
    ['a login page', page(200), 'login-page'],
    ['a login page as 403', page(403), 'login-page'],
    ['a server error', json(500), 'server'],
    ['nothing', json(200), 'bad-answer'],
    ['another shape', json(200, { token: 'x' }), 'bad-answer'],
    ['an empty token', json(200, { access_token: '' }), 'bad-answer'],
    ['no connection', new TypeError(`Failed: Basic ${password}`), 'unreachable'],
  ])('%s', async (_name, answer, code) => {
    const { ask } = setUp(answer);
    const error = await ask().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'AppError', code });
    expect(`${JSON.stringify(error)} ${(error as Error).message} ${(error as Error).cause}`).not.toContain('CANARY');
  });

  test('for asking too often hold until the host says', async () => {
    const { ask, asked } = setUp(sampled('429-rate-limited', { 'Retry-After': '120' }));
    await expect(ask()).rejects.toMatchObject({ code: 'rate-limited', retryAt: 121_000 });
    await expect(ask()).rejects.toMatchObject({ code: 'rate-limited', retryAt: 121_000 });
    expect(asked).toHaveLength(1);
  });
});
