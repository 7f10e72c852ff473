import { describe, expect, test } from 'vitest';
import { AppError, type AppErrorCode } from '../../../src/core/errors';
import { hostsOf } from '../../../src/core/hosts';
import type { Outcome } from '../../../src/core/outcome';
import { type AnswerNews, type Call, createHttp, pathOf } from '../../../src/xdr/http';
import { createPauseKeeper } from '../../../src/xdr/pause-keeper';
import { answering, clientId, httpOver, json, page, sampled, tokens } from './answering';

const call: Call<unknown> = {
  service: 'privateIntel',
  method: 'POST',
  path: '/ctia/casebook',
  body: { title: 'x' },
  read: (value) => value,
};

const codeOf = (outcome: Outcome<unknown>) => (outcome.kind === 'ok' ? undefined : outcome.error.code);

/** A body that breaks off after some of its bytes. */
const brokenOff = (text: string) => () =>
  Promise.resolve(
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(text));
          controller.error(new TypeError('terminated'));
        },
      }),
      { headers: { 'Content-Type': 'application/json' } },
    ),
  );

describe('a request', () => {
  test('goes to the host of the region and the service, with the token in its header only', async () => {
    const { fetch, asked } = answering(json(200, {}), json(200, {}));
    const now = () => 0;
    const http = createHttp({ fetch, now, token: tokens('apjc'), hosts: hostsOf, pauses: createPauseKeeper({ now }) });
    await http.send({ ...call, query: [['wait_for', 'true']] });
    await http.send({ ...call, service: 'visibility', method: 'GET', path: '/iroh/profile/whoami', body: undefined });
    expect(asked.map(({ method, url }) => `${method} ${url.href}`)).toEqual([
      'POST https://private.intel.apjc.amp.cisco.com/ctia/casebook?wait_for=true',
      'GET https://visibility.apjc.amp.cisco.com/iroh/profile/whoami',
    ]);
    expect(Object.fromEntries(asked[0]?.headers ?? [])).toEqual({
      accept: 'application/json',
      authorization: 'Bearer token-1',
      'content-type': 'application/json',
    });
    expect(asked[1]?.headers.has('content-type')).toBe(false);
    expect(http.sent()).toBe(2);
  });

  test('follows no redirect and takes neither cookies, cache nor referrer along', async () => {
    const { http, asked } = httpOver([json(200, {})]);
    await http.send(call);
    expect(asked[0]?.init).toMatchObject({
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  test('to a stand-in carries the host name in its path', async () => {
    const { http, asked } = httpOver([json(429, undefined, { 'Retry-After': '60' }), json(200, {})], {
      hosts: (region) => hostsOf(region, 'http://127.0.0.1:8440'),
    });
    const outcome = await http.send(call);
    expect(asked[0]?.url.href).toBe('http://127.0.0.1:8440/private.intel.amp.cisco.com/ctia/casebook');
    expect(outcome).toMatchObject({ error: { host: 'private.intel.amp.cisco.com' } });
    // Pauses go by the name of the host and not by the one that stands in for all of them.
    expect((await http.send({ ...call, service: 'visibility' })).kind).toBe('ok');
  });
});

test.each([
  ['casebook-1', '/a/casebook-1/b'],
  ['a/b?c#d', '/a/a%2Fb%3Fc%23d/b'],
  ['日本', '/a/%E6%97%A5%E6%9C%AC/b'],
  ['..', '/a/%20/b'],
  ['.', '/a/%20/b'],
])('%s in a path becomes %s', (part, expected) => {
  expect(new URL(`https://h${pathOf`/a/${part}/b`}`).pathname).toBe(expected);
});

describe('what becomes of a write', () => {
  const tooDeep = `${'['.repeat(65)}${']'.repeat(65)}`;
  const asJson = (text: string) => new Response(text, { status: 200, headers: { 'Content-Type': 'application/json' } });

  test.each<readonly [string, Response | Error | (() => Promise<Response>), Outcome<never>['kind'], AppErrorCode]>([
    ['400', sampled('ctia.400-spec'), 'not-applied', 'bad-request'],
    ['403 for a scope', sampled('ctia.403-missing-capability'), 'not-applied', 'missing-scope'],
    ['403 for a document', sampled('ctia.403-access-control'), 'not-applied', 'forbidden'],
    ['404', sampled('ctia.404-casebook-op'), 'not-applied', 'not-found'],
    ['404 by a proxy', page(404), 'not-applied', 'bad-answer'],
    ['409', json(409), 'not-applied', 'conflict'],
    ['412', json(412), 'not-applied', 'conflict'],
    ['423', json(423), 'not-applied', 'conflict'],
    ['429', sampled('429-rate-limited'), 'not-applied', 'rate-limited'],
    ['500', sampled('ctia.500'), 'unknown', 'server'],
    ['502 with a page', page(502), 'unknown', 'server'],
    ['503', json(503), 'unknown', 'server'],
    ['504', json(504), 'unknown', 'server'],
    ['408', json(408), 'unknown', 'timeout'],
    ['no connection', new TypeError('Failed to fetch'), 'unknown', 'unreachable'],
    ['a body that breaks off at once', brokenOff(''), 'unknown', 'unreachable'],
    ['a body that breaks off in the middle', brokenOff('{"id":'), 'unknown', 'unreachable'],
    ['a page with 200', page(200), 'unknown', 'login-page'],
    ['a page that calls itself JSON', asJson('  <!doctype html><p>'), 'unknown', 'login-page'],
    ['cut JSON', asJson('{"id":'), 'unknown', 'bad-answer'],
    ['JSON too deep', asJson(tooDeep), 'unknown', 'bad-answer'],
    ['plain text', new Response('ok', { headers: { 'Content-Type': 'text/plain' } }), 'unknown', 'bad-answer'],
  ])('%s', async (_name, answer, kind, code) => {
    const { http } = httpOver([answer]);
    const outcome = await http.send(call);
    expect([outcome.kind, codeOf(outcome)]).toEqual([kind, code]);
  });

  test('an answer that its reader refuses leaves it open whether it was applied', async () => {
    const { http } = httpOver([json(200, { no: 'case' })]);
    const outcome = await http.send({
      ...call,
      read: () => {
        throw new AppError('bad-answer', 'no');
      },
    });
    expect([outcome.kind, codeOf(outcome)]).toEqual(['unknown', 'bad-answer']);
  });

  test('without a network it says so', async () => {
    const { http } = httpOver([new TypeError('Failed to fetch')], { online: () => false });
    expect(codeOf(await http.send(call))).toBe('offline');
  });

  test('a nesting of 64 and an empty body are fine', async () => {
    const { http } = httpOver([
      asJson(`${'['.repeat(64)}"]]]\\""${']'.repeat(64)}`),
      new Response(null, { status: 204 }),
    ]);
    expect((await http.send(call)).kind).toBe('ok');
    expect(await http.send(call)).toEqual({ kind: 'ok', value: undefined });
  });

  test.each([200, 400, 404, 429])('a %d from elsewhere proves nothing', async (status) => {
    const moved = json(status, {});
    Object.defineProperty(moved, 'url', { value: 'https://portal.example/' });
    const { http } = httpOver([moved]);
    expect((await http.send(call)).kind).toBe('unknown');
  });

  test('an answer with the address that was asked is one', async () => {
    const answer = json(200, {});
    Object.defineProperty(answer, 'url', { value: 'https://private.intel.amp.cisco.com/ctia/casebook?a=b+c%22' });
    const { http } = httpOver([answer]);
    expect((await http.send({ ...call, query: [['a', 'b c"']] })).kind).toBe('ok');
  });
});

describe('the size of an answer', () => {
  const chunk = new TextEncoder().encode(`"${'x'.repeat(1024 * 1024 - 2)}"`);

  test('ends the reading at 5 MB, without reading the rest', async () => {
    let pulled = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(chunk);
      },
      cancel() {
        cancelled = true;
      },
    });
    const { http } = httpOver([new Response(endless, { headers: { 'Content-Type': 'application/json' } })]);
    const outcome = await http.send(call);
    expect([outcome.kind, codeOf(outcome)]).toEqual(['unknown', 'too-large']);
    expect(cancelled).toBe(true);
    expect(pulled).toBeLessThan(10);
  });

  test('is believed when announced', async () => {
    const { http } = httpOver([json(200, {}, { 'Content-Length': '5242881' })]);
    expect(codeOf(await http.send(call))).toBe('too-large');
  });
});

test('a key __proto__ in an answer touches nothing', async () => {
  const text = '{"__proto__":{"polluted":1},"a":{"\\u005f_proto__":{"polluted":1},"b":2}}';
  const { http } = httpOver([new Response(text, { headers: { 'Content-Type': 'application/json' } })]);
  const outcome = await http.send(call);
  expect(outcome).toEqual({ kind: 'ok', value: { a: { b: 2 } } });
  const value = outcome.kind === 'ok' ? (outcome.value as Record<string, unknown>) : {};
  expect(Object.assign({}, value)['polluted']).toBeUndefined();
});

test('a refused token ends a call before it is sent', async () => {
  const error = new AppError('wrong-password', 'No.');
  const { http, asked } = httpOver([], { token: { grant: () => Promise.reject(error), discard: () => undefined } });
  expect(await http.send(call)).toEqual({ kind: 'not-applied', error });
  expect(asked).toHaveLength(0);
});

test("what belongs to one API client is not sent with another's token", async () => {
  const { http, asked } = httpOver([json(200, {})]);
  expect((await http.boundTo({ region: 'us', clientId }).send(call)).kind).toBe('ok');
  for (const client of [{ region: 'eu', clientId } as const, { region: 'us', clientId: 'client-other' } as const]) {
    const outcome = await http.boundTo(client).send(call);
    expect([outcome.kind, codeOf(outcome)]).toEqual(['not-applied', 'not-configured']);
  }
  expect(asked).toHaveLength(1);
});

test('every answer tells what it knows of the quota', async () => {
  const news: AnswerNews[] = [];
  const { http, clock } = httpOver(
    [
      json(200, {}, { 'X-Ratelimit-Org-Limit': '8000', 'X-Ratelimit-Org-Remaining': '123' }),
      json(200, {}, { 'X-RateLimit-GROUP-Limit': '18000' }),
      json(500, {}, { 'X-Ratelimit-Org-Limit': 'many' }),
    ],
    { onAnswer: (one) => news.push(one) },
  );
  await http.send(call);
  await http.send(call);
  await http.send(call);
  const host = 'private.intel.amp.cisco.com';
  expect(news).toEqual([
    { host, status: 200, at: clock.now, quota: { limit: 8000, remaining: 123 } },
    { host, status: 200, at: clock.now, quota: { limit: 18000, remaining: undefined } },
    { host, status: 500, at: clock.now, quota: { limit: undefined, remaining: undefined } },
  ]);
});

test('an error of our own while reading is not hidden as an outcome', async () => {
  const { http } = httpOver([json(200, {})]);
  const broken = http.send({
    ...call,
    read: () => {
      throw new RangeError('ours');
    },
  });
  await expect(broken).rejects.toThrow(RangeError);
});
