import { describe, expect, test } from 'vitest';
import { endpointId, gatewayId, umbrellaId } from '../../demo/xdr/seed/modules';
import { setUp } from './set-up';

const sha256 = 'b6d1f0a27c94e8350f1d2c7ba9e46358c0d7f1e2a3b4958677f8091a2b3c4d5e';
const trigger = '/iroh/iroh-response/respond/trigger';

interface Action {
  readonly module_instance_id: string;
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

async function listed(observables: readonly unknown[]) {
  const services = await setUp();
  const { json } = await services.call('POST', '/iroh/iroh-response/respond/observables', observables);
  return { ...services, json, actions: json.data as readonly Action[] };
}

describe('respond/observables', () => {
  test.each([
    [{ type: 'cisco_mid', value: '1184462' }, ['Delete', 'Forward', 'Forward and Delete']],
    [{ type: 'email_messageid', value: 'a b@example.com' }, ['Delete', 'Forward', 'Forward and Delete']],
    [{ type: 'domain', value: 'bit.ly' }, ['Block this domain', 'Quarantine similar messages']],
    [
      { type: 'sha256', value: sha256 },
      [
        'Quarantine similar messages',
        'Add SHA256 to custom detections File Blacklist',
        'Add SHA256 to custom detections Quick SCD',
      ],
    ],
    [{ type: 'email_subject', value: 'Invoice' }, []],
  ])('%j has the actions %j', async (observable, titles) => {
    const { actions } = await listed([observable]);
    expect(actions.map(({ title }) => title)).toEqual(titles);
  });

  test('URLs come in two forms, carry extra parameters, and the observable is only in the query', async () => {
    const { actions } = await listed([
      { type: 'domain', value: 'a b.example' },
      { type: 'sha256', value: sha256 },
    ]);
    expect(actions.map(({ url }) => url)).toEqual([
      `/respond/trigger/${umbrellaId}/block?observable_type=domain&observable_value=a%20b.example`,
      expect.stringMatching(/^\/iroh-response\/respond\/trigger\/.+&workflow_id=02XM/),
      expect.stringMatching(/^\/iroh-response\/respond\/trigger\/.+&workflow_id=02XM/),
      expect.stringMatching(/&list=7a0c5e1d-3b2f-4d68-9c41-8e6f5a4b3c20$/),
      expect.stringMatching(/&list=b3c1f8a4-6d2e-4957-8f03-1a7c9e5d2b64$/),
    ]);
    expect(actions.every((action) => !('observable' in action) && !('query-params' in action))).toBe(true);
  });
});

describe('respond/trigger', () => {
  const query = `observable_type=cisco_mid&observable_value=1184462`;

  test.each<readonly [what: string, path: string, status: number, body: unknown, counted: number]>([
    [
      'a complete action is accepted',
      `${gatewayId}/esa-remediate-delete?${query}`,
      200,
      { data: { status: 'success' } },
      1,
    ],
    [
      'an unknown module is a 404',
      `none/esa-remediate-delete?${query}`,
      404,
      expect.objectContaining({ error: 'module_instance_not_found' }),
      0,
    ],
    [
      'an unknown action leaves only errors',
      `${gatewayId}/none?${query}`,
      200,
      { errors: [expect.objectContaining({ code: 'client-error' })] },
      1,
    ],
    [
      'a missing extra parameter is a failure inside a 200',
      `${endpointId}/amp-add-sha256-scd?observable_type=sha256&observable_value=${sha256}`,
      200,
      { data: { status: 'failure' }, errors: [expect.objectContaining({ module: 'Secure Endpoint' })] },
      1,
    ],
  ])('%s', async (_, path, status, body, counted) => {
    const { call, xdr } = await setUp();
    const answer = await call('POST', `${trigger}/${path}`);
    expect([answer.status, answer.json]).toEqual([status, body]);
    expect(xdr.world.us.triggered).toHaveLength(counted);
  });

  test('every listed action works when its query is sent back as it came', async () => {
    const { actions, call, xdr } = await listed([
      { type: 'cisco_mid', value: '1184462' },
      { type: 'sha256', value: sha256 },
      { type: 'domain', value: 'bit.ly' },
    ]);
    for (const { module_instance_id, id, url } of actions) {
      const { json } = await call(
        'POST',
        `${trigger}/${module_instance_id}/${encodeURIComponent(id)}${url.slice(url.indexOf('?'))}`,
      );
      expect(json).toEqual({ data: { status: 'success' } });
    }
    expect(xdr.world.us.triggered).toHaveLength(actions.length);
  });

  test('a repetition is a second action', async () => {
    const { call, xdr } = await setUp();
    for (const _ of [1, 2]) await call('POST', `${trigger}/${gatewayId}/esa-remediate-forward?${query}`);
    expect(xdr.world.us.triggered.map(({ actionId, status }) => [actionId, status])).toEqual([
      ['esa-remediate-forward', 'success'],
      ['esa-remediate-forward', 'success'],
    ]);
  });

  test('a module that fails answers with errors alone', async () => {
    const { call, xdr } = await setUp();
    xdr.faults.add({
      fault: {
        kind: 'module-errors',
        modules: [{ module: 'Secure Email Gateway', code: 'authorization error', type: 'fatal' }],
      },
    });
    const { json } = await call('POST', `${trigger}/${gatewayId}/esa-remediate-delete?${query}`);
    expect(Object.keys(json)).toEqual(['errors']);
    expect(xdr.world.us.triggered.map(({ status }) => status)).toEqual(['failure']);
  });
});
