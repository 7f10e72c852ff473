import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Appliance, serveAppliance } from '../../demo/appliance/serve';
import { Sessions } from '../../demo/appliance/server/session';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const ask = (url: string, options: { headers?: Record<string, string>; body?: string } = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const method = options.body === undefined ? 'GET' : 'POST';
    const call = request(url, { method, headers: options.headers ?? {}, rejectUnauthorized: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    call.on('error', reject).end(options.body);
  });

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const credentials = (password: string): string =>
  JSON.stringify({ data: { userName: base64('admin'), passphrase: base64(password) } });

let appliance: Appliance;
let token: string;
const api = (path: string): Promise<Reply> =>
  ask(`${appliance.origin4431}/sma/api/v2.0/${path}`, { headers: { jwtToken: token } });
const data = <T>(reply: Reply): T => JSON.parse(reply.text) as T;

beforeAll(async () => {
  appliance = await serveAppliance({ port: 0, port4431: 0 });
  const reply = await ask(`${appliance.origin4431}/sma/api/v2.0/login`, { body: credentials('ironport') });
  token = data<{ data: { jwtToken: string } }>(reply).data.jwtToken;
});
afterAll(() => appliance.close());

describe('the two ports', () => {
  it('are on the loopback address, the first leading to the sign-in page of the second', async () => {
    expect(appliance.origin).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const reply = await ask(`${appliance.origin}/ng-login?lang=ja`);
    expect([reply.status, reply.headers.location]).toEqual([302, `${appliance.origin4431}/ng-login?lang=ja`]);
    expect((await ask(`${appliance.origin4431}/ng-login`)).text).toContain('<da-app>');
  });

  it('give way when they are taken', async () => {
    const taken = Number(new URL(appliance.origin4431).port);
    const second = await serveAppliance({ port: 0, port4431: taken });
    expect(second.origin4431).not.toBe(appliance.origin4431);
    await second.close();
  });
});

describe('a document', () => {
  const headersOf = async (query: string) => (await ask(`${appliance.origin4431}/app/mail/url?${query}`)).headers;

  it('has no policy unless its address asks for one', async () => {
    const headers = await headersOf('');
    expect(headers['content-security-policy']).toBeUndefined();
    expect(headers['x-frame-options']).toBeUndefined();
  });

  it('has the policies its address asks for', async () => {
    const headers = await headersOf('csp=strict&coep=require-corp&frame-deny=1');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['x-frame-options']).toBe('DENY');
    expect((await headersOf('csp=loose'))['content-security-policy']).toContain("'unsafe-eval'");
  });
});

describe('files', () => {
  it.each(['/da/main.js', '/lib/angular/angular.js', '/lib/ui-grid/ui-grid.js', '/da/text/ja.json'])(
    'of the application are served: %s',
    async (path) => {
      expect((await ask(appliance.origin4431 + path)).status).toBe(200);
    },
  );

  it.each(['/da/..%2fserve.ts', '/da/..%2f..%2f..%2f..%2fpackage.json', '/lib/angular/nothing.js', '/nothing'])(
    'outside its folders are not: %s',
    async (path) => {
      expect((await ask(appliance.origin4431 + path)).status).toBe(404);
    },
  );
});

