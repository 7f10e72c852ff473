import { describe, expect, test } from 'vitest';
import { orThrow } from '../../../src/core/outcome';
import { createCasebooks } from '../../../src/xdr/casebook';
import { httpOver, json, page, sampled } from './answering';

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
