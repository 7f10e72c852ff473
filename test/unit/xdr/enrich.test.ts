import { describe, expect, test } from 'vitest';
import type { Observable } from '../../../src/core/observables/observable';
import { orThrow } from '../../../src/core/outcome';
import { createEnrich, mostAtOnce } from '../../../src/xdr/enrich';
import { httpOver, json, page, sample, sampled } from './answering';

const asked = sample('enrich-observables.request') as readonly Observable[];
const domain = { type: 'domain', value: 'pay-invoice.example.net' } as const;

function setUp(...answers: readonly Response[]) {
  const delays: number[] = [];
  const after = (delay: number) => {
    delays.push(delay);
    return () => undefined;
  };
  const { http, asked: sent, clock } = httpOver(answers, { after });
  return { enrich: createEnrich(http, () => clock.now), sent, clock, delays };
}

describe('deliberating', () => {
  test('gives every verdict with its module, and the modules that failed', async () => {
    const { enrich, sent, delays } = setUp(sampled('deliberate.200'));
    const { items, modules, failures } = orThrow(await enrich.deliberate(asked));
    expect(sent[0]?.url.pathname).toBe('/iroh/iroh-enrich/deliberate/observables');
    expect(sent[0]?.body).toEqual(asked);
    expect(delays).toEqual([60_000]);
    expect(items.map(({ module, observable, disposition }) => [module.name, observable.type, disposition])).toEqual([
      ['Talos Intelligence', 'domain', 'malicious'],
      ['Talos Intelligence', 'url', 'malicious'],
      ['Talos Intelligence', 'ip', 'suspicious'],
      ['AMP File Reputation', 'sha256', 'malicious'],
      ['Private Intelligence', 'domain', 'malicious'],
      ['SecureX Global Threat Intelligence', expect.any(String), expect.any(String)],
    ]);
    expect(items[0]).toEqual({
      module: {
        instanceId: '1c8f5b2d-63ea-4d40-9b71-af2e803c7d02',
        typeId: '2460c99b-2f01-523b-a65d-30a3c6603245',
        name: 'Talos Intelligence',
      },
      observable: domain,
      disposition: 'malicious',
      label: 'Malicious',
      validUntil: Date.parse('2026-08-10T08:20:00.000Z'),
    });
    expect(modules).toHaveLength(6);
    expect(failures).toEqual([
      {
        module: expect.objectContaining({ name: 'VirusTotal' }),
        severity: 'fatal',
        code: 'too many requests',
        message: 'The quota of this API key is exhausted',
      },
    ]);
  });

  test('leaves out verdicts that ran out', async () => {
    const { enrich, clock } = setUp(sampled('deliberate.200'));
    clock.now = Date.parse('2026-08-10T08:20:00.000Z');
    const { items } = orThrow(await enrich.deliberate(asked));
    expect(items.map(({ module }) => module.name)).not.toContain('Talos Intelligence');
    expect(items.map(({ module }) => module.name)).toContain('AMP File Reputation');
  });

  test('tells modules that know nothing from modules that were not there', async () => {
    const { enrich } = setUp(
      sampled('deliberate.200-nothing-known'),
      sampled('deliberate.200-no-modules'),
      json(200, {}),
    );
    const nothing = orThrow(await enrich.deliberate(asked));
    expect([nothing.items, nothing.modules.length]).toEqual([[], 2]);
    const none = { items: [], modules: [], failures: [] };
    expect(orThrow(await enrich.deliberate(asked))).toEqual(none);
    expect(orThrow(await enrich.deliberate(asked))).toEqual(none);
  });

  test('names the observable as it was asked for, however the module writes it', async () => {
    const verdict = (value: string, type = 'domain') => ({ disposition: 1, observable: { type, value } });
    const docs = [
      verdict('PAY-invoice.example.NET'),
      verdict('other.example'),
      verdict('pay-invoice.example.net', 'x'),
    ];
    const { enrich } = setUp(json(200, { data: [{ module_instance_id: 'm', data: { verdicts: { docs } } }] }));
    const { items } = orThrow(await enrich.deliberate([domain]));
    expect(items.map(({ observable }) => observable)).toEqual([
      domain,
      { type: 'domain', value: 'other.example' },
      { type: 'x', value: 'pay-invoice.example.net' },
    ]);
  });

  test.each([
    [1, 'clean'],
    [2, 'malicious'],
    [3, 'suspicious'],
    [4, 'common'],
    [5, 'unknown'],
    [6, 'unknown'],
    [undefined, 'unknown'],
    ['2', 'unknown'],
  ])('takes the disposition %j for %s', async (disposition, expected) => {
    const docs = [{ disposition, observable: domain, disposition_name: 7, valid_time: 'x' }];
    const { enrich } = setUp(json(200, { data: [{ module_instance_id: 'm', data: { verdicts: { docs } } }] }));
    const { items } = orThrow(await enrich.deliberate([domain]));
    expect(items).toEqual([
      {
        module: { instanceId: 'm', typeId: undefined, name: 'm' },
        observable: domain,
        disposition: expected,
        label: undefined,
        validUntil: undefined,
      },
    ]);
  });

  test.each([
    ['a list', json(200, [])],
    ['nothing', json(200)],
    ['a text for data', json(200, { data: 'x' })],
    ['a page', page(200)],
  ])('fails on %s', async (_what, answer) => {
    const { enrich } = setUp(answer);
    expect((await enrich.deliberate(asked)).kind).toBe('unknown');
  });

  test('does not ask about too many at once', async () => {
    const { enrich, sent } = setUp();
    const many = Array.from({ length: mostAtOnce + 1 }, () => domain);
    expect(await enrich.deliberate(many)).toMatchObject({ kind: 'not-applied', error: { code: 'bug' } });
    expect(await enrich.observe(many)).toMatchObject({ kind: 'not-applied', error: { code: 'bug' } });
    expect(sent).toHaveLength(0);
  });
});

