import { describe, expect, test } from 'vitest';
import { setUp } from './set-up';

const enc = encodeURIComponent;

describe('bodies of private intelligence', () => {
  test.each<readonly [what: string, body: unknown, errors: unknown]>([
    ['an unknown key', { colour: 'red' }, { colour: 'disallowed-key' }],
    [
      'an unknown key deep down',
      { observables: [{ type: 'ip', value: '1.2.3.4', colour: 'red' }] },
      { observables: [{ colour: 'disallowed-key' }] },
    ],
    ['a missing value', { observables: [{ type: 'ip' }] }, { observables: [{ value: 'missing-required-key' }] }],
    ['null', { title: null }, { title: '(not (instance? java.lang.String null))' }],
    ['a number for a text', { title: 5 }, { title: '(not (instance? java.lang.String 5))' }],
    ['a text for a list', { observables: 'x' }, { observables: '(not (sequential? "x"))' }],
    ['an unknown TLP', { tlp: 'purple' }, { tlp: '(not (#{"white" "green" "amber" "red"} "purple"))' }],
    [
      'a time outside the calendar',
      { timestamp: '3000-01-01T00:00:00.000Z' },
      { timestamp: '(not (instance? java.util.Date "3000-01-01T00:00:00.000Z"))' },
    ],
    ['a list for the whole', [], '(not (map? []))'],
  ])('%s is a coercion error', async (_, body, errors) => {
    const { call } = await setUp();
    const { status, json } = await call('POST', '/ctia/casebook', body);
    expect([status, json]).toEqual([400, { errors }]);
  });

  test('one unknown observable type refuses the whole call and stores nothing', async () => {
    const { call, newCase, xdr } = await setUp();
    const id = await newCase({ observables: [] });
    const observables = [
      { type: 'ip', value: '192.0.2.1' },
      { type: 'ipv4', value: '192.0.2.2' },
    ];
    const { status, json } = await call('POST', `/ctia/casebook/${id}/observables`, { operation: 'add', observables });
    expect(status).toBe(400);
    expect(json.errors.observables[0]).toBeNull();
    expect(json.errors.observables[1].type).toContain('"ipv4"');
    expect(xdr.world.us.casebooks.primary(id)?.['observables']).toEqual([]);
  });

  test.each([
    [{ operation: 'merge', observables: [] }, { operation: '(not (#{:add :remove :replace} :merge))' }],
    [{ observables: [] }, { operation: 'missing-required-key' }],
    [{ operation: 'add', texts: [] }, { texts: 'disallowed-key' }],
  ])('%j is no operation', async (body, errors) => {
    const { call, newCase } = await setUp();
    const { status, json } = await call('POST', `/ctia/casebook/${await newCase()}/observables`, body);
    expect([status, json]).toEqual([400, { errors }]);
  });

  test.each([
    ['title', 1024],
    ['short_description', 2048],
    ['description', 5000],
    ['source', 2048],
  ])('%s may have %i characters and not one more', async (field, limit) => {
    const { call } = await setUp();
    expect((await call('POST', '/ctia/casebook', { [field]: '件'.repeat(limit) })).status).toBe(201);
    const { status, json } = await call('POST', '/ctia/casebook', { [field]: 'x'.repeat(limit + 1) });
    expect(status).toBe(400);
    expect(json).toMatchObject({ error: 'Spec Validation Client Error', type: 'Invalid Entity Error' });
  });

  test('a TLP that the service does not allow has an envelope of its own', async () => {
    const { call } = await setUp({ settings: { allowedTlps: ['green', 'amber', 'red'] } });
    const { status, json } = await call('POST', '/ctia/casebook', { tlp: 'white' });
    expect(status).toBe(400);
    expect(json).toMatchObject({
      type: 'Invalid TLP Error',
      message: 'Invalid document TLP white, allowed TLPs are: green,amber,red',
    });
    expect(json).not.toHaveProperty('error');
  });

  test.each([
    ['transient:1', 201, undefined],
    ['casebook-0f4c2b7a-6d1e-4a93-b85f-2c7d9e1a3b60', 403, 'Missing capability to specify entity ID'],
    [
      'https://private.intel.amp.cisco.com:443/ctia/casebook/casebook-0f4c2b7a-6d1e-4a93-b85f-2c7d9e1a3b60',
      403,
      'Missing capability to specify entity ID',
    ],
    [
      'https://private.intel.eu.amp.cisco.com:443/ctia/casebook/casebook-0f4c2b7a-6d1e-4a93-b85f-2c7d9e1a3b60',
      400,
      'Invalid hostname in ID',
    ],
  ])('a new case that names its id %s gets %i', async (id, status, error) => {
    const { call } = await setUp();
    const answer = await call('POST', '/ctia/casebook', { id });
    expect([answer.status, answer.json.error]).toEqual([status, error]);
  });

  test('a body that is no JSON, or does not say that it is', async () => {
    const { call } = await setUp();
    expect((await call('POST', '/ctia/casebook', '{"title":')).json.message).toContain('Malformed');
    const untold = await call('POST', '/ctia/casebook', '{"title":"x"}', { 'content-type': 'text/plain' });
    expect([untold.status, untold.json]).toEqual([400, { errors: '(not (map? nil))' }]);
  });
});

