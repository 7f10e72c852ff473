import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { orThrow } from '../../src/core/outcome';
import { demoCaseId } from '../demo/xdr/seed';
import { DEMO_CLIENT, DEMO_CLIENT_NARROW } from '../demo/xdr/seed/clients';
import { settle } from '../unit/background/account/set-up';
import { entered, setUp, shownBy } from './account-set-up';

const search = 'GET /ctia/casebook/search';
const observables = [{ type: 'domain', value: 'added.example' }] as const;

async function connected(...options: Parameters<typeof setUp>) {
  const world = setUp(...options);
  await world.account.connect(entered());
  world.xdr.clear();
  return world;
}

describe('a token', () => {
  test('is renewed before it runs out, so that nobody meets a 401', async () => {
    const { cases, time, xdr, tokenRequests } = await connected();
    for (let minute = 0; minute < 60; minute += 1) {
      time.pass(60_000);
      orThrow(await cases.search({ limit: 1 }));
    }
    expect(xdr.requests.filter(({ status }) => status === 401)).toEqual([]);
    expect(tokenRequests()).toBe(6);
  });

  test('revoked between two calls is renewed once for all who were refused', async () => {
    const { cases, xdr, tokenRequests, account } = await connected();
    xdr.world.clients.revokeTokens();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => cases.search({ limit: 1 })));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(10).fill('ok'));
    expect(tokenRequests()).toBe(1);
    expect(account.connection().status).toBe('ready');
  });

  test('refused for good costs two exchanges a minute at most, and the connection says so', async () => {
    const { cases, xdr, tokenRequests, account, time } = await connected();
    xdr.world.clients.change(DEMO_CLIENT.id, { enabled: false });
    for (let n = 0; n < 30; n += 1) {
      expect((await cases.search({ limit: 1 })).kind).toBe('not-applied');
      time.pass(1_000);
    }
    expect(tokenRequests()).toBeLessThanOrEqual(2);
    expect(account.connection()).toMatchObject({ status: 'failed', error: { code: 'unknown-client' } });
    xdr.world.clients.change(DEMO_CLIENT.id, { enabled: true });
    time.pass(60_000);
    orThrow(await cases.search({ limit: 1 }));
    expect(account.connection().status).toBe('ready');
  });

  test('refused again and again is told once, so that a listener that sends does not go round', async () => {
    const { cases, xdr, account } = await connected();
    xdr.world.clients.change(DEMO_CLIENT.id, { enabled: false });
    const told: string[] = [];
    account.onChange((connection) => {
      told.push('error' in connection ? `${connection.error.code} ${connection.error.retryAt}` : connection.status);
      if (told.length < 100) void cases.search({});
    });
    for (let n = 0; n < 5; n += 1) await cases.search({});
    expect(told.length).toBeLessThan(5);
    expect(told[0]).toBe('unknown-client undefined');
  });

  test('renewed as it was is no news', async () => {
    const { cases, time, account } = await connected();
    const told: string[] = [];
    account.onChange(({ status }) => told.push(status));
    time.pass(540_000);
    orThrow(await cases.search({ limit: 1 }));
    expect(told).toEqual([]);
  });

  test('tells of narrowed scopes when it is renewed', async () => {
    const { cases, xdr, time, account } = await connected();
    xdr.world.clients.change(DEMO_CLIENT.id, { scopes: ['profile'] });
    time.pass(540_000);
    expect(await cases.search({})).toMatchObject({ error: { code: 'missing-scope', scope: 'casebook' } });
    expect(account.connection()).toMatchObject({ status: 'ready', account: { scopes: ['profile'] } });
  });
});

describe('a 429', () => {
  test.each([
    ['3172s', 3_172_000],
    ['120', 120_000],
  ])('with %s stops everything to that host until then', async (retryAfter, ms) => {
    const { cases, xdr, time, operations } = await connected();
    xdr.faults.add({ match: { operation: search, times: 1 }, fault: { kind: 'rate-limited', retryAfter } });
    const retryAt = time.now() + ms;
    expect(await cases.search({})).toMatchObject({ error: { code: 'rate-limited', retryAt } });
    time.pass(ms - 1);
    expect(await cases.addObservables(demoCaseId, observables)).toMatchObject({
      kind: 'not-applied',
      error: { code: 'rate-limited', retryAt },
    });
    expect(operations().filter((operation) => operation?.includes('casebook'))).toEqual([search]);
    time.pass(1);
    expect((await cases.addObservables(demoCaseId, observables)).kind).toBe('ok');
  });

  test('of the token endpoint holds for the token as well', async () => {
    const { account, xdr, time, tokenRequests } = setUp();
    xdr.faults.add({ match: { path: '/token', times: 1 }, fault: { kind: 'rate-limited', retryAfter: '60' } });
    await expect(account.connect(entered())).rejects.toMatchObject({ code: 'rate-limited' });
    await expect(account.connect(entered())).rejects.toMatchObject({ retryAt: time.now() + 60_000 });
    expect(tokenRequests()).toBe(1);
    time.pass(60_000);
    await account.connect(entered());
  });
});