describe('the API', () => {
  it('refuses a call without a token, in the published words', async () => {
    const reply = await ask(`${appliance.origin4431}/sma/api/v2.0/reporting/mail_users_detail`);
    expect(reply.status).toBe(401);
    expect(data(reply)).toEqual({
      error: {
        message: 'Unauthorized.',
        code: '401',
        explanation: '401 = No permission -- see authorization schemes.',
      },
    });
  });

  it('refuses a wrong pass phrase and a body that is no JSON', async () => {
    const login = `${appliance.origin4431}/sma/api/v2.0/login`;
    expect((await ask(login, { body: credentials('wrong') })).status).toBe(401);
    expect((await ask(login, { body: '{' })).status).toBe(401);
  });

  it('takes Basic as well', async () => {
    const headers = { authorization: `Basic ${base64('admin:ironport')}` };
    const reply = await ask(`${appliance.origin4431}/sma/api/v2.0/config/system_time`, { headers });
    expect(reply.status).toBe(200);
  });

  it('answers a group with parallel arrays of one-key objects', async () => {
    const reply = await api('reporting/mail_incoming_domain_detail?offset=2&limit=1');
    const { meta, data: body } = data<{ meta: unknown; data: { type: string; resultSet: Record<string, object[]> } }>(
      reply,
    );
    expect(meta).toEqual({ totalCount: 560 });
    expect(body.type).toBe('mail_incoming_domain_detail');
    expect(Object.values(body.resultSet).map((values) => values.map((pair) => Object.keys(pair)))).toEqual(
      Object.keys(body.resultSet).map(() => [['bit.ly']]),
    );
  });

  it('answers one counter of a group, sorted on demand', async () => {
    const path = 'reporting/mail_incoming_domain_detail/total_recipients?orderBy=total_recipients&orderDir=asc&top=20';
    const { data: body } = data<{ data: { resultSet: Record<string, Record<string, number>[]> } }>(await api(path));
    const values = body.resultSet['total_recipients']?.flatMap((pair) => Object.values(pair)) ?? [];
    expect(Object.keys(body.resultSet)).toEqual(['total_recipients']);
    expect(values).toHaveLength(20);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  });

  it('answers a group without entities with a list and no count', async () => {
    const { meta, data: body } = data<{ meta: unknown; data: { resultSet: object[] } }>(
      await api('reporting/mail_incoming_traffic_summary'),
    );
    expect(meta).toEqual({ totalCount: -1 });
    expect(body.resultSet.every((pair) => Object.keys(pair).length === 1)).toBe(true);
  });

  it('refuses seconds in a date', async () => {
    const reply = await api('reporting/mail_users_detail?startDate=2026-11-01T00:00:05.000Z');
    expect([reply.status, data<{ error: { code: string } }>(reply).error.code]).toEqual([404, '404']);
  });

  it('gives at most a hundred messages per call, and none after the last', async () => {
    const page = async (offset: number) =>
      data<{ meta: { totalCount: number }; data: unknown[] }>(
        await api(`message-tracking/messages?limit=500&offset=${offset}`),
      );
    expect((await page(0)).data).toHaveLength(100);
    expect(await page(1_000)).toEqual({ meta: { num_bad_records: 0, totalCount: 1_000 }, data: [] });
  });

  it('finds the details of a message that was listed for a filter', async () => {
    const list = data<{ data: { attributes: { mid: number[] } }[] }>(
      await api('message-tracking/messages?da-filter=203.0.113.45'),
    );
    const mid = list.data[0]?.attributes.mid[0];
    const reply = await api(`message-tracking/details?mid=${mid}`);
    const { messages } = data<{ data: { messages: { sendingHostSummary: object } } }>(reply).data;
    expect(messages.sendingHostSummary).toMatchObject({ ipAddress: '203.0.113.45' });
  });

  it('does not know other messages, groups or paths', async () => {
    const paths = ['message-tracking/details?mid=1', 'message-tracking/other', 'reporting/nothing', 'nothing'];
    expect(await Promise.all(paths.map(async (path) => (await api(path)).status))).toEqual([404, 404, 404, 404]);
  });

  it('tells the ground truth of a page to whoever asks', async () => {
    const reply = await ask(`${appliance.origin4431}/__truth/mail/incoming/ip?lang=ja&days=7`);
    const truth = data<{ expected: { label: string }[]; selection: { days: number } }>(reply);
    expect(truth.selection.days).toBe(7);
    expect(truth.expected[0]?.label).toBe('送信者 IP アドレス');
  });
});

describe('a session', () => {
  const call = (jwttoken: string, idle: number) => ({
    method: 'GET',
    url: new URL(`https://127.0.0.1/?idle=${idle}`),
    headers: { jwttoken },
    body: '',
  });

  it('dies when nothing was asked for longer than its idle time', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const login = sessions.login({ ...call('', 5), body: credentials('ironport') });
    const { jwtToken } = (JSON.parse(String(login.body)) as { data: { jwtToken: string } }).data;
    now = 5_000;
    expect(sessions.allows(call(jwtToken, 5))).toBe(true);
    now = 10_001;
    expect(sessions.allows(call(jwtToken, 5))).toBe(false);
  });

  it('gets a new token every twentieth call', () => {
    const sessions = new Sessions(() => 0);
    const renewals = Array.from({ length: 40 }, () => sessions.renewed());
    const tokens = renewals.flatMap((headers) => Object.values(headers));
    expect(tokens).toHaveLength(2);
    expect(sessions.allows(call(tokens[0] ?? '', 5))).toBe(true);
  });
});
