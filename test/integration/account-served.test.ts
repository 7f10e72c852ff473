import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { orThrow } from '../../src/core/outcome';
import { demoCaseCount, demoCaseId } from '../demo/xdr/seed';
import { type ServedXdr, serveXdr } from '../demo/xdr/serve';
import { entered, setUp } from './account-set-up';

// Over a real connection, since redirects, broken bodies and the address of an answer are the platform's doing.
let served: ServedXdr;
let wrong: Server;
let wrongOrigin: string;
let reached: string[] = [];

beforeAll(async () => {
  served = await serveXdr({ refresh: 0 });
  wrong = createServer((request, response) => {
    reached.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.end('{}');
  });
  await new Promise<void>((resolve) => wrong.listen(0, '127.0.0.1', resolve));
  wrongOrigin = `http://127.0.0.1:${(wrong.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await served.close();
  await new Promise((resolve) => wrong.close(resolve));
});

beforeEach(() => {
  reached = [];
  served.xdr.clear();
});

const connected = async () => {
  const world = setUp({}, { fetch: (url, init) => fetch(url, init), origin: served.origin });
  await world.account.connect(entered());
  return world;
};

test('everything works as in process', async () => {
  const { cases } = await connected();
  const page = orThrow(await cases.search({ limit: 100 }));
  const rest = orThrow(await cases.search({ next: page.next ?? '' }));
  expect(page.items.length + rest.items.length).toBe(demoCaseCount);
  const externalId = `pivot-ribbon:it's/a?b#c %41 "é" 題~!*()`;
  const value = 'C:\\a\\"b"+c & d=e;f';
  const { id } = orThrow(await cases.create({ externalId, title: 'x', observables: [{ type: 'file_path', value }] }));
  expect(orThrow(await cases.findByExternalId(externalId)).map((one) => one.id)).toEqual([id]);
  expect(orThrow(await cases.search({ value })).items.map((one) => one.id)).toEqual([id]);
  orThrow(await cases.delete(id));
  expect(orThrow(await cases.read(id))).toBeUndefined();
  expect(served.xdr.requests.flatMap(({ violations }) => violations)).toEqual([]);
});

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308] as const)(
    'with %d takes neither token, password nor body elsewhere',
    async (status) => {
      const { account, cases } = await connected();
      served.xdr.faults.add({ fault: { kind: 'redirect', status, location: `${wrongOrigin}/stolen` } });
      expect(await cases.addObservables(demoCaseId, [{ type: 'ip', value: '192.0.2.1' }])).toMatchObject({
        kind: 'unknown',
        error: { code: 'unreachable' },
      });
      await expect(account.check()).rejects.toMatchObject({ code: 'unreachable' });
      expect(reached).toEqual([]);
    },
  );
});

test.each([
  ['breaks', { kind: 'reset', applied: true }, 'unreachable'],
  ['is cut off', { kind: 'truncated', keep: 0.5 }, 'bad-answer'],
  ['never ends', { kind: 'huge', bytes: 6_000_000 }, 'too-large'],
] as const)('a connection that %s leaves a write unknown', async (_how, fault, code) => {
  const { cases } = await connected();
  served.xdr.faults.add({ match: { method: 'POST', path: '/observables' }, fault });
  expect(await cases.addObservables(demoCaseId, [{ type: 'ip', value: '192.0.2.2' }])).toMatchObject({
    kind: 'unknown',
    error: { code },
  });
});

test('a port where nobody listens is named by its host', async () => {
  const { account } = setUp({}, { fetch: (url, init) => fetch(url, init), origin: 'http://127.0.0.1:9' });
  await expect(account.connect(entered())).rejects.toMatchObject({
    code: 'unreachable',
    host: 'visibility.amp.cisco.com',
  });
});
