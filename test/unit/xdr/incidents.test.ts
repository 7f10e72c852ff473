import { describe, expect, test } from 'vitest';
import { orThrow } from '../../../src/core/outcome';
import { createIncidents } from '../../../src/xdr/incidents';
import { httpOver, json, sample, sampled } from './answering';

const id = 'incident-6a8e0c3d-2b5f-4179-a4c6-e1d2f3b4a596';
const longId = `https://private.intel.amp.cisco.com:443/ctia/incident/${id}`;

function setUp(...answers: readonly Response[]) {
  const { http, asked } = httpOver(answers);
  return { incidents: createIncidents(http), asked };
}

describe('the list of incidents', () => {
  test('gives users as ids, whichever way they were sent', async () => {
    const { incidents } = setUp(sampled('iroh-incident-search.200', { 'X-Total-Hits': '2' }));
    const page = orThrow(await incidents.search({}));
    expect(page.total).toBe(2);
    expect(page.items[0]).toEqual({
      id,
      number: 'XDR-20418',
      title: 'Phishing with credential page seen on 4 mailboxes',
      summary: 'Credential phishing',
      description: 'Messages with http://pay-invoice.example.net/20418/login were delivered to 4 mailboxes.',
      status: 'New',
      severity: 'High',
      confidence: 'High',
      assignees: ['e91b07c4-2f5a-4d38-a6c1-70b4d92e8f15'],
      source: 'Cisco XDR',
      categories: ['Unauthorized Access'],
      tactics: ['TA0001'],
      techniques: ['T1566.002'],
      score: 444,
      opened: Date.parse('2026-07-11T08:50:00.000Z'),
      created: Date.parse('2026-07-11T08:50:01.250Z'),
      modified: Date.parse('2026-07-11T08:55:40.000Z'),
    });
  });

  test.each([
    [{}, '*', 'timestamp:desc'],
    [{ text: ' a "b" (c ' }, '"a" AND "\\"b\\"" AND "(c"', 'timestamp:desc'],
    [{ statuses: ['New', 'Open: Reported'] }, 'status:("New" OR "Open: Reported")', 'timestamp:desc'],
    [{ text: 'x', statuses: ['New'], sort: 'severest' }, '"x" AND status:("New")', 'severity:desc,timestamp:desc'],
  ] as const)('for %j asks %s', async (query, expected, sorting) => {
    const { incidents, asked } = setUp(json(200, []));
    await incidents.search(query);
    expect(asked[0]?.url.pathname).toBe('/iroh/private-intel/incident/search');
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toEqual({
      query: expected,
      limit: '25',
      sort_by: sorting,
    });
  });

  test('goes on where the page before ended', async () => {
    const { incidents, asked } = setUp(
      json(200, [{ id: 'incident-1' }], { 'X-Next': 'limit=1&offset=1' }),
      json(200, []),
    );
    const first = orThrow(await incidents.search({ text: 'x', limit: 1 }));
    expect(orThrow(await incidents.search({ next: first.next ?? '' }))).toEqual({ items: [] });
    expect(asked[1]?.url.searchParams.get('offset')).toBe('1');
    expect(asked[1]?.url.searchParams.get('query')).toBe('"x"');
  });
});

describe('one incident', () => {
  test('is read by its short id', async () => {
    const { incidents, asked } = setUp(sampled('iroh-incident.200'), json(404), json(500));
    expect(orThrow(await incidents.read(longId))?.id).toBe(id);
    expect(asked[0]?.url.pathname).toBe(`/iroh/private-intel/incident/${id}`);
    expect(await incidents.read(id)).toEqual({ kind: 'ok', value: undefined });
    expect(await incidents.read(id)).toMatchObject({ error: { code: 'server' } });
  });

  test('gets another status', async () => {
    const { incidents, asked } = setUp(sampled('iroh-incident-status.200'), json(404));
    const { status } = sample('iroh-incident-status.request') as { status: string };
    expect(orThrow(await incidents.setStatus(id, status)).status).toBe(
      (sample('iroh-incident-status.200') as { status: string }).status,
    );
    expect(asked[0]).toMatchObject({ method: 'POST', body: sample('iroh-incident-status.request') });
    expect(asked[0]?.url.pathname).toBe(`/iroh/private-intel/incident/${id}/status`);
    expect(await incidents.setStatus(id, status)).toMatchObject({ kind: 'not-applied', error: { code: 'not-found' } });
  });

  test('is linked to a case by the long id of the case', async () => {
    const { incidents, asked } = setUp(sampled('incident-link.201'));
    const request = sample('incident-link.request') as { casebook_id: string };
    expect(await incidents.link(longId, request.casebook_id)).toEqual({ kind: 'ok', value: undefined });
    expect(asked[0]?.url.href).toBe(`https://private.intel.amp.cisco.com/ctia/incident/${id}/link`);
    expect(asked[0]?.body).toEqual(request);
  });
});

describe('observables of an incident', () => {
  test('are those of its sightings', async () => {
    const { incidents, asked } = setUp(sampled('iroh-incident-summary-search.200'));
    expect(orThrow(await incidents.observables(id))).toEqual([
      { type: 'domain', value: 'pay-invoice.example.net' },
      { type: 'url', value: 'http://pay-invoice.example.net/20418/login' },
      { type: 'email', value: 'billing@pay-invoice.example.net' },
    ]);
    expect(asked.map(({ url }) => url.pathname + url.search)).toEqual([
      `/iroh/private-intel/incident-summary/search?id=${id}`,
    ]);
  });

  test.each([
    ['has no context', json(200, [{ id: longId }])],
    ['has another shape', json(200, [{ context: { sightings: 7 } }])],
    ['fails', json(500)],
  ])('come from an export when the summary %s', async (_what, answer) => {
    const { incidents, asked } = setUp(answer, sampled('bundle-export.200'));
    const observables = orThrow(await incidents.observables(id));
    expect(observables).toContainEqual({ type: 'domain', value: 'pay-invoice.example.net' });
    expect(new Set(observables.map((one) => `${one.type}:${one.value}`)).size).toBe(observables.length);
    expect(asked[1]?.url.href).toBe(`https://private.intel.amp.cisco.com/ctia/bundle/export?ids=${id}`);
  });
});

test('incidents with a value are asked for with the value encoded', async () => {
  const { incidents, asked } = setUp(sampled('sightings-incidents-by-observable.200'), json(200, []));
  expect(orThrow(await incidents.seenIn({ type: 'url', value: 'http://a.example/b?c#d' }))).toEqual([id]);
  expect(asked[0]?.url.pathname).toBe('/ctia/url/http%3A%2F%2Fa.example%2Fb%3Fc%23d/sightings/incidents');
  expect(orThrow(await incidents.seenIn({ type: 'ip', value: '192.0.2.1' }))).toEqual([]);
});
