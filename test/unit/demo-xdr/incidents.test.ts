import { describe, expect, test } from 'vitest';
import { setUp } from './set-up';

const known = 'incident-6a8e0c3d-2b5f-4179-a4c6-e1d2f3b4a596';
const opened = '2026-07-11T08:00:00.000Z';
const body = { title: 'x', status: 'New', confidence: 'High', incident_time: { opened } };
const short = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

describe('incidents', () => {
  test.each([
    [['New', 'Open: Investigating'], { opened: '2026-07-11T09:00:20.000Z' }],
    [['Open', 'Open: Contained'], { opened: '2026-07-11T09:00:10.000Z', contained: '2026-07-11T09:00:20.000Z' }],
    [['Closed: Suspected', 'Closed: Other'], { opened, closed: '2026-07-11T09:00:10.000Z' }],
    [
      ['Open: Contained', 'Closed', 'Open'],
      { opened: '2026-07-11T09:00:30.000Z', contained: '2026-07-11T09:00:10.000Z', closed: '2026-07-11T09:00:20.000Z' },
    ],
    [['Hold: Legal'], { opened }],
    [['Rejected'], { opened, rejected: '2026-07-11T09:00:10.000Z' }],
    [['Containment Achieved'], { opened, remediated: '2026-07-11T09:00:10.000Z' }],
  ])('the statuses %j stamp %j', async (statuses, expected) => {
    const { call, time } = await setUp({ refresh: 0 });
    const { json } = await call('POST', '/ctia/incident', body);
    let last = json;
    for (const status of statuses) {
      time.pass(10_000);
      last = (await call('POST', `/ctia/incident/${short(json.id)}/status`, { status })).json;
    }
    expect(last.incident_time).toEqual(expected);
  });

  test.each([
    ['/ctia/incident', { title: 'x' }],
    ['/ctia/incident', { ...body, status: 'Done' }],
    ['/ctia/incident', { ...body, confidence: 'Critical' }],
    ['/ctia/incident', { ...body, incident_time: {} }],
    ['/iroh/private-intel/incident', { ...body, owner: 'me' }],
  ])('%s refuses %j', async (path, wrong) => {
    const { call } = await setUp();
    const { status, json } = await call('POST', path, wrong);
    expect([status, Object.keys(json)]).toEqual([400, ['errors']]);
  });

  test.each(['GET', 'PATCH', 'POST'])('%s of an unknown incident is an empty 404 at both doors', async (method) => {
    const { call } = await setUp();
    for (const path of ['/ctia/incident', '/iroh/private-intel/incident']) {
      const target = `${path}/incident-none${method === 'POST' ? '/status' : ''}`;
      const sent = method === 'GET' ? undefined : method === 'POST' ? { status: 'Open' } : { title: 'x' };
      const { status, text } = await call(method, target, sent);
      expect([status, text]).toEqual([404, '']);
    }
  });

  test('the visibility door adds enrichment status and people, private intelligence does not', async () => {
    const { call } = await setUp({ data: 'demo' });
    const there = (await call('GET', `/ctia/incident/${known}`)).json;
    const here = (await call('GET', `/iroh/private-intel/incident/search?id=${known}`)).json[0];
    expect(there).not.toHaveProperty('enrichment_status');
    expect(there.assignees).toEqual(['e91b07c4-2f5a-4d38-a6c1-70b4d92e8f15']);
    expect(here.enrichment_status).toBe('enriched');
    expect(here.assignees[0]['user-name']).toBe('Aiko Analyst');
    const all = (await call('GET', '/iroh/private-intel/incident/search?query=*')).json;
    expect(JSON.stringify(all)).toContain('"unknown-id"');
  });

  test('a summary brings the sightings, and so the observables', async () => {
    const { call } = await setUp({ data: 'demo' });
    const [summary] = (await call('GET', `/iroh/private-intel/incident-summary/search?id=${known}`)).json;
    expect(summary.context.sightings[0].observables).toContainEqual({
      type: 'domain',
      value: 'pay-invoice.example.net',
    });
    expect(summary.context.indicators[0].title).toBe('Invoice phishing kit 20418');
  });

  test('bundle export follows relationships as told', async () => {
    const { call } = await setUp({ data: 'demo' });
    const keys = async (query: string) =>
      Object.keys((await call('GET', `/ctia/bundle/export?ids=${known}${query}`)).json).sort();
    expect(await keys('')).toEqual(['incidents', 'relationships', 'sightings', 'source', 'type']);
    expect(await keys('&include_related_entities=false')).toEqual(['incidents', 'relationships', 'source', 'type']);
    expect(await keys('&source_type=indicator')).toEqual(['incidents', 'source', 'type']);
    expect(await keys('&related_to=source_ref')).toEqual(['incidents', 'source', 'type']);
  });

  test('a case is linked by its long id, every time anew', async () => {
    const { call, newCase, xdr } = await setUp({ data: 'demo' });
    const long = `https://private.intel.amp.cisco.com:443/ctia/casebook/${await newCase()}`;
    const before = xdr.world.us.relationships.all().length;
    for (const _ of [1, 2]) {
      const { status, json } = await call('POST', `/ctia/incident/${known}/link`, { casebook_id: long });
      expect(status).toBe(201);
      expect(json).toMatchObject({
        type: 'relationship',
        relationship_type: 'related-to',
        source_ref: long,
        tlp: 'amber',
      });
      expect(json.target_ref).toMatch(new RegExp(`:443/ctia/incident/${known}$`));
    }
    expect(xdr.world.us.relationships.all().length).toBe(before + 2);
  });

  test.each([
    [known, {}, 400, 'Please provide exactly one of casebook_id and investigation_id'],
    [
      known,
      { casebook_id: 'a', investigation_id: 'b' },
      400,
      'Please provide exactly one of casebook_id and investigation_id',
    ],
    [known, { casebook_id: 'casebook-none' }, 400, 'Invalid Casebook id'],
    ['incident-none', { casebook_id: 'casebook-none' }, 404, 'Invalid Incident id'],
  ])('a link of %s with %j is refused', async (id, sent, status, error) => {
    const { call } = await setUp({ data: 'demo' });
    const answer = await call('POST', `/ctia/incident/${id}/link`, sent);
    expect([answer.status, answer.json]).toEqual([status, { error }]);
  });

  test('from a value to the incidents it was seen in', async () => {
    const { call } = await setUp({ data: 'demo' });
    const { json, headers } = await call('GET', '/ctia/domain/PAY-invoice.example.net/sightings/incidents');
    expect(json).toEqual([`https://private.intel.amp.cisco.com:443/ctia/incident/${known}`]);
    expect(headers.get('x-total-hits')).toBe('1');
    expect((await call('GET', '/ctia/domain/a.example/sightings/incidents?sort_by=title')).status).toBe(400);
  });
});

