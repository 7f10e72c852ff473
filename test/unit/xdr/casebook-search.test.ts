import { describe, expect, test } from 'vitest';
import { orThrow } from '../../../src/core/outcome';
import { createCasebooks } from '../../../src/xdr/casebook';
import { httpOver, json, sampled } from './answering';

function setUp(...answers: readonly Response[]) {
  const { http, asked } = httpOver(answers);
  const queries = () => asked.map(({ url }) => Object.fromEntries(url.searchParams));
  return { search: createCasebooks(http).search, asked, queries };
}

describe('what is asked', () => {
  test.each([
    [{}, { query: '*' }],
    [{ text: '   ' }, { query: '*' }],
    [{ text: ' invoice (2026 ' }, { simple_query: 'invoice (2026' }],
    [{ value: 'bad.example.com' }, { query: 'observables.value:"bad.example.com"' }],
    [{ value: 'C:\\a "b" OR *:*' }, { query: 'observables.value:"C:\\\\a \\"b\\" OR *:*"' }],
    [
      { text: 'x', value: 'y' },
      { query: 'observables.value:"y"', simple_query: 'x' },
    ],
  ])('for %j is %j', async (query, expected) => {
    const { search, asked, queries } = setUp(sampled('casebook-search.200'));
    await search(query);
    expect(asked[0]?.url.pathname).toBe('/ctia/casebook/search');
    expect(queries()).toEqual([{ ...expected, limit: '50', sort_by: 'modified:desc,id' }]);
  });

  test('is never more than 100 at once', async () => {
    const { search, queries } = setUp(json(200, []));
    await search({ limit: 5_000 });
    expect(queries()[0]?.['limit']).toBe('100');
  });
});

test('gives the cases and how many there are', async () => {
  const { search } = setUp(
    sampled('casebook-search.200', { 'X-Total-Hits': '135' }),
    sampled('casebook-search.200-empty'),
  );
  const first = orThrow(await search({}));
  expect(first.items.map((one) => one.title)).toContain('Invoice 20418 phishing (confirmed)');
  expect(first.total).toBe(135);
  expect(orThrow(await search({}))).toEqual({ items: [], next: undefined, total: undefined });
});

test('leaves out a case that cannot be read and keeps the others', async () => {
  const { search } = setUp(json(200, [{ id: 'casebook-1' }, { title: 'no id' }, 7, { id: 'x/casebook-2' }]));
  expect(orThrow(await search({})).items.map((one) => one.id)).toEqual(['casebook-1', 'casebook-2']);
});

describe('sorting', () => {
  test('falls back to the documented field when ours is refused, and stays with it', async () => {
    const { search, queries } = setUp(sampled('ctia.400-bad-query'), json(200, []), json(200, []));
    expect((await search({})).kind).toBe('ok');
    await search({ text: 'x' });
    expect(queries().map((query) => query['sort_by'])).toEqual([
      'modified:desc,id',
      'timestamp:desc,id',
      'timestamp:desc,id',
    ]);
  });

  test('stays as it is when the question itself was refused', async () => {
    const { search, queries } = setUp(sampled('ctia.400-bad-query'), sampled('ctia.400-bad-query'), json(200, []));
    expect(await search({ text: 'x' })).toMatchObject({ error: { code: 'bad-request' } });
    await search({});
    expect(queries()[2]?.['sort_by']).toBe('modified:desc,id');
  });
});

describe('pages', () => {
  const full = (from: number) => Array.from({ length: 2 }, (_, n) => ({ id: `casebook-${from + n}` }));

  test('follow what the service says, with the question kept', async () => {
    const next = 'limit=2&offset=2&search_after=1782950400000&search_after=casebook-1';
    const { search, asked } = setUp(json(200, full(0), { 'X-Next': next }), json(200, full(2).slice(1)));
    const first = orThrow(await search({ text: 'a&b', limit: 2 }));
    const second = orThrow(await search({ next: first.next ?? '' }));
    expect(asked[1]?.url.search).toBe(
      '?simple_query=a%26b&limit=2&sort_by=modified%3Adesc%2Cid&offset=2&search_after=1782950400000&search_after=casebook-1',
    );
    expect(second.next).toBeUndefined();
  });

  test('end with a page that is not full, although the service says that there is more', async () => {
    const { search } = setUp(json(200, full(0).slice(1), { 'X-Next': 'limit=2&offset=2' }));
    expect(orThrow(await search({ limit: 2 })).next).toBeUndefined();
  });

  test('take a case that cannot be read for part of a full page', async () => {
    const { search } = setUp(json(200, [{}, { id: 'casebook-1' }], { 'X-Next': 'limit=2&offset=2' }));
    expect(orThrow(await search({ limit: 2 })).next).toContain('offset=2');
  });

  test('cannot be led astray by the service', async () => {
    const { search } = setUp(json(200, full(0), { 'X-Next': 'limit=2&offset=2&query=*&fields=id&x=1' }));
    expect(orThrow(await search({ text: 'a', limit: 2 })).next).toBe(
      'simple_query=a&limit=2&sort_by=modified%3Adesc%2Cid&offset=2',
    );
  });

  test('end where the service would repeat itself', async () => {
    const { search } = setUp(json(200, full(0), { 'X-Next': 'limit=2' }));
    expect(orThrow(await search({ limit: 2 })).next).toBeUndefined();
  });
});
