import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/core/errors';
import { orThrow } from '../../src/core/outcome';
import { demoCaseId } from '../demo/xdr/seed';
import { DEMO_CLIENT, DEMO_CLIENT_APJC, DEMO_CLIENT_EU, DEMO_CLIENT_NARROW } from '../demo/xdr/seed/clients';
import { entered, failureOf, setUp } from './account-set-up';

const token = 'POST /iroh/oauth2/token';
const whoami = 'GET /iroh/profile/whoami';

describe('connecting', () => {
  test('tells who we are, of which organisation, and what the token allows', async () => {
    const { account, seen, time, operations } = setUp();
    await account.start();
    expect(account.connection()).toEqual({ status: 'not-configured' });
    expect(account.binding()).toBeUndefined();
    const connected = await account.connect(entered());
    expect(connected).toEqual({
      region: 'us',
      clientId: DEMO_CLIENT.id,
      user: { id: DEMO_CLIENT.user.id, name: expect.stringMatching(/\S/), email: expect.stringContaining('@') },
      organisation: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: expect.stringMatching(/\S/) },
      scopes: DEMO_CLIENT.scopes,
      connectedAt: time.now(),
    });
    expect(seen).toEqual([{ status: 'ready', account: connected }]);
    expect(account.binding()).toEqual({
      region: 'us',
      clientId: DEMO_CLIENT.id,
      organisation: connected.organisation?.id,
    });
    expect(operations()).toEqual([token, whoami]);
  });

  test('uses the token it was tried with for what comes next', async () => {
    const { account, cases, operations } = setUp();
    await account.connect(entered());
    expect(orThrow(await cases.read(demoCaseId))?.id).toBe(demoCaseId);
    expect(operations()).toEqual([token, whoami, 'GET /ctia/casebook/{id}']);
  });

  test.each([DEMO_CLIENT_EU, DEMO_CLIENT_APJC])('asks the hosts of the region: $region', async (client) => {
    const { account, cases, xdr } = setUp();
    await account.connect(entered(client));
    orThrow(await cases.search({}));
    expect([...new Set(xdr.requests.map(({ host }) => host))]).toEqual([
      `visibility.${client.region}.amp.cisco.com`,
      `private.intel.${client.region}.amp.cisco.com`,
    ]);
  });

  test('takes the scopes from the token, which may have fewer than the client was given', async () => {
    const { account, xdr } = setUp();
    xdr.world.clients.change(DEMO_CLIENT.id, { scopes: ['casebook', 'enrich:read'] });
    const connected = await account.connect(entered());
    expect(connected).toMatchObject({ scopes: ['casebook', 'enrich:read'], user: undefined, organisation: undefined });
    expect((await setUp().account.connect(entered(DEMO_CLIENT_NARROW))).scopes).not.toContain('response');
  });

  test.each([
    ['an unknown client', { ...entered(), clientId: 'client-nobody' }, 'unknown-client'],
    ['a client of another region', { ...entered(), region: 'eu' as const }, 'unknown-client'],
    ['a wrong password', { ...entered(), clientPassword: 'wrong' }, 'wrong-password'],
    ['no password', { ...entered(), clientPassword: undefined }, 'not-configured'],
  ])('with %s keeps nothing', async (_what, input, code) => {
    const { account, stores, session, seen } = setUp();
    await expect(account.connect(input)).rejects.toMatchObject({ name: 'AppError', code });
    expect(account.connection()).toEqual({ status: 'not-configured' });
    expect([await stores.records.entries(), await stores.keys.entries(), await stores.kept.entries()]).toEqual([
      [],
      [],
      [],
    ]);
    expect(session.value).toBeUndefined();
    expect(seen).toEqual([]);
  });

  test('with wrong credentials leaves the connection that was there', async () => {
    const { account, cases, wake } = setUp();
    const before = await account.connect(entered());
    await expect(account.connect({ ...entered(DEMO_CLIENT_EU), clientPassword: 'wrong' })).rejects.toThrow(AppError);
    expect(account.connection()).toEqual({ status: 'ready', account: before });
    expect((await cases.search({})).kind).toBe('ok');
    const again = wake();
    await again.account.start();
    expect(again.account.connection()).toEqual({ status: 'ready', account: before });
    expect((await again.cases.search({})).kind).toBe('ok');
  });

  test('without a password uses the kept one', async () => {
    const { account, time } = setUp();
    const first = await account.connect(entered());
    time.pass(60_000);
    expect(await account.connect({ ...entered(), clientPassword: undefined })).toEqual(first);
  });

  test('twice at once ends with one of the two, whole', async () => {
    const { account, cases, xdr } = setUp();
    await Promise.all([account.connect(entered()), account.connect(entered(DEMO_CLIENT_EU))]);
    expect(account.binding()).toMatchObject({ region: 'eu', clientId: DEMO_CLIENT_EU.id });
    xdr.clear();
    orThrow(await cases.search({}));
    expect(xdr.requests.map(({ host, clientId }) => [host, clientId])).toEqual([
      ['private.intel.eu.amp.cisco.com', DEMO_CLIENT_EU.id],
    ]);
  });

  test('is not kept when who we are cannot be asked for a reason that will pass', async () => {
    const { account, xdr, stores } = setUp();
    xdr.faults.add({ match: { operation: whoami, times: 1 }, fault: { kind: 'status', status: 503 } });
    await expect(account.connect(entered())).rejects.toMatchObject({ code: 'server' });
    expect(await stores.records.entries()).toEqual([]);
    await account.connect(entered());
    expect(account.connection().status).toBe('ready');
  });
});

