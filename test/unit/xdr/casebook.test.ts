import { describe, expect, test } from 'vitest';
import { orThrow } from '../../../src/core/outcome';
import { createCasebooks } from '../../../src/xdr/casebook';
import { httpOver, json, page, sample, sampled } from './answering';

const longId = 'https://private.intel.amp.cisco.com:443/ctia/casebook/casebook-0f4c2b7a-6d1e-4a93-b85f-2c7d9e1a3b60';
const id = 'casebook-0f4c2b7a-6d1e-4a93-b85f-2c7d9e1a3b60';

function setUp(...answers: ReadonlyArray<Response | Error>) {
  const { http, asked, clock } = httpOver(answers);
  return { cases: createCasebooks(http), asked, clock };
}

const pathsOf = (asked: ReturnType<typeof setUp>['asked']) =>
  asked.map(({ method, url }) => `${method} ${url.pathname}${url.search}`);

describe('reading a case', () => {
  test('takes it over with its id cut', async () => {
    const { cases, asked } = setUp(sampled('casebook.200'));
    expect(orThrow(await cases.read(id))).toEqual({
      id,
      longId,
      externalIds: [],
      title: 'Invoice 20418 phishing (confirmed)',
      summary: 'New Casebook',
      notes: 'Opened from Email Reporting > Mail Flow Summary',
      texts: ['Reported by the help desk at 08:40 JST.'],
      observables: [
        { type: 'domain', value: 'pay-invoice.example.net' },
        { type: 'url', value: 'http://pay-invoice.example.net/20418/login' },
        { type: 'sha256', value: 'b6d1f0a27c94e8350f1d2c7ba9e46358c0d7f1e2a3b4958677f8091a2b3c4d5e' },
      ],
      owner: 'e91b07c4-2f5a-4d38-a6c1-70b4d92e8f15',
      created: Date.parse('2026-07-11T08:41:02.117Z'),
      modified: Date.parse('2026-07-11T09:20:15.660Z'),
    });
    expect(pathsOf(asked)).toEqual([`GET /ctia/casebook/${id}`]);
  });

  test('asks by the short id when given the long one', async () => {
    const { cases, asked } = setUp(sampled('casebook.200'));
    await cases.read(longId);
    expect(pathsOf(asked)).toEqual([`GET /ctia/casebook/${id}`]);
  });

  test('makes do with an id', async () => {
    const { cases } = setUp(json(200, { id: 'casebook-1', title: null, observables: null, created: 'yesterday' }));
    expect(orThrow(await cases.read('casebook-1'))).toEqual({
      id: 'casebook-1',
      longId: 'casebook-1',
      externalIds: [],
      title: '',
      summary: '',
      notes: '',
      texts: [],
      observables: [],
      owner: undefined,
      created: undefined,
      modified: undefined,
    });
  });

  test('keeps doubles, unknown types and letters as stored, and leaves out what is no observable', async () => {
    const observables = [
      { type: 'domain', value: 'Bad.Example' },
      { type: 'domain', value: 'Bad.Example' },
      { type: 'quantum_id', value: ' q ', extra: 1 },
      { type: 'ip' },
      null,
      'ip',
    ];
    const { cases } = setUp(json(200, { id, observables }));
    expect(orThrow(await cases.read(id))?.observables).toEqual([
      { type: 'domain', value: 'Bad.Example' },
      { type: 'domain', value: 'Bad.Example' },
      { type: 'quantum_id', value: ' q ' },
    ]);
  });

  test('cuts no long list of observables, since a missing one would be added again', async () => {
    const observables = Array.from({ length: 12_345 }, (_, n) => ({ type: 'ip', value: String(n) }));
    const { cases } = setUp(json(200, { id, observables }));
    expect(orThrow(await cases.read(id))?.observables).toHaveLength(12_345);
  });

  test.each([
    ['an empty 404', json(404)],
    ['a 404 with a body', sampled('ctia.404-casebook-op')],
  ])('%s means that it is gone', async (_name, answer) => {
    const { cases } = setUp(answer);
    expect(await cases.read(id)).toEqual({ kind: 'ok', value: undefined });
  });

  test.each([
    ['a 404 by a proxy', page(404), 'bad-answer'],
    ['an empty 200', json(200), 'bad-answer'],
    ['a list', json(200, []), 'bad-answer'],
    ['observables of another shape', json(200, { id, observables: 'none' }), 'bad-answer'],
    ['a case of others', sampled('ctia.403-access-control'), 'forbidden'],
  ])('%s does not', async (_name, answer, code) => {
    const { cases } = setUp(answer);
    expect(await cases.read(id)).toMatchObject({ error: { code } });
  });
});

