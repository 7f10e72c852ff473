import { createServer } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_CLIENT } from '../../demo/xdr/seed/clients';
import { type ServedXdr, type ServeOptions, serveXdr } from '../../demo/xdr/serve';

let served: ServedXdr | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

async function setUp(options: ServeOptions = {}) {
  served = await serveXdr({ data: 'empty', refresh: 0, ...options });
  const { origin } = served;
  const visibility = `${origin}/visibility.amp.cisco.com`;
  const intel = `${origin}/private.intel.amp.cisco.com`;
  const signIn = () =>
    fetch(`${visibility}/iroh/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${DEMO_CLIENT.id}:${DEMO_CLIENT.password}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
  const token = ((await (await signIn()).json()) as { access_token: string }).access_token;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const control = (name: string, body?: unknown) =>
    fetch(`${origin}/__control/${name}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  return { served, origin, visibility, intel, headers, control, signIn };
}

describe('the served services', () => {
  test('answer under the name of the host, with ids of the real host and no CORS header', async () => {
    const { intel, headers } = await setUp();
    const response = await fetch(`${intel}/ctia/casebook`, { method: 'POST', headers, body: '{"title":"x"}' });
    const created = (await response.json()) as { id: string };
    expect(response.status).toBe(201);
    expect(created.id).toMatch(/^https:\/\/private\.intel\.amp\.cisco\.com:443\//);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('listen on loopback, on another port when the wanted one is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', () => resolve()));
    const address = taken.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const { origin } = await setUp({ port });
    taken.close();
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(origin).not.toContain(`:${port}`);
  });

  test('break the connection before or after the work, as told', async () => {
    const { intel, headers, control } = await setUp();
    const post = () => fetch(`${intel}/ctia/casebook`, { method: 'POST', headers, body: '{}' });
    const stored = async () => ((await (await control('casebooks')).json()) as { us: unknown[] }).us.length;
    await control('faults', { match: { path: '/ctia/casebook', times: 1 }, fault: { kind: 'reset' } });
    await expect(post()).rejects.toThrow(TypeError);
    expect(await stored()).toBe(0);
    await control('faults', { match: { path: '/ctia/casebook', times: 1 }, fault: { kind: 'reset', applied: true } });
    await expect(post()).rejects.toThrow(TypeError);
    expect(await stored()).toBe(1);
    expect((await post()).status).toBe(201);
  });

  test('let a request hang until the caller gives up', async () => {
    const { visibility, headers, control } = await setUp();
    await control('faults', { match: { path: 'whoami' }, fault: { kind: 'hang' } });
    const asked = fetch(`${visibility}/iroh/profile/whoami`, { headers, signal: AbortSignal.timeout(50) });
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('have a clock, a log, and clients that can be changed', async () => {
    const { visibility, headers, control, signIn } = await setUp();
    const whoami = async () => (await fetch(`${visibility}/iroh/profile/whoami`, { headers })).status;
    expect(await whoami()).toBe(200);
    await control('clock', { pass: 600_000 });
    expect(await whoami()).toBe(401);
    await control('client', { id: DEMO_CLIENT.id, password: 'changed' });
    expect((await signIn()).status).toBe(400);
    expect((await control('client', { id: 'client-none', enabled: false })).status).toBe(400);
    const log = (await (await control('requests')).json()) as { operation: string; status: number }[];
    expect(log.map(({ operation, status }) => `${status} ${operation}`)).toEqual([
      '200 POST /iroh/oauth2/token',
      '200 GET /iroh/profile/whoami',
      '401 GET /iroh/profile/whoami',
      '400 POST /iroh/oauth2/token',
    ]);
  });

  test('start anew on reset', async () => {
    const { intel, headers, control, served } = await setUp();
    const before = served.xdr;
    await fetch(`${intel}/ctia/casebook`, { method: 'POST', headers, body: '{}' });
    await control('reset', { refresh: 1000 });
    expect(served.xdr).not.toBe(before);
    expect(served.xdr.world.us.casebooks.all()).toEqual([]);
    expect((await fetch(`${intel}/ctia/casebook/search`, { headers })).status).toBe(401);
  });
});
