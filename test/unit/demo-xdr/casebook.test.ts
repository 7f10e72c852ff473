import { describe, expect, test } from 'vitest';
import { setUp } from './set-up';

const domain = (value: string) => ({ type: 'domain', value });
const [one, two, three] = [domain('one.example.com'), domain('two.example.com'), domain('three.example.com')];

describe('observables, texts and bundle', () => {
  test.each([
    ['add appends', [one], 'add', [two], [one, two]],
    ['add doubles what is there', [one], 'add', [one], [one, one]],
    ['add doubles within one call', [one], 'add', [two, two], [one, two, two]],
    ['remove drops every equal element', [one, two, one], 'remove', [one], [two]],
    ['remove compares with case', [one], 'remove', [domain('ONE.example.com')], [one]],
    ['remove compares the type too', [one], 'remove', [{ type: 'hostname', value: one.value }], [one]],
    ['replace takes the list sent', [one, two], 'replace', [three], [three]],
    ['replace with nothing empties the list', [one], 'replace', [], []],
    ['add on a missing field sets it', undefined, 'add', [one], [one]],
    ['remove on a missing field adds', undefined, 'remove', [one], [one]],
    ['replace on a missing field sets it', undefined, 'replace', [one], [one]],
    ['remove on an empty list leaves it empty', [], 'remove', [one], []],
    ['add without a list changes nothing', [one], 'add', undefined, [one]],
    ['remove without a list changes nothing', [one], 'remove', undefined, [one]],
    ['replace without a list empties it', [one], 'replace', undefined, []],
  ])('%s', async (_, stored, operation, sent, expected) => {
    const { call, newCase, xdr } = await setUp();
    const id = await newCase({ title: 'case', observables: stored });
    const { status, json } = await call('POST', `/ctia/casebook/${id}/observables`, { operation, observables: sent });
    expect(status).toBe(200);
    expect(json.observables).toEqual(expected);
    expect(xdr.world.us.casebooks.primary(id)?.['observables']).toEqual(expected);
  });

  test.each([
    [
      'add',
      [{ type: 'text', text: 'a' }],
      [
        { type: 'text', text: 'a' },
        { type: 'text', text: 'b' },
      ],
    ],
    ['remove', [{ type: 'text', text: 'b' }], []],
    ['replace', [{ type: 'text', text: 'a' }], [{ type: 'text', text: 'b' }]],
    ['remove', undefined, [{ type: 'text', text: 'b' }]],
  ])('%s does to texts what it does to observables', async (operation, stored, expected) => {
    const { call, newCase } = await setUp();
    const id = await newCase({ texts: stored });
    const { json } = await call('POST', `/ctia/casebook/${id}/texts`, {
      operation,
      texts: [{ type: 'text', text: 'b' }],
    });
    expect(json.texts).toEqual(expected);
  });

  test('a bundle merges by leaf: lists are added to, scalars on both sides are a 500', async () => {
    const { call, newCase } = await setUp();
    const id = await newCase({ bundle: { type: 'bundle', malwares: [{ title: 'a' }] } });
    const path = `/ctia/casebook/${id}/bundle`;
    const added = await call('POST', path, {
      operation: 'add',
      bundle: { malwares: [{ title: 'b' }], tools: [{ title: 'c' }] },
    });
    expect(added.json.bundle).toEqual({
      type: 'bundle',
      malwares: [{ title: 'a' }, { title: 'b' }],
      tools: [{ title: 'c' }],
    });
    const crashed = await call('POST', path, { operation: 'add', bundle: { type: 'bundle' } });
    expect(crashed.status).toBe(500);
    expect(crashed.json).toEqual({ type: 'unknown-exception', class: 'java.lang.ClassCastException' });
  });

  test('a change of an unknown casebook is a 404 with a body', async () => {
    const { call } = await setUp();
    const unknown = '/ctia/casebook/casebook-00000000-0000-4000-8000-000000000000';
    for (const [method, path, body] of [
      ['POST', `${unknown}/observables`, { operation: 'add', observables: [] }],
      ['POST', `${unknown}/texts`, { operation: 'add', texts: [] }],
      ['POST', `${unknown}/bundle`, { operation: 'add', bundle: {} }],
      ['PATCH', unknown, { title: 'x' }],
    ] as const) {
      const { status, json } = await call(method, path, body);
      expect([status, json]).toEqual([404, { error: 'casebook not found' }]);
    }
  });

  test.each(['GET', 'PUT', 'DELETE'])('%s of an unknown casebook is a 404 without a body', async (method) => {
    const { call } = await setUp();
    const body = method === 'PUT' ? {} : undefined;
    const { status, text } = await call(method, '/ctia/casebook/casebook-00000000-0000-4000-8000-000000000000', body);
    expect([status, text]).toEqual([404, '']);
  });
});