describe('creating a case', () => {
  const draft = {
    externalId: 'pivot-ribbon:1',
    title: 'Invoice 20418 phishing',
    observables: [{ type: 'domain', value: 'pay-invoice.example.net' }],
  } as const;

  test('sends amber, our name and the external id, and waits for it', async () => {
    const { cases, asked } = setUp(sampled('casebook-create.201'));
    expect(orThrow(await cases.create(draft))).toMatchObject({ id, longId });
    expect(pathsOf(asked)).toEqual(['POST /ctia/casebook?wait_for=true']);
    expect(asked[0]?.body).toEqual({
      title: 'Invoice 20418 phishing',
      observables: [{ type: 'domain', value: 'pay-invoice.example.net' }],
      external_ids: ['pivot-ribbon:1'],
      source: 'Pivot Ribbon',
      tlp: 'amber',
    });
  });

  test('names summary and notes as the service does', async () => {
    const { cases, asked } = setUp(sampled('casebook-create.201'));
    await cases.create({ ...draft, summary: 's', notes: 'n' });
    expect(asked[0]?.body).toMatchObject({ short_description: 's', description: 'n' });
  });

  test('sends of an observable type and value only', async () => {
    const { cases, asked } = setUp(sampled('casebook-create.201'));
    const marked = { ...draft.observables[0], stage: 'saved' };
    await cases.create({ ...draft, observables: [marked] });
    expect(asked[0]?.body).toMatchObject({ observables: draft.observables });
  });

  test('refuses a title that the service would refuse, without sending', async () => {
    const { cases, asked } = setUp();
    const outcome = await cases.create({ ...draft, title: 'x'.repeat(1_025) });
    expect(outcome).toMatchObject({ kind: 'not-applied', error: { code: 'too-large' } });
    expect(asked).toHaveLength(0);
  });

  test('is unknown when the answer is no case', async () => {
    const { cases } = setUp(json(201, { title: 'no id' }));
    expect(await cases.create(draft)).toMatchObject({ kind: 'unknown', error: { code: 'bad-answer' } });
  });
});

test('finding by external id encodes it and takes every case', async () => {
  const { cases, asked } = setUp(sampled('casebook-external-id.200'), json(200, []), json(200, {}));
  const found = orThrow(await cases.findByExternalId('pivot-ribbon:a/b c'));
  expect(found.map((one) => [one.id, one.externalIds])).toEqual([
    ['casebook-3c9d1e74-5a2b-4f80-8d16-9b0a1c2d3e4f', ['sma-ribbon:3c9d1e74']],
  ]);
  expect(pathsOf(asked)).toEqual(['GET /ctia/casebook/external_id/pivot-ribbon%3Aa%2Fb%20c']);
  expect(await cases.findByExternalId('x')).toEqual({ kind: 'ok', value: [] });
  expect(await cases.findByExternalId('x')).toMatchObject({ error: { code: 'bad-answer' } });
});

