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
