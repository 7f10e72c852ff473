import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../demo/xdr/router';
import { demoCaseId, redCaseId } from '../demo/xdr/seed';
import { DEMO_CLIENT, DEMO_CLIENT_NARROW } from '../demo/xdr/seed/clients';
import { operationOf } from '../demo/xdr/shape';
import { createXdr } from '../demo/xdr/xdr';
import { type ContractChecker, createContractChecker, hasContract, sharedDir } from '../support/contract';
import { driveEverything } from '../support/xdr-scenario';

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(`${sharedDir}/reference/contract/samples/${name}.json`, 'utf8'));

interface Seen {
  readonly operation: string;
  readonly status: number;
  readonly body: unknown;
}

/** The services with the data of the demo, and a caller that keeps what was answered. */
async function setUp() {
  let now = Date.parse('2026-07-11T10:00:00.000Z');
  const xdr = createXdr({
    now: () => now,
    wait: async (ms) => {
      now += ms;
    },
  });
  const seen: Seen[] = [];
  const signIn = async (client: typeof DEMO_CLIENT): Promise<string> => {
    const response = await xdr.fetch('https://visibility.amp.cisco.com/iroh/oauth2/token', {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${client.id}:${client.password}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: 'grant_type=client_credentials',
    });
    const body = (await response.json()) as { readonly access_token: string };
    seen.push({ operation: 'POST /iroh/oauth2/token', status: response.status, body });
    return body.access_token;
  };
  const full = await signIn(DEMO_CLIENT);
  // biome-ignore lint/suspicious/noExplicitAny: the scenario looks into answers of every shape
  const call = async (method: string, path: string, body?: unknown, token: string | undefined = full): Promise<any> => {
    const host = path.startsWith('/ctia') ? 'private.intel' : 'visibility';
    const response = await xdr.fetch(`https://${host}.amp.cisco.com${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json =
      text === '' ? undefined : /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
    const { operation = 'none' } = xdr.requests.at(-1) ?? {};
    seen.push({ operation, status: response.status, body: json });
    now += 1500;
    return json;
  };
  return { xdr, call, seen, signIn, pass: (ms: number) => (now += ms) };
}

const enc = encodeURIComponent;

// Compiling the schemas is work for a busy machine, hence the long time limit.
describe.skipIf(!hasContract())(
  'the rebuilt XDR services against the published descriptions',
  { timeout: 180_000 },
  () => {
    let checker: ContractChecker;
    beforeAll(() => {
      checker = createContractChecker();
    });

    test('every described operation has a route, and every route is described or says that it is not', () => {
      const known = routes.map(operationOf);
      expect(checker.operations.filter((operation) => !known.includes(operation))).toEqual([]);
      const described = routes.filter(({ spec }) => spec !== undefined).map(operationOf);
      expect(described.filter((operation) => !checker.operations.includes(operation))).toEqual([]);
      expect(routes.filter(({ spec }) => spec === undefined).map(operationOf)).toEqual([
        'GET /iroh/user-mgmt/users/{id}',
        'GET /iroh/user-mgmt/batch/users',
      ]);
      expect(new Set(known).size).toBe(known.length);
    });

    test('every operation answers a success that fits its schema, and every request of the scenario fits too', async () => {
      const services = await setUp();
      await driveEverything(services.call, sample);
      const { seen, xdr } = services;
      const succeeded = new Set(seen.filter(({ status }) => status < 300).map(({ operation }) => operation));
      expect(routes.map(operationOf).filter((operation) => !succeeded.has(operation))).toEqual([]);
      const described = seen.filter(({ operation }) => checker.operations.includes(operation));
      expect(
        described.flatMap(({ operation, status, body }) => checker.checkResponse(operation, status, body)),
      ).toEqual([]);
      expect(
        seen.filter(({ status }) => status >= 400).map(({ operation, status }) => `${status} ${operation}`),
      ).toEqual(['404 GET /ctia/{observable_type}/{observable_value}/verdict']);
      const sent = xdr.requests.filter(
        ({ operation }) => operation !== undefined && checker.operations.includes(operation),
      );
      expect(sent.flatMap((request) => checker.checkRequest(request))).toEqual([]);
      expect(xdr.requests.flatMap(({ violations }) => violations)).toEqual([]);
      console.log(
        `XDR contract: ${checker.operations.length} described operations and ${routes.length} routes, ${described.length} answers validated`,
      );
    });

    test('every refusal has one of the known shapes', async () => {
      const services = await setUp();
      const { call, seen, signIn, pass, xdr } = services;
      const narrow = await signIn(DEMO_CLIENT_NARROW);
      xdr.world.clients.change(DEMO_CLIENT_NARROW.id, { scopes: ['profile'] });
      const bare = await signIn(DEMO_CLIENT_NARROW);
      const guarded = routes.filter(
        ({ needs, spec }) => spec && (needs.kind === 'scopes' || needs.kind === 'capabilities'),
      );
      const example = { observable_type: 'domain', observable_value: 'example.com' } as Readonly<
        Record<string, string>
      >;
      const filled = (path: string): string =>
        path.replace(/\{([^}]+)\}/g, (_, name: string) => example[name] ?? 'none-0');
      for (const { method, path } of guarded) {
        await call(method, filled(path), undefined, '');
        await call(method, filled(path), undefined, 'not-a-token');
        if (!path.startsWith('/iroh/profile')) await call(method, filled(path), undefined, bare);
        if (method !== 'GET' && path.startsWith('/ctia') && path !== '/ctia/casebook')
          await call(method, filled(path), { no: 'such field' });
      }
      await call('POST', '/iroh/iroh-response/respond/observables', [], narrow);
      await call('GET', `/ctia/casebook/${redCaseId}`);
      await call('POST', '/ctia/casebook', { title: 'x'.repeat(1025) });
      await call('GET', `/ctia/casebook/search?query=${enc('title:(unclosed')}`);
      await call('GET', `/ctia/casebook/${demoCaseId}?fields=observables`);
      pass(700_000);
      await call('GET', `/ctia/casebook/${demoCaseId}`);
      await call('GET', '/iroh/profile/whoami');
      const refused = seen.filter(({ status, operation }) => status >= 400 && checker.operations.includes(operation));
      // Texts of two refusals are no JSON: an unknown judgement, and inspect's map by parameter has no `error`.
      const shaped = refused.filter(
        ({ operation, status, body }) =>
          typeof body !== 'string' && !(operation.endsWith('/inspect') && status === 400),
      );
      expect(shaped.length).toBeGreaterThan(guarded.length * 2);
      expect(shaped.flatMap(({ operation, status, body }) => checker.checkResponse(operation, status, body))).toEqual(
        [],
      );
    });

    test('the checker finds what is damaged', () => {
      const path = '/ctia/casebook/casebook-1/observables';
      const request = {
        operation: 'POST /ctia/casebook/{id}/observables',
        method: 'POST',
        path,
        query: '',
        contentType: 'application/json',
      };
      expect(checker.checkRequest({ ...request, body: sample('casebook-observables-add.request') })).toEqual([]);
      expect(checker.checkRequest({ ...request, body: { operation: 'merge' } })).toHaveLength(1);
      expect(checker.checkRequest({ ...request, body: { operation: 'add', note: 'x' } })).toHaveLength(1);
      expect(checker.checkRequest({ ...request, query: 'wait=true', body: { operation: 'add' } })).toHaveLength(1);
      expect(checker.checkRequest({ ...request, query: 'wait_for=1', body: { operation: 'add' } })).toHaveLength(1);
      expect(checker.checkRequest({ ...request, body: undefined })).toHaveLength(1);
      expect(checker.checkRequest({ ...request, operation: undefined, body: undefined })).toHaveLength(1);
      expect(checker.checkResponse('GET /ctia/casebook/{id}', 200, { id: 1 })).toHaveLength(1);
      expect(checker.checkResponse('GET /ctia/casebook/{id}', 200, { colour: 'red' })).toHaveLength(1);
      expect(checker.checkResponse('GET /ctia/casebook/{id}', 418, {})).toHaveLength(1);
      expect(checker.checkResponse('GET /iroh/profile/whoami', 200, {})).toHaveLength(2);
    });
  },
);
