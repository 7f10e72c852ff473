import { describe, expect, test } from 'vitest';
import type { ApiClient } from '../../demo/xdr/clients';
import { rene } from '../../demo/xdr/people';
import { covers, gives, grants } from '../../demo/xdr/scopes';
import { DEMO_CLIENT, DEMO_CLIENT_EU } from '../../demo/xdr/seed/clients';
import { setUp } from './set-up';

describe('scopes', () => {
  test.each([
    ['response', 'response/trigger:write', true],
    ['response', 'response/observables:read', true],
    ['response:read', 'response/trigger:write', false],
    ['enrich:read', 'enrich/observables/observe:read', true],
    ['enrich/observables/refer:read', 'enrich/observables/refer:read', true],
    ['enrich/observables/refer:read', 'enrich/observables/observe:read', false],
    ['integration:read', 'integration/health:read', true],
    ['private-intel', 'private-intel/incident', true],
    ['private-intel:read', 'private-intel/incident', false],
    ['profile', 'profile:read', true],
    ['profile:write', 'profile:read', false],
    ['inspect:read', 'inspect', false],
    ['response', 'responses:read', false],
    ['casebook', 'private-intel/casebook:read', false],
  ])('%s covers %s: %s', (granted, needed, expected) => {
    expect(covers(granted, needed)).toBe(expected);
  });

  test('reading and writing together are both', () => {
    expect(grants(['private-intel:read', 'private-intel:write'], 'private-intel/incident')).toBe(true);
    expect(grants(['private-intel:read'], 'private-intel/incident')).toBe(false);
  });

  test.each([
    ['casebook', 'read-casebook', true],
    ['casebook', 'search-casebook', true],
    ['casebook', 'create-casebook', true],
    ['casebook', 'delete-casebook', true],
    ['casebook:read', 'search-casebook', true],
    ['casebook:read', 'create-casebook', false],
    ['casebook:write', 'read-casebook', false],
    ['casebook', 'read-incident', false],
    ['casebook', 'create-relationship', false],
    ['private-intel', 'create-casebook', true],
    ['private-intel:read', 'list-sightings', true],
    ['private-intel:read', 'create-judgement', false],
    ['enrich:read', 'read-casebook', false],
  ])('%s gives %s: %s', (scope, capability, expected) => {
    expect(gives([scope], capability)).toBe(expected);
  });
});

describe('the token endpoint', () => {
  const exchange = async (headers: Record<string, string>, body: string, region = '') => {
    const { xdr } = await setUp();
    const response = await xdr.fetch(`https://visibility${region}.amp.cisco.com/iroh/oauth2/token`, {
      method: 'POST',
      headers,
      body,
    });
    return [response.status, ((await response.json()) as { error?: string }).error];
  };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const basic = (id: string, password: string) => ({ ...form, authorization: `Basic ${btoa(`${id}:${password}`)}` });
  const { id, password } = DEMO_CLIENT;
  const grant = 'grant_type=client_credentials';

  test.each([
    ['takes id and password in the Basic header', basic(id, password), grant, '', [200, undefined]],
    ['does not know a client', basic('client-none', password), grant, '', [400, 'invalid_client']],
    ['refuses a wrong password', basic(id, 'wrong'), grant, '', [400, 'wrong_client_creds']],
    ['does not know a client of another region', basic(id, password), grant, '.eu', [400, 'invalid_client']],
    ['knows no other grant', basic(id, password), 'grant_type=password', '', [400, 'unsupported_grant_type']],
    ['wants a grant', basic(id, password), 'x=y', '', [400, 'invalid_request']],
    ['does not know nobody', form, grant, '', [400, 'invalid_client']],
  ])('%s', async (_, headers, body, region, expected) => {
    expect(await exchange(headers, body, region)).toEqual(expected);
  });

  test('takes the credentials in a JSON body as well', async () => {
    const body = JSON.stringify({ client_id: id, client_password: password, grant_type: 'client_credentials' });
    expect(await exchange({ 'content-type': 'application/json' }, body)).toEqual([200, undefined]);
  });

  test('prints the scopes of this moment, and tokens keep theirs', async () => {
    const { xdr, call, signIn } = await setUp();
    xdr.world.clients.change(id, { scopes: ['profile'] });
    expect((await call('GET', '/ctia/casebook/search?query=*')).status).toBe(200);
    const narrowed = await signIn();
    const headers = { authorization: `Bearer ${narrowed}` };
    expect((await call('GET', '/ctia/casebook/search?query=*', undefined, headers)).status).toBe(403);
  });

  test('a client that is switched off is unknown, and its tokens are refused', async () => {
    const { xdr, call } = await setUp();
    xdr.world.clients.change(id, { enabled: false });
    expect((await call('GET', '/ctia/casebook/search?query=*')).json.error).toBe('jwt_custom_check_fail');
    expect(xdr.world.clients.exchange(id, password, 'us')).toBe('invalid_client');
  });
});

