import { describe, expect, test } from 'vitest';
import { orThrow } from '../../../src/core/outcome';
import { whoAmI } from '../../../src/xdr/profile';
import { createUserNames, mostIds } from '../../../src/xdr/users';
import { httpOver, json, page, sample, sampled } from './answering';

describe('who we are', () => {
  test('is a user of an organisation', async () => {
    const { http, asked } = httpOver([sampled('whoami.200')]);
    expect(orThrow(await whoAmI(http))).toEqual({
      user: { id: 'e91b07c4-2f5a-4d38-a6c1-70b4d92e8f15', name: 'Aiko Analyst', email: 'analyst@example.com' },
      organisation: { id: '5c2a9d1e-7b34-4f60-8e19-3d0f6a8b2c47', name: 'Example Org' },
    });
    expect(asked[0]?.url.pathname).toBe('/iroh/profile/whoami');
  });

  test.each([
    ['without the scope', sampled('inspect.403'), {}],
    ['where it is forbidden', json(403), {}],
    ['where there is no such call', json(404), {}],
    ['when nothing is said', json(200, {}), {}],
    ['when only the organisation is said', json(200, { org: { id: 'o' } }), { organisation: { id: 'o', name: 'o' } }],
  ])('is nobody in particular %s', async (_when, answer, expected) => {
    const { http } = httpOver([answer]);
    expect(orThrow(await whoAmI(http))).toEqual(expected);
  });

  test.each([
    [{ 'user-id': 'u', 'user-name': 'n', 'user-nick': 'k', 'user-email': 'e' }, 'n'],
    [{ 'user-id': 'u', 'user-name': ' ', 'user-nick': 'k', 'user-email': 'e' }, 'k'],
    [{ 'user-id': 'u', 'user-nick': null, 'user-email': 'e' }, 'e'],
    [{ 'user-id': 'u' }, 'u'],
  ])('%j is called %s', async (user, name) => {
    const { http } = httpOver([json(200, { user })]);
    expect(orThrow(await whoAmI(http)).user?.name).toBe(name);
  });

  test.each([
    ['a server error', json(500), 'server'],
    ['a list', json(200, []), 'bad-answer'],
    ['a page', page(200), 'login-page'],
  ])('is a failure on %s', async (_what, answer, code) => {
    const { http } = httpOver([answer]);
    expect(await whoAmI(http)).toMatchObject({ error: { code } });
  });
});

describe('names of users', () => {
  const { user } = sample('whoami.200') as { user: { 'user-id': string } };

  test('are asked for together, each once', async () => {
    const { http, asked } = httpOver([json(200, [user, { 'user-name': 'no id' }])]);
    const names = orThrow(await createUserNames(http)([user['user-id'], 'other', 'other']));
    expect([...names]).toEqual([[user['user-id'], 'Aiko Analyst']]);
    expect(asked[0]?.url.pathname).toBe('/iroh/user-mgmt/batch/users');
    expect(asked[0]?.url.searchParams.getAll('id')).toEqual([user['user-id'], 'other']);
  });

  test('of nobody are not asked for', async () => {
    const { http, asked } = httpOver([]);
    expect(orThrow(await createUserNames(http)([])).size).toBe(0);
    expect(asked).toHaveLength(0);
  });

  test('are asked for up to a limit', async () => {
    const { http, asked } = httpOver([json(200, [])]);
    await createUserNames(http)(Array.from({ length: 200 }, (_, n) => String(n)));
    expect(asked[0]?.url.searchParams.getAll('id')).toHaveLength(mostIds);
  });
});
