import { describe, expect, test } from 'vitest';
import { setUp } from './set-up';

const search = '/ctia/casebook/search';

async function withCases(count: number) {
  const services = await setUp({ refresh: 0 });
  for (let index = 0; index < count; index++) {
    await services.call('POST', '/ctia/casebook', { title: `case ${index}`, revision: index % 3 });
    services.time.pass(1000);
  }
  return services;
}

/** Follows `X-Next` as told, to the end. */
async function walk(call: Awaited<ReturnType<typeof setUp>>['call'], query: string) {
  const pages: string[][] = [];
  let next: string | null = '';
  while (next !== null && pages.length < 50) {
    // `X-Next` takes the place of the same parameters of the first query.
    const merged: URLSearchParams = new URLSearchParams(query);
    const led: URLSearchParams = new URLSearchParams(next);
    for (const name of new Set(led.keys())) merged.delete(name);
    for (const [name, value] of led) merged.append(name, value);
    const { json, headers }: Awaited<ReturnType<typeof call>> = await call('GET', `${search}?${merged}`);
    pages.push(json.map(({ title }: { title: string }) => title));
    next = headers.get('x-next');
  }
  return pages;
}

describe('paging', () => {
  test('without sort_by the oldest come first, a hundred of them', async () => {
    const { call } = await withCases(105);
    const { json, headers } = await call('GET', `${search}?query=*`);
    expect(json).toHaveLength(100);
    expect(json[0].title).toBe('case 0');
    expect(headers.get('x-total-hits')).toBe('105');
    expect(headers.get('x-next')).toMatch(
      /^limit=100&offset=100&search_after=\d+&search_after=\d+&search_after=casebook-/,
    );
    expect(headers.get('x-previous')).toBeNull();
  });

  test('X-Next leads through everything once; the last page may be empty', async () => {
    const { call } = await withCases(9);
    const pages = await walk(call, 'query=*&sort_by=timestamp:desc,id&limit=3');
    expect(pages.flat()).toEqual(Array.from({ length: 9 }, (_, index) => `case ${8 - index}`));
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 3, 0]);
  });

  test('a case that comes in between is not seen twice by search_after', async () => {
    const { call, time } = await withCases(4);
    const first = await call('GET', `${search}?query=*&sort_by=timestamp:desc,id&limit=2`);
    time.pass(1000);
    await call('POST', '/ctia/casebook', { title: 'late' });
    const second = await call('GET', `${search}?query=*&sort_by=timestamp:desc,id&${first.headers.get('x-next')}`);
    expect(second.json.map(({ title }: { title: string }) => title)).toEqual(['case 1', 'case 0']);
  });

  test('X-Sort is a Clojure vector of the last hit', async () => {
    const { call } = await withCases(2);
    const { headers, json } = await call('GET', `${search}?query=*&sort_by=modified:desc,id`);
    const moment = Date.parse(json[1].modified);
    expect(headers.get('x-sort')).toBe(`[${moment} "${json[1].id.split('/').at(-1)}"]`);
  });

  test('X-Previous exists in offset paging only', async () => {
    const { call } = await withCases(6);
    const page = await call('GET', `${search}?query=*&limit=2&offset=4`);
    expect(page.headers.get('x-previous')).toBe('limit=2&offset=2');
    expect(page.headers.get('x-next')).toBeNull();
    expect(page.json.map(({ title }: { title: string }) => title)).toEqual(['case 4', 'case 5']);
  });

  test.each([
    ['limit=10000', 200],
    ['limit=10001', 400],
    ['limit=100&offset=9900', 200],
    ['limit=100&offset=9901', 400],
    ['offset=-1', 400],
    ['limit=-1', 400],
    ['limit=0', 200],
    ['sort_by=modified:desc&search_after=1', 200],
    ['sort_by=modified:desc&search_after=1&search_after=2', 400],
    ['sort_by=observables', 400],
    ['sort_by=title:up', 400],
    ['sort_by=modified:desc,id', 200],
  ])('?%s answers %i', async (query, status) => {
    const { call } = await withCases(1);
    expect((await call('GET', `${search}?query=*&${query}`)).status).toBe(status);
  });

  test.each([
    ['sort_by=title', ['case 0', 'case 1', 'case 2']],
    ['sort_by=title&sort_order=desc', ['case 2', 'case 1', 'case 0']],
    ['sort_by=title:desc', ['case 2', 'case 1', 'case 0']],
    ['sort_by=revision:desc,title', ['case 2', 'case 1', 'case 0']],
    ['sort_order=desc', ['case 2', 'case 1', 'case 0']],
    ['sort_by=language,title:desc', ['case 2', 'case 1', 'case 0']],
  ])('?%s sorts', async (query, expected) => {
    const { call } = await withCases(3);
    const { json } = await call('GET', `${search}?query=*&${query}`);
    expect(json.map(({ title }: { title: string }) => title)).toEqual(expected);
  });

  test('a service that sorts by documented fields only refuses modified', async () => {
    const { call } = await setUp({ refresh: 0, settings: { sortAnyField: false } });
    expect((await call('GET', `${search}?query=*&sort_by=modified:desc`)).json.type).toBe('ES Invalid Request');
    expect((await call('GET', `${search}?query=*&sort_by=timestamp:desc`)).status).toBe(200);
  });

  test('severity of incidents sorts by meaning', async () => {
    const { call } = await setUp({ refresh: 0 });
    for (const severity of ['Low', 'Critical', 'Medium', 'Info', 'High']) {
      await call('POST', '/ctia/incident', {
        severity,
        status: 'New',
        confidence: 'Low',
        incident_time: { opened: '2026-07-11T09:00:00.000Z' },
      });
    }
    const { json } = await call('GET', '/ctia/incident/search?query=*&sort_by=severity:desc');
    expect(json.map(({ severity }: { severity: string }) => severity)).toEqual([
      'Critical',
      'High',
      'Medium',
      'Low',
      'Info',
    ]);
  });
});