describe('a background that starts again', () => {
  test('is connected without asking anything', async () => {
    const { account, wake, xdr } = setUp();
    const connected = await account.connect(entered());
    xdr.clear();
    const again = wake();
    await again.account.start();
    expect(again.account.connection()).toEqual({ status: 'ready', account: connected });
    expect(again.account.binding()?.organisation).toBe(connected.organisation?.id);
    expect(xdr.requests).toEqual([]);
  });

  test('goes on with the token of the session, and without one asks with what the vault holds', async () => {
    const { account, wake, xdr, session, operations } = setUp();
    await account.connect(entered());
    xdr.clear();
    orThrow(await wake().cases.search({ limit: 1 }));
    session.value = undefined;
    orThrow(await wake().cases.search({ limit: 1 }));
    const search = 'GET /ctia/casebook/search';
    expect(operations()).toEqual([search, token, search]);
  });

  test('says that the vault is broken, and takes credentials again', async () => {
    const { account, wake, stores, session } = setUp();
    await account.connect(entered());
    session.value = undefined;
    for (const [name] of await stores.keys.entries()) await stores.keys.delete(name);
    const again = wake();
    expect(await again.cases.search({})).toMatchObject({ kind: 'not-applied', error: { code: 'storage-broken' } });
    expect(again.account.connection()).toMatchObject({ status: 'failed', error: { code: 'storage-broken' } });
    await again.account.connect(entered());
    expect((await again.cases.search({})).kind).toBe('ok');
  });
});

describe('checking', () => {
  test('notices scopes that were taken away, and tells', async () => {
    const { account, xdr, seen, wake } = setUp();
    const before = await account.connect(entered());
    xdr.world.clients.change(DEMO_CLIENT.id, { scopes: ['casebook', 'profile'] });
    const after = await account.check();
    expect(after).toEqual({ ...before, scopes: ['casebook', 'profile'] });
    expect(seen.at(-1)).toEqual({ status: 'ready', account: after });
    const again = wake();
    await again.account.start();
    expect(again.account.connection()).toEqual({ status: 'ready', account: after });
  });

  test('keeps the organisation when the service has a bad moment', async () => {
    const { account, xdr } = setUp();
    const before = await account.connect(entered());
    xdr.faults.add({ match: { operation: whoami }, fault: { kind: 'status', status: 500 } });
    expect(await account.check()).toEqual(before);
  });

  test('finds a password that was changed, and recovers with the new one', async () => {
    const { account, xdr } = setUp();
    await account.connect(entered());
    xdr.world.clients.change(DEMO_CLIENT.id, { password: 'new-password' });
    await expect(account.check()).rejects.toMatchObject({ code: 'wrong-password' });
    expect(account.connection()).toMatchObject({ status: 'failed', error: { code: 'wrong-password' } });
    await account.connect({ ...entered(), clientPassword: 'new-password' });
    expect(account.connection().status).toBe('ready');
  });

  test('without a connection fails', async () => {
    expect(await failureOf(setUp().account.check())).toMatchObject({ code: 'not-configured' });
  });
});

describe('disconnecting', () => {
  test('leaves nothing stored and nothing sent', async () => {
    const { account, cases, stores, session, xdr, wake, seen } = setUp();
    await account.connect(entered());
    await account.disconnect();
    expect([await stores.records.entries(), await stores.keys.entries(), await stores.kept.entries()]).toEqual([
      [],
      [],
      [],
    ]);
    expect(session.value).toBeUndefined();
    expect(seen.at(-1)).toEqual({ status: 'not-configured' });
    xdr.clear();
    expect(await cases.search({})).toMatchObject({ kind: 'not-applied', error: { code: 'not-configured' } });
    expect(await wake().cases.search({})).toMatchObject({ kind: 'not-applied', error: { code: 'not-configured' } });
    expect(xdr.requests).toEqual([]);
  });

  test('holds for writes that were bound to the account', async () => {
    const { account, http, cases } = setUp();
    await account.connect(entered());
    const binding = account.binding();
    if (!binding) throw new Error('not connected');
    await account.connect(entered(DEMO_CLIENT_NARROW));
    const outcome = await http
      .boundTo(binding)
      .send({ service: 'privateIntel', method: 'GET', path: `/ctia/casebook/${demoCaseId}`, read: () => true });
    expect(outcome).toMatchObject({ kind: 'not-applied', error: { code: 'not-configured' } });
    expect((await cases.read(demoCaseId)).kind).toBe('ok');
  });
});

test('a listener that stopped hears nothing more', async () => {
  const { account } = setUp();
  let heard = 0;
  const stop = account.onChange(() => {
    heard += 1;
  });
  await account.connect(entered());
  stop();
  await account.disconnect();
  expect(heard).toBe(1);
});
