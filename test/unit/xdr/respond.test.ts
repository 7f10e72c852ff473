import { describe, expect, test } from 'vitest';
import type { ResponseAction } from '../../../src/core/actions/action';
import type { Observable } from '../../../src/core/observables/observable';
import { orThrow } from '../../../src/core/outcome';
import { createRespond } from '../../../src/xdr/respond';
import { httpOver, json, page, sample, sampled } from './answering';

const asked = sample('respond.request') as readonly Observable[];

function setUp(...answers: ReadonlyArray<Response | Error>) {
  const { http, asked: sent, token } = httpOver(answers);
  return { respond: createRespond(http), sent, token };
}

const listed = async (...data: readonly object[]) => {
  const { respond } = setUp(json(200, { data }));
  return orThrow(await respond.actions(asked)).items;
};

const wire = (url: string, change: object = {}) => ({
  module: 'Umbrella',
  module_instance_id: 'inst/1',
  id: 'block',
  title: 'Block',
  description: 'Blocks.',
  url,
  ...change,
});

describe('the actions', () => {
  test('come in both forms of address, each with its observable and whole query', async () => {
    const { respond, sent } = setUp(sampled('respond.200'));
    const { items, failures } = orThrow(await respond.actions(asked));
    expect(sent[0]?.url.pathname).toBe('/iroh/iroh-response/respond/observables');
    expect(sent[0]?.body).toEqual(asked);
    expect(items.map(({ id, observable }) => [id, observable.type])).toEqual([
      ['amp-add-sha256-scd', 'sha256'],
      ['block', 'domain'],
      ['02XM4C2Q8K3N5mB7vT9yR1sW6pLzJdHfGaE', 'domain'],
      ['esa-remediate-delete', 'cisco_mid'],
      ['esa-remediate-forward', 'cisco_mid'],
      ['esa-remediate-forward-delete', 'cisco_mid'],
    ]);
    expect(items[0]?.query).toContain('&list=7a0c5e1d-3b2f-4d68-9c41-8e6f5a4b3c20');
    expect(items[3]).toMatchObject({
      title: 'Delete',
      module: { name: 'ESA Email' },
      categories: ['ESA Email', 'Remediate'],
    });
    expect(failures.map(({ module, code }) => [module.name, code])).toEqual([['VirusTotal', 'module-timeout']]);
  });

  test('have values decoded', async () => {
    const { respond } = setUp(sampled('respond.200-email-only'));
    const { items } = orThrow(await respond.actions(asked));
    expect(new Set(items.map(({ observable }) => observable.value))).toEqual(
      new Set(['20260711081523.4F1A2@mail.pay-invoice.example.net']),
    );
  });

  test('may be none', async () => {
    const { respond } = setUp(sampled('respond.200-none'));
    expect(orThrow(await respond.actions(asked)).items).toEqual([]);
  });

  test('of equal id are told apart by their query', async () => {
    const base = '/respond/trigger/inst%2F1/block?observable_type=domain&observable_value=a.example';
    const items = await listed(wire(`${base}&list=1`), wire(`${base}&list=2`));
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });

  test.each([
    ['for another action', '/respond/trigger/inst%2F1/delete?observable_type=ip&observable_value=192.0.2.1'],
    ['for another module', '/respond/trigger/inst/block?observable_type=ip&observable_value=192.0.2.1'],
    ['on the way elsewhere', '/respond/trigger/inst%2F1/block/../delete?observable_type=ip&observable_value=192.0.2.1'],
    ['without an observable', '/respond/trigger/inst%2F1/block?list=1'],
    ['without a query', '/respond/trigger/inst%2F1/block'],
    ['with an unknown type', '/respond/trigger/inst%2F1/block?observable_type=soup&observable_value=x'],
    ['with a broken code', '/respond/trigger/%E0%A4%A/block?observable_type=ip&observable_value=192.0.2.1'],
    ['that is empty', ''],
  ])('with an address %s are left out', async (_what, url) => {
    expect(await listed(wire(url))).toEqual([]);
  });
});

describe('triggering', () => {
  const query = 'observable_type=url&observable_value=http%3A%2F%2Fa.example%2F%3Fq%3D1%262&list=a%20b&list=c+d&empty=';
  const action: ResponseAction = {
    key: 'k',
    module: { instanceId: 'inst/1', typeId: undefined, name: 'Umbrella' },
    id: 'block this',
    title: 'Block',
    description: '',
    categories: [],
    observable: { type: 'url', value: 'http://a.example/?q=1&2' },
    query,
  };

  test('goes to an address made of ids, with the query as it was received and nothing else', async () => {
    const { respond, sent } = setUp(sampled('trigger.200-success'));
    expect(orThrow(await respond.trigger(action))).toEqual({ status: 'success', failures: [] });
    expect(sent[0]?.method).toBe('POST');
    expect(sent[0]?.body).toBeUndefined();
    expect(sent[0]?.url.href).toBe(
      `https://visibility.amp.cisco.com/iroh/iroh-response/respond/trigger/inst%2F1/block%20this?${query}`,
    );
  });

  test.each([
    [
      'a failure with its reason',
      sampled('trigger.200-failure'),
      ['The remediation profile is not enabled on the gateway'],
    ],
    ['errors alone', sampled('trigger.200-errors-only'), ['Authorization failed: invalid API key']],
    ['another word', json(200, { data: { status: 'pending' } }), []],
    ['no word', json(200, {}), []],
  ])('is a failure on %s, although the status is 200', async (_what, answer, messages) => {
    const { respond } = setUp(answer);
    const result = orThrow(await respond.trigger(action));
    expect(result.status).toBe('failure');
    expect(result.failures.map(({ message }) => message)).toEqual(messages);
  });

  test.each([
    ['no answer', new TypeError('x'), 'unknown'],
    ['a 500', json(500), 'unknown'],
    ['a page', page(200), 'unknown'],
    ['an empty answer', json(200), 'unknown'],
    ['a list', json(200, []), 'unknown'],
    ['a 401', sampled('enrich.401'), 'not-applied'],
    ['a 403', sampled('enrich.403'), 'not-applied'],
    ['a 404', json(404), 'not-applied'],
    ['a 429', sampled('429-rate-limited'), 'not-applied'],
  ])('is sent once and no more on %s', async (_what, answer, kind) => {
    const { respond, sent } = setUp(answer);
    expect((await respond.trigger(action)).kind).toBe(kind);
    expect(sent).toHaveLength(1);
  });
});
