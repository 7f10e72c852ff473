import { describe, expect, test } from 'vitest';
import type { Fault } from '../../demo/xdr/faults';
import { setUp } from './set-up';

const create = 'POST /ctia/casebook';
const stored = (xdr: Awaited<ReturnType<typeof setUp>>['xdr']): number => xdr.world.us.casebooks.all().length;

describe('an injected fault', () => {
  test.each<readonly [what: string, fault: Fault, status: number, text: RegExp, applied: number]>([
    ['any status, not applied', { kind: 'status', status: 503, json: { error: 'busy' } }, 503, /busy/, 0],
    [
      '500 after the work',
      { kind: 'status', status: 500, json: { type: 'unknown-exception' }, applied: true },
      500,
      /unknown/,
      1,
    ],
    ['409', { kind: 'status', status: 409 }, 409, /^$/, 0],
    ['429', { kind: 'rate-limited', retryAfter: '3172s' }, 429, /^\{"error":"Too Many Requests"\}$/, 0],
    ['401', { kind: 'unauthorized' }, 401, /jwt_expired/, 0],
    ['a login page', { kind: 'login-page' }, 200, /<form/, 0],
    ['a login page after the work', { kind: 'login-page', applied: true }, 200, /<form/, 1],
    ['half an answer', { kind: 'truncated' }, 201, /^\{"[^}]*$/, 1],
    ['nothing of an answer', { kind: 'truncated', keep: 0 }, 201, /^$/, 1],
    ['an empty answer', { kind: 'empty' }, 201, /^$/, 1],
    ['another type of JSON', { kind: 'wrong-json' }, 201, /^"not what you expected"$/, 1],
    ['null', { kind: 'wrong-json', json: null }, 201, /^null$/, 1],
    ['a wrong content type', { kind: 'wrong-content-type' }, 201, /^\{.*\}$/, 1],
    ['a huge answer', { kind: 'huge', bytes: 100_000 }, 201, /^\{.*\} {100000}$/, 1],
    ['more headers', { kind: 'headers', headers: { 'X-Test': '1' } }, 201, /^\{.*\}$/, 1],
  ])('%s', async (_, fault, status, text, applied) => {
    const { xdr, call } = await setUp();
    xdr.faults.add({ match: { operation: create }, fault });
    const answer = await call('POST', '/ctia/casebook', { title: 'x' });
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(text);
    expect(stored(xdr)).toBe(applied);
    expect(xdr.requests.at(-1)?.status).toBe(status);
  });

  test('keeps the Retry-After as given, or leaves it out', async () => {
    const { xdr, call } = await setUp();
    const values: (string | null)[] = [];
    for (const retryAfter of [
      '3557',
      '3172s',
      '-5',
      'Wed, 21 Oct 2026 07:28:00 GMT',
      '99999999999',
      'soon',
      undefined,
    ]) {
      xdr.faults.clear();
      xdr.faults.add({ fault: { kind: 'rate-limited', ...(retryAfter === undefined ? {} : { retryAfter }) } });
      values.push((await call('GET', '/iroh/profile/whoami')).headers.get('retry-after'));
    }
    expect(values).toEqual(['3557', '3172s', '-5', 'Wed, 21 Oct 2026 07:28:00 GMT', '99999999999', 'soon', null]);
  });

  test('says the content type of a login page and of a wrong type', async () => {
    const { xdr, call } = await setUp();
    xdr.faults.add(
      { match: { nth: 1 }, fault: { kind: 'login-page' } },
      { match: { nth: 2 }, fault: { kind: 'wrong-content-type' } },
    );
    expect((await call('GET', '/iroh/profile/whoami')).headers.get('content-type')).toMatch(/^text\/html/);
    expect((await call('GET', '/iroh/profile/whoami')).headers.get('content-type')).toBe('text/plain');
    expect((await call('GET', '/iroh/profile/whoami')).headers.get('content-type')).toMatch(/^application\/json/);
  });

  test.each([
    [false, 0],
    [undefined, 0],
    [true, 1],
  ])('a broken connection, applied %s, is a TypeError', async (applied, expected) => {
    const { xdr, call } = await setUp();
    xdr.faults.add({
      match: { operation: create },
      fault: { kind: 'reset', ...(applied === undefined ? {} : { applied }) },
    });
    await expect(call('POST', '/ctia/casebook', {})).rejects.toThrow(TypeError);
    expect(stored(xdr)).toBe(expected);
    expect(xdr.requests.at(-1)?.status).toBe(0);
  });

  test('a late request is done although nobody waits for it any more', async () => {
    let arrive: (() => void) | undefined;
    const wait = () =>
      new Promise<void>((resolve) => {
        arrive = resolve;
      });
    const { xdr, token, intel } = await setUp({ wait });
    xdr.faults.add({ match: { operation: create }, fault: { kind: 'delay', ms: 60_000 } });
    const abort = new AbortController();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const asked = xdr.fetch(`${intel}/ctia/casebook`, { method: 'POST', headers, body: '{}', signal: abort.signal });
    const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
    await nextTurn();
    abort.abort(new DOMException('given up', 'AbortError'));
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(stored(xdr)).toBe(0);
    arrive?.();
    await nextTurn();
    expect(stored(xdr)).toBe(1);
  });

  test('a request given up before it was sent never arrives', async () => {
    const { xdr, intel } = await setUp();
    const signal = AbortSignal.abort();
    await expect(xdr.fetch(`${intel}/ctia/status`, { signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(xdr.requests.map(({ path }) => path)).toEqual(['/iroh/oauth2/token']);
  });

  test('delays add up, before and after the work', async () => {
    const { xdr, call, time } = await setUp();
    xdr.faults.add({ fault: { kind: 'delay', ms: 1000 } }, { fault: { kind: 'delay', ms: 500, when: 'after' } });
    const { json } = await call('POST', '/ctia/casebook', {});
    expect(json.created).toBe('2026-07-11T09:00:01.000Z');
    expect(time.now()).toBe(Date.parse('2026-07-11T09:00:01.500Z'));
  });

  test.each(['error', 'follow', 'manual'] as const)('a redirect under redirect: %s', async (redirect) => {
    const { xdr, token, visibility } = await setUp();
    const target = 'https://visibility.amp.cisco.com/iroh/profile/org';
    xdr.faults.add({ match: { path: 'whoami' }, fault: { kind: 'redirect', location: target, status: 307 } });
    const asked = xdr.fetch(`${visibility}/iroh/profile/whoami`, {
      headers: { authorization: `Bearer ${token}` },
      redirect,
    });
    if (redirect === 'error') {
      await expect(asked).rejects.toThrow(TypeError);
      return;
    }
    const response = await asked;
    expect(response.status).toBe(redirect === 'manual' ? 307 : 200);
    expect(xdr.requests.at(-1)?.path).toBe(redirect === 'manual' ? '/iroh/profile/whoami' : '/iroh/profile/org');
  });

  test('rules look at operation, host, method, path, body, and count', async () => {
    const { xdr, call } = await setUp();
    const fault: Fault = { kind: 'status', status: 503 };
    const tries = async () => {
      const found: number[] = [];
      for (let index = 0; index < 4; index++)
        found.push((await call('POST', '/ctia/casebook', { title: `t${index}` })).status);
      return found;
    };
    for (const [match, expected] of [
      [{ nth: 2 }, [201, 503, 201, 201]],
      [{ times: 2 }, [503, 503, 201, 201]],
      [{ body: 't3' }, [201, 201, 201, 503]],
      [{ method: 'GET' }, [201, 201, 201, 201]],
      [{ host: 'visibility.amp.cisco.com' }, [201, 201, 201, 201]],
      [{ host: 'private.intel.amp.cisco.com', path: '/casebook' }, [503, 503, 503, 503]],
      [{ operation: 'PATCH /ctia/casebook/{id}' }, [201, 201, 201, 201]],
    ] as const) {
      xdr.faults.clear();
      xdr.faults.add({ match, fault });
      expect(await tries()).toEqual(expected);
    }
  });

  test('a decider from outside sees every request', async () => {
    const { xdr, call } = await setUp();
    const seen: (string | undefined)[] = [];
    xdr.faults.use(({ operation }) => {
      seen.push(operation);
      return operation === create ? [{ kind: 'status', status: 502 }] : [];
    });
    expect((await call('POST', '/ctia/casebook', {})).status).toBe(502);
    expect((await call('GET', '/iroh/profile/whoami')).status).toBe(200);
    expect(seen).toEqual([create, 'GET /iroh/profile/whoami']);
  });
});

describe('the log', () => {
  test('holds no token and no password, and names the client', async () => {
    const { xdr, call, token } = await setUp();
    await call('POST', '/ctia/casebook', { title: `my token ${token}` });
    await call('GET', `/ctia/casebook/search?query=${token}`);
    const text = JSON.stringify(xdr.requests);
    expect(text).not.toContain(token);
    expect(text).not.toContain('demo-password-not-a-secret');
    expect(xdr.requests.map(({ clientId }) => clientId)).toEqual(
      Array(3).fill('client-5f0c2a7e-1d34-4b6a-9c58-0e7f3a2b1c4d'),
    );
    expect(xdr.requests.map(({ violations }) => violations)).toEqual([[], ['secret-in-body'], ['secret-in-url']]);
  });

  test('a token in the query works on private intelligence, and is a violation everywhere', async () => {
    const { xdr, token, intel, visibility } = await setUp();
    const there = await xdr.fetch(`${intel}/ctia/casebook/search?query=*&Authorization=Bearer%20${token}`);
    const here = await xdr.fetch(`${visibility}/iroh/profile/whoami?access_token=${token}`);
    expect([there.status, here.status]).toEqual([200, 401]);
    expect(xdr.requests.slice(1).map(({ violations }) => violations.includes('token-in-query'))).toEqual([true, true]);
  });

  test('keeps what was sent and what was answered', async () => {
    const { xdr, call } = await setUp();
    await call('PATCH', '/ctia/casebook/none?wait_for=true', { title: 'x' }, { accept: 'application/json' });
    expect(xdr.requests.at(-1)).toEqual({
      at: Date.parse('2026-07-11T09:00:00.000Z'),
      host: 'private.intel.amp.cisco.com',
      method: 'PATCH',
      path: '/ctia/casebook/none',
      query: 'wait_for=true',
      body: { title: 'x' },
      operation: 'PATCH /ctia/casebook/{id}',
      clientId: 'client-5f0c2a7e-1d34-4b6a-9c58-0e7f3a2b1c4d',
      contentType: 'application/json',
      accept: 'application/json',
      origin: undefined,
      status: 404,
      violations: [],
    });
  });
});