describe('judgements', () => {
  const judged = {
    observable: { type: 'ip', value: '192.0.2.1' },
    source: 's',
    priority: 50,
    severity: 'High',
    confidence: 'High',
  };

  test.each([
    [{}, 5, 'Unknown'],
    [{ disposition: 2 }, 2, 'Malicious'],
    [{ disposition_name: 'Suspicious' }, 3, 'Suspicious'],
    [{ disposition: 1, disposition_name: 'Clean' }, 1, 'Clean'],
  ])('%j means %i %s', async (fields, disposition, disposition_name) => {
    const { call } = await setUp();
    const { status, json } = await call('POST', '/ctia/judgement', { ...judged, ...fields });
    expect(status).toBe(201);
    expect(json).toMatchObject({ disposition, disposition_name, valid_time: { end_time: '2525-01-01T00:00:00.000Z' } });
  });

  test('a disposition and a name that disagree are a 400, spelled as the server does', async () => {
    const { call } = await setUp();
    const { status, json } = await call('POST', '/ctia/judgement', {
      ...judged,
      disposition: 1,
      disposition_name: 'Malicious',
    });
    expect([status, json.error]).toEqual([400, 'Mismatched disposition and dispositon_name for judgement']);
  });

  test('the highest priority gives the verdict, then the lowest number, and only while it holds', async () => {
    const { call, time } = await setUp({ refresh: 0 });
    const verdict = async () => {
      const { status, json } = await call('GET', '/ctia/ip/192.0.2.1/verdict');
      return status === 200 ? json.disposition_name : [status, json];
    };
    expect(await verdict()).toEqual([404, { message: 'no verdict currently available for the supplied observable' }]);
    const end_time = new Date(time.now() + 60_000).toISOString();
    await call('POST', '/ctia/judgement', { ...judged, disposition: 2 });
    await call('POST', '/ctia/judgement', { ...judged, disposition: 1 });
    expect(await verdict()).toBe('Clean');
    await call('POST', '/ctia/judgement', { ...judged, disposition: 3, priority: 90, valid_time: { end_time } });
    expect(await verdict()).toBe('Suspicious');
    time.pass(60_000);
    expect(await verdict()).toBe('Clean');
  });

  test('expiring needs a reason, adds it, and ends the judgement now', async () => {
    const { call } = await setUp({ refresh: 0 });
    const { json } = await call('POST', '/ctia/judgement', { ...judged, disposition: 2, reason: 'seen' });
    const path = `/ctia/judgement/${short(json.id)}/expire`;
    expect((await call('POST', path)).json).toEqual({ errors: { reason: 'missing-required-key' } });
    const expired = (await call('POST', `${path}?reason=${encodeURIComponent('false positive')}`)).json;
    expect([expired.reason, expired.valid_time.end_time]).toEqual(['seen false positive', '2026-07-11T09:00:00.000Z']);
    expect((await call('GET', '/ctia/ip/192.0.2.1/verdict')).status).toBe(404);
  });
});