describe('observing', () => {
  test('gives what each module knows', async () => {
    const { enrich, delays } = setUp(sampled('observe.200'));
    const { items } = orThrow(await enrich.observe(asked));
    expect(delays).toEqual([120_000]);
    const of = (name: string) => items.find(({ module }) => module.name === name);
    expect(of('SMA Email')?.sightings).toEqual([
      expect.objectContaining({
        title: 'Message seen by SMA Email',
        description: 'Incoming message from billing@pay-invoice.example.net to m.tanaka@example.com',
        count: 1,
        from: Date.parse('2026-07-11T08:15:23.000Z'),
        to: Date.parse('2026-07-11T08:15:25.000Z'),
        observables: [domain],
        targets: [{ type: 'email', value: 'm.tanaka@example.com' }],
      }),
    ]);
    expect(of('SMA Email')?.sightings[0]?.relations).toContainEqual({
      relation: 'Related_To',
      source: { type: 'email', value: 'billing@pay-invoice.example.net' },
      related: { type: 'cisco_mid', value: '1184462' },
    });
    expect(of('Private Intelligence')?.judgements).toEqual([
      expect.objectContaining({
        id: 'judgement-6f0b2d18-3c4a-4e59-9b71-c8d2e5f6a703',
        disposition: 'malicious',
        reason: 'Phishing campaign 20418',
        source: 'Example Org SOC',
      }),
    ]);
    expect(of('SecureX Global Threat Intelligence')?.indicators).toEqual([
      expect.objectContaining({ title: 'Invoice themed credential phishing', tags: ['phishing'], producer: 'Talos' }),
    ]);
    expect(of('Umbrella')?.verdicts).toHaveLength(1);
  });

  test('says of every module that it failed when all did', async () => {
    const { enrich } = setUp(sampled('observe.200-all-failed'));
    const { items, failures } = orThrow(await enrich.observe(asked));
    expect(items).toEqual([]);
    expect(failures.map(({ module }) => module.name)).toEqual(['Umbrella', 'SMA Email']);
  });
});

describe('links', () => {
  test('come with their module, asked for one observable', async () => {
    const { enrich, sent } = setUp(sampled('refer.200'));
    const { items } = orThrow(await enrich.refer(domain));
    expect(sent[0]?.body).toEqual([domain]);
    expect(items.map(({ module, url }) => [module.name, new URL(url).hostname])).toEqual([
      ['Talos Intelligence', 'www.talosintelligence.com'],
      ['VirusTotal', 'www.virustotal.com'],
      ['Umbrella', 'dashboard.umbrella.com'],
      ['SMA Email', 'sma.example.com'],
    ]);
  });

  test('that may do harm are left out', async () => {
    const link = (url: string) => ({ module_instance_id: 'm', id: url, url });
    const data = [link('javascript:alert(1)'), link('https://good.example@evil.example/'), link('https://ok.example/')];
    const { enrich } = setUp(json(200, { data }));
    expect(orThrow(await enrich.refer(domain)).items.map(({ id }) => id)).toEqual(['https://ok.example/']);
  });
});

test('health tells how each module is, and why', async () => {
  const { enrich, sent } = setUp(sampled('health.200'));
  const { items, failures } = orThrow(await enrich.health());
  expect(sent[0]).toMatchObject({ method: 'POST', body: undefined });
  expect(sent[0]?.url.pathname).toBe('/iroh/iroh-enrich/health');
  expect(Object.fromEntries(items.map(({ module, status }) => [module.name, status]))).toMatchObject({
    'Talos Intelligence': 'ok',
    'SMA Email': 'error',
    Umbrella: 'ok',
  });
  expect(failures.map(({ message }) => message)).toEqual(['The registered device did not answer']);
});