describe('changing a case', () => {
  const observables = (sample('casebook-observables-add.request') as { observables: [] }).observables;

  test('adds as the contract has it', async () => {
    const { cases, asked } = setUp(sampled('casebook-observables-add.200'));
    expect(await cases.addObservables(id, observables)).toEqual({ kind: 'ok', value: undefined });
    expect(pathsOf(asked)).toEqual([`POST /ctia/casebook/${id}/observables?wait_for=true`]);
    expect(asked[0]?.body).toEqual(sample('casebook-observables-add.request'));
  });

  test('removes as the contract has it', async () => {
    const request = sample('casebook-observables-remove.request') as { observables: [] };
    const { cases, asked } = setUp(sampled('casebook.200'));
    await cases.removeObservables(id, request.observables);
    expect(asked[0]?.body).toEqual(request);
  });

  test('adds and removes text blocks whole', async () => {
    const { cases, asked } = setUp(sampled('casebook.200'), sampled('casebook.200'));
    await cases.addTexts(id, ['a', ' b ']);
    await cases.removeTexts(id, ['a']);
    expect(pathsOf(asked)).toEqual(Array(2).fill(`POST /ctia/casebook/${id}/texts?wait_for=true`));
    expect(asked.map(({ body }) => body)).toEqual([
      {
        operation: 'add',
        texts: [
          { type: 'text', text: 'a' },
          { type: 'text', text: ' b ' },
        ],
      },
      { operation: 'remove', texts: [{ type: 'text', text: 'a' }] },
    ]);
  });

  test('patches only the texts that were given, and clears with an empty one', async () => {
    const { cases, asked } = setUp(sampled('casebook-patch.200'), sampled('casebook-patch.200'));
    expect(await cases.edit(id, { title: 'Invoice 20418 phishing (confirmed)' })).toEqual({
      kind: 'ok',
      value: undefined,
    });
    await cases.edit(id, { notes: '', summary: 's' });
    expect(asked[0]?.body).toEqual(sample('casebook-patch.request'));
    expect(asked[1]?.body).toEqual({ short_description: 's', description: '' });
    expect(pathsOf(asked)[0]).toBe(`PATCH /ctia/casebook/${id}?wait_for=true`);
  });

  test.each([
    ['title', 1_024],
    ['summary', 2_048],
    ['notes', 5_000],
  ] as const)('a %s may have %d characters', async (field, most) => {
    const { cases, asked } = setUp(sampled('casebook-patch.200'));
    expect((await cases.edit(id, { [field]: 'x'.repeat(most) })).kind).toBe('ok');
    expect(await cases.edit(id, { [field]: 'x'.repeat(most + 1) })).toMatchObject({ error: { code: 'too-large' } });
    expect(asked).toHaveLength(1);
  });

  test('of a case that is gone is certain not to have happened', async () => {
    const { cases } = setUp(sampled('ctia.404-casebook-op'));
    expect(await cases.addObservables(id, observables)).toMatchObject({
      kind: 'not-applied',
      error: { code: 'not-found' },
    });
  });

  test('is unknown when something else than the case answers with 200', async () => {
    const { cases } = setUp(json(200, {}), json(200), page(200));
    for (const code of ['bad-answer', 'bad-answer', 'login-page']) {
      expect(await cases.addObservables(id, observables)).toMatchObject({ kind: 'unknown', error: { code } });
    }
  });
});

test.each([
  ['204', () => new Response(null, { status: 204 })],
  ['404', () => json(404)],
])('deleting is done after a %s', async (_status, answer) => {
  const { cases, asked } = setUp(answer());
  expect(await cases.delete(id)).toEqual({ kind: 'ok', value: undefined });
  expect(pathsOf(asked)).toEqual([`DELETE /ctia/casebook/${id}?wait_for=true`]);
});

test('the readings of a write go before other readings after a pause', async () => {
  const { cases, clock } = setUp(
    sampled('429-rate-limited', { 'Retry-After': '60' }),
    sampled('casebook.200'),
    json(200, []),
  );
  await cases.read(id);
  clock.now += 60_000;
  expect(await cases.search({})).toMatchObject({ error: { code: 'rate-limited' } });
  expect((await cases.read(id)).kind).toBe('ok');
  expect((await cases.findByExternalId('x')).kind).toBe('ok');
});