describe('401 and 403', () => {
  const intel = '/ctia/casebook/search?query=*';
  const profile = '/iroh/profile/whoami';
  const noToken = { authorization: '' };

  test.each([
    [
      'private intelligence, no token',
      intel,
      noToken,
      { error: 'not_authenticated', message: 'Only authenticated users allowed' },
    ],
    [
      'private intelligence, no JWT',
      intel,
      { authorization: 'Bearer nonsense' },
      { error: 'jwt_decode_failed_exception' },
    ],
    ['private intelligence, forged', intel, { authorization: 'Bearer a.b.c' }, { error: 'jwt_invalid_signature' }],
    [
      'visibility, no token',
      profile,
      noToken,
      { error: 'invalid_request', error_description: 'No JWT found in HTTP Authorization header' },
    ],
    [
      'visibility, forged',
      profile,
      { authorization: 'Bearer a.b.c' },
      { error: 'jwt_invalid_signature', token: 'a.b.c' },
    ],
  ])('%s', async (_, path, headers, expected) => {
    const { call } = await setUp();
    const { status, json, headers: sent } = await call('GET', path, undefined, headers);
    expect(status).toBe(401);
    expect(json).toMatchObject(expected);
    expect(sent.get('x-ratelimit-org-limit')).toBeNull();
  });

  test('a token runs out after 600 seconds, and says so', async () => {
    const { call, time } = await setUp();
    time.pass(599_999);
    expect((await call('GET', intel)).status).toBe(200);
    time.pass(1);
    expect((await call('GET', intel)).json).toEqual({
      error: 'jwt_expired',
      error_description: 'JWT expired',
      level: 'info',
    });
    expect((await call('GET', profile)).json.error).toBe('jwt_expired');
  });

  test('a token of one region means nothing in another', async () => {
    const { xdr, token } = await setUp();
    const headers = { authorization: `Bearer ${token}` };
    expect((await xdr.fetch('https://visibility.eu.amp.cisco.com/iroh/profile/whoami', { headers })).status).toBe(401);
  });

  test('a missing scope is named in full on visibility', async () => {
    const { xdr, signIn } = await setUp();
    xdr.world.clients.change(DEMO_CLIENT.id, { scopes: ['casebook', 'inspect:read'] });
    const authorization = `Bearer ${await signIn()}`;
    const response = await xdr.fetch('https://visibility.amp.cisco.com/iroh/iroh-enrich/deliberate/observables', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: '[]',
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      error: 'missing_scope',
      'missing-scopes': ['enrich/observables/deliberate:read'],
      'required-scopes': ['enrich/observables/deliberate:read'],
      scopes: ['casebook', 'inspect:read'],
      'user-id': 'e91b07c4-2f5a-4d38-a6c1-70b4d92e8f15',
      'org-id': '5c2a9d1e-7b34-4f60-8e19-3d0f6a8b2c47',
    });
  });

  test.each<readonly [scopes: string[], method: string, path: string, body: unknown, capabilities: unknown]>([
    [['profile'], 'POST', '/ctia/casebook', {}, 'create-casebook'],
    [['casebook:read'], 'DELETE', '/ctia/casebook/casebook-1', undefined, 'delete-casebook'],
    [
      ['casebook'],
      'GET',
      '/ctia/domain/example.com/sightings/incidents',
      undefined,
      ['list-relationships', 'list-sightings'],
    ],
  ])('with %j %s %s is a 403 that names capabilities', async (scopes, method, path, body, capabilities) => {
    const { call, xdr, signIn } = await setUp();
    xdr.world.clients.change(DEMO_CLIENT.id, { scopes });
    const { status, json } = await call(method, path, body, { authorization: `Bearer ${await signIn()}` });
    const owner = 'e91b07c4-2f5a-4d38-a6c1-70b4d92e8f15';
    expect([status, json]).toEqual([
      403,
      { message: 'Missing capability', error: 'missing_capability', capabilities, owner },
    ]);
  });

  test.each(['version', 'status'])('%s of private intelligence needs no token', async (name) => {
    const { call } = await setUp();
    expect((await call('GET', `/ctia/${name}`, undefined, noToken)).status).toBe(200);
  });
});

describe('documents of others', () => {
  const colleague: ApiClient = { ...DEMO_CLIENT, id: 'client-of-rene', user: rene };

  test.each([
    ['amber', undefined, 200],
    ['green', undefined, 200],
    ['red', undefined, 403],
    ['red', [rene.id], 200],
  ])('a %s case, authorized users %j: a colleague gets %i for every verb', async (tlp, authorized_users, status) => {
    const { call, newCase, xdr, signIn } = await setUp();
    xdr.world.clients.add(colleague);
    const id = await newCase({ title: 'mine', tlp, authorized_users });
    const headers = { authorization: `Bearer ${await signIn(colleague)}` };
    const answers = [
      await call('GET', `/ctia/casebook/${id}`, undefined, headers),
      await call('PATCH', `/ctia/casebook/${id}`, { title: 'theirs' }, headers),
      await call('POST', `/ctia/casebook/${id}/observables`, { operation: 'add', observables: [] }, headers),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([status, status, status]);
    const found = await call('GET', '/ctia/casebook/search?query=*', undefined, headers);
    expect(found.json).toHaveLength(status === 200 ? 1 : 0);
    if (status === 200) return;
    expect(answers.map(({ json }) => json.message)).toEqual([
      'You are not allowed to read this document',
      'You are not allowed to update this document',
      'You are not allowed to update this document',
    ]);
  });

  test('regions share nothing', async () => {
    const { newCase, xdr, signIn } = await setUp();
    const id = await newCase({ title: 'mine' });
    const headers = { authorization: `Bearer ${await signIn(DEMO_CLIENT_EU)}` };
    const response = await xdr.fetch(`https://private.intel.eu.amp.cisco.com/ctia/casebook/${id}`, { headers });
    expect([response.status, await response.text()]).toEqual([404, '']);
  });
});