describe('documents', () => {
  test('a new casebook gets id, owner, group and times of the server, whatever was sent', async () => {
    const { call } = await setUp();
    const sent = { title: 'T', owner: 'somebody', groups: ['x'], created: '1999-01-01T00:00:00.000Z', tlp: 'amber' };
    const { status, json, headers } = await call('POST', '/ctia/casebook', sent);
    expect(status).toBe(201);
    expect(json.id).toMatch(/^https:\/\/private\.intel\.amp\.cisco\.com:443\/ctia\/casebook\/casebook-[0-9a-f-]{36}$/);
    expect(headers.get('location')).toBe(json.id);
    expect(json).toMatchObject({
      type: 'casebook',
      title: 'T',
      owner: 'e91b07c4-2f5a-4d38-a6c1-70b4d92e8f15',
      groups: ['5c2a9d1e-7b34-4f60-8e19-3d0f6a8b2c47'],
      schema_version: '1.3.30',
      created: '2026-07-11T09:00:00.000Z',
      modified: '2026-07-11T09:00:00.000Z',
      timestamp: '2026-07-11T09:00:00.000Z',
    });
    expect(json).not.toHaveProperty('observables');
  });

  test('PATCH merges top-level fields, moves modified and not timestamp', async () => {
    const { call, newCase, time } = await setUp();
    const id = await newCase({ title: 'old', description: 'kept', observables: [one] });
    time.pass(60_000);
    const { json } = await call('PATCH', `/ctia/casebook/${id}`, { title: 'new', observables: [two] });
    expect(json).toMatchObject({
      title: 'new',
      description: 'kept',
      observables: [two],
      timestamp: '2026-07-11T09:00:00.000Z',
    });
    expect(json.modified > json.created).toBe(true);
  });

  test('PUT forgets what is not sent, but for owner, created and tlp', async () => {
    const { call, newCase } = await setUp();
    const id = await newCase({ title: 'old', description: 'gone', tlp: 'amber', observables: [one] });
    const { json } = await call('PUT', `/ctia/casebook/${id}`, { title: 'new' });
    expect(json).toMatchObject({ title: 'new', tlp: 'amber', owner: 'e91b07c4-2f5a-4d38-a6c1-70b4d92e8f15' });
    expect(json).not.toHaveProperty('description');
    expect(json).not.toHaveProperty('observables');
  });

  test('paths take the short id and the encoded long id', async () => {
    const { call, newCase, intel } = await setUp();
    const id = await newCase({ title: 'x' });
    const long = encodeURIComponent(`${intel}:443/ctia/casebook/${id}`);
    expect((await call('GET', `/ctia/casebook/${id}`)).json.title).toBe('x');
    expect((await call('GET', `/ctia/casebook/${long}`)).json.title).toBe('x');
  });

  test('DELETE answers 204 without a body and the case is gone', async () => {
    const { call, newCase, time } = await setUp();
    const id = await newCase();
    const { status, text } = await call('DELETE', `/ctia/casebook/${id}`);
    expect([status, text]).toEqual([204, '']);
    time.pass(1000);
    expect((await call('GET', `/ctia/casebook/${id}`)).status).toBe(404);
  });

  test('external ids are not unique and a search by one gives an array', async () => {
    const { call, newCase } = await setUp();
    await newCase({ title: 'a', external_ids: ['op/1'] });
    await newCase({ title: 'b', external_ids: ['op/1'] });
    const found = await call('GET', `/ctia/casebook/external_id/${encodeURIComponent('op/1')}`);
    expect(found.json.map(({ title }: { title: string }) => title)).toEqual(['a', 'b']);
    expect((await call('GET', '/ctia/casebook/external_id/none')).json).toEqual([]);
  });
});