describe('bodies of visibility', () => {
  test.each([
    [{}, { content: 'missing-required-key' }],
    [{ content: 5 }, { content: '(not (instance? java.lang.String 5))' }],
    [{ content: 'x', more: 1 }, { more: 'disallowed-key' }],
  ])('inspect of %j is a 400 keyed by the parameter', async (body, expected) => {
    const { call } = await setUp();
    const { status, json } = await call('POST', '/iroh/iroh-inspect/inspect', body);
    expect([status, json]).toEqual([400, expected]);
  });

  test.each(['deliberate', 'observe', 'refer'])('%s refuses a call with one unknown type', async (name) => {
    const { call } = await setUp();
    const { status, json } = await call('POST', `/iroh/iroh-enrich/${name}/observables`, [
      { type: 'nonsense', value: 'x' },
    ]);
    expect([status, json.error]).toEqual([400, 'invalid_request']);
  });
});

describe('paths', () => {
  test.each(['/ctia/nonsense', '/ctia/casebook/a/b/c', '/iroh/iroh-casebook/x', '/'])(
    '%s is a page, not JSON',
    async (path) => {
      const { call } = await setUp();
      const { status, headers, text } = await call('GET', path);
      expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(text).toContain('<title>Error 404</title>');
    },
  );

  test.each([
    ['private.intel', '/iroh/profile/whoami'],
    ['visibility', '/ctia/casebook/search'],
  ])('the wrong host %s for %s is a 404', async (host, path) => {
    const { xdr, token } = await setUp();
    const response = await xdr.fetch(`https://${host}.amp.cisco.com${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(404);
    expect(xdr.requests.at(-1)?.violations).toEqual(['wrong-family-host']);
  });

  test('there is no list of all casebooks', async () => {
    const { call } = await setUp();
    expect((await call('GET', '/ctia/casebook')).status).toBe(405);
  });

  test('an unknown host does not resolve', async () => {
    const { xdr } = await setUp();
    await expect(xdr.fetch('https://visibility.apj.amp.cisco.com/iroh/profile/whoami')).rejects.toThrow(TypeError);
  });

  test.each([
    [`/ctia/ipv4/192.0.2.1/verdict`, 400],
    [`/ctia/ip/192.0.2.1/verdict`, 404],
    [`/ctia/url/${enc('http://a.example.com/b?c=d&e')}/verdict`, 404],
  ])('%s answers %i', async (path, status) => {
    const { call } = await setUp();
    expect((await call('GET', path)).status).toBe(status);
  });

  test.each([
    ['text/html', 406],
    ['application/json', 200],
    ['*/*', 200],
    ['text/plain, application/*;q=0.5', 200],
  ])('Accept: %s answers %i', async (accept, status) => {
    const { call } = await setUp();
    expect((await call('GET', '/iroh/profile/whoami', undefined, { accept })).status).toBe(status);
  });

  test('no answer allows another origin to read it', async () => {
    const { call } = await setUp();
    const { headers } = await call('GET', '/iroh/profile/whoami', undefined, { origin: 'https://sma.example.com' });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await call('OPTIONS', '/iroh/profile/whoami')).status).toBe(405);
  });
});

describe('the quota', () => {
  test('every authenticated answer names the ceiling, on private intelligence in two spellings', async () => {
    const { call } = await setUp();
    expect((await call('GET', '/iroh/profile/whoami')).headers.get('x-ratelimit-org-limit')).toBe('8000');
    const { headers } = await call('GET', '/ctia/casebook/search?query=*');
    expect([headers.get('x-ratelimit-org-limit'), headers.get('x-ratelimit-group-limit')]).toEqual(['8000', '8000']);
  });

  test('it is counted by organisation and family over a rolling hour', async () => {
    const { call, time, signIn } = await setUp({ settings: { quota: 3, showRemaining: true } });
    const ask = () => call('GET', '/iroh/profile/whoami');
    expect((await ask()).headers.get('x-ratelimit-org-remaining')).toBe('2');
    time.pass(60_000);
    await ask();
    await ask();
    const refused = await ask();
    expect([refused.status, refused.text]).toEqual([429, '{"error":"Too Many Requests"}']);
    expect(refused.headers.get('retry-after')).toBe('3540');
    expect((await call('GET', '/ctia/casebook/search?query=*')).status).toBe(200);
    time.pass(3_540_000);
    const again = await call('GET', '/iroh/profile/whoami', undefined, { authorization: `Bearer ${await signIn()}` });
    expect([again.status, again.headers.get('x-ratelimit-org-remaining')]).toEqual([200, '0']);
  });
});