describe('a write that met a fault', () => {
  const add = 'POST /ctia/casebook/{id}/observables';

  test.each([
    ['a reset before it was applied', { kind: 'reset' }, 'unknown', 'unreachable'],
    ['a reset after it was applied', { kind: 'reset', applied: true }, 'unknown', 'unreachable'],
    ['a 500 after it was applied', { kind: 'status', status: 500, applied: true }, 'unknown', 'server'],
    [
      'a 502 with a page',
      { kind: 'status', status: 502, text: '<html>', contentType: 'text/html' },
      'unknown',
      'server',
    ],
    ['a login page', { kind: 'login-page' }, 'unknown', 'login-page'],
    ['a cut answer', { kind: 'truncated' }, 'unknown', 'bad-answer'],
    ['another content type', { kind: 'wrong-content-type' }, 'unknown', 'bad-answer'],
    ['an empty answer', { kind: 'empty' }, 'unknown', 'bad-answer'],
    ['JSON of another shape', { kind: 'wrong-json' }, 'unknown', 'bad-answer'],
    ['a huge answer', { kind: 'huge', bytes: 6_000_000 }, 'unknown', 'too-large'],
    ['a redirect', { kind: 'redirect', location: 'https://evil.example/' }, 'unknown', 'unreachable'],
    ['a 409', { kind: 'status', status: 409 }, 'not-applied', 'conflict'],
    ['a 423', { kind: 'status', status: 423 }, 'not-applied', 'conflict'],
    [
      'a 404 page of a proxy',
      { kind: 'status', status: 404, text: '<html>', contentType: 'text/html' },
      'not-applied',
      'bad-answer',
    ],
  ] as const)('%s', async (_what, fault, kind, code) => {
    const { cases, xdr, operations } = await connected();
    xdr.faults.add({ match: { operation: add }, fault });
    expect(await cases.addObservables(demoCaseId, observables)).toMatchObject({ kind, error: { code } });
    expect(operations()).toEqual([add]);
  });

  test.each([true, false])('no answer for 20 s (applied: %s)', async (applied) => {
    const { cases, xdr, timers } = await connected();
    xdr.faults.add({ match: { operation: add }, fault: { kind: 'hang', applied } });
    const outcome = cases.addObservables(demoCaseId, observables);
    await settle();
    const waiting = timers.filter(({ over }) => !over);
    expect(waiting.map(({ delay }) => delay)).toEqual([20_000]);
    waiting[0]?.run();
    expect(await outcome).toMatchObject({ kind: 'unknown', error: { code: 'timeout' } });
    const read = orThrow(await cases.read(demoCaseId));
    expect(read?.observables.some(({ value }) => value === 'added.example')).toBe(applied);
  });

  test('a 401 is sent again with another token and applied once', async () => {
    const { cases, xdr } = await connected();
    xdr.faults.add({ match: { operation: add, times: 1 }, fault: { kind: 'unauthorized' } });
    expect((await cases.addObservables(demoCaseId, observables)).kind).toBe('ok');
    const read = orThrow(await cases.read(demoCaseId));
    expect(read?.observables.filter(({ value }) => value === 'added.example')).toHaveLength(1);
  });
});

describe('the login page of a portal', () => {
  test('in place of a token is named as such', async () => {
    const { account, xdr } = setUp();
    xdr.faults.add({ fault: { kind: 'login-page' } });
    await expect(account.connect(entered())).rejects.toMatchObject({ code: 'login-page' });
  });
});

describe('secrets', () => {
  const printed: string[] = [];

  beforeEach(() => {
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation((...all) => void printed.push(all.map(shownBy).join(' ')));
    }
  });

  afterEach(() => {
    vi.restoreAllMocks();
    printed.length = 0;
  });

  test('are in no error, state, address, log or body, whatever goes wrong', async () => {
    const shown: string[] = [];
    const faults = [
      { kind: 'reset' },
      { kind: 'status', status: 401, json: { error: 'x', token: DEMO_CLIENT.password } },
      { kind: 'status', status: 403, json: { error: 'missing_scope', 'missing-scopes': [DEMO_CLIENT.password] } },
      { kind: 'status', status: 500, json: { trace_id: `Basic ${DEMO_CLIENT.password}` } },
      { kind: 'login-page' },
      { kind: 'truncated' },
      { kind: 'wrong-json' },
      { kind: 'rate-limited' },
      { kind: 'redirect', location: 'https://evil.example/' },
    ] as const;
    for (const fault of faults) {
      for (const path of ['/token', '/whoami', '/casebook']) {
        const { account, cases, xdr, seen, stores } = setUp();
        xdr.faults.add({ match: { path }, fault });
        shown.push(await account.connect(entered()).then(shownBy, shownBy));
        shown.push(await cases.search({ text: 'x' }).then(shownBy, shownBy));
        shown.push(await cases.create({ externalId: 'x', title: 'x', observables }).then(shownBy, shownBy));
        shown.push(await account.check().then(shownBy, shownBy));
        shown.push(shownBy(seen), shownBy(await stores.records.entries()), shownBy(await stores.kept.entries()));
        expect(xdr.requests.flatMap(({ violations }) => violations)).toEqual([]);
        for (const text of shown) expect(xdr.world.clients.holdsSecret(text)).toBe(false);
        expect(shown.join('\n')).not.toMatch(/Bearer |Basic |eyJ/);
        shown.length = 0;
      }
    }
    expect(printed).toEqual([]);
  });

  test('would be noticed by that test', async () => {
    const { xdr, account, session } = setUp();
    await account.connect(entered(DEMO_CLIENT_NARROW));
    expect(xdr.world.clients.holdsSecret(shownBy(new Error(DEMO_CLIENT_NARROW.password)))).toBe(true);
    expect(xdr.world.clients.holdsSecret(shownBy(session.value))).toBe(true);
  });
});
