import { describe, expect, test } from 'vitest';
import { namedVerdicts } from '../../demo/xdr/seed/verdicts';
import { createVerdictTable } from '../../demo/xdr/verdict-table';
import { setUp } from './set-up';

interface Entry {
  readonly module: string;
  readonly data: { readonly verdicts?: { readonly count: number; readonly docs: readonly Found[] } };
}
interface Found {
  readonly disposition: number;
  readonly disposition_name?: string;
  readonly observable: { readonly value: string };
  readonly valid_time: { readonly end_time: string };
}

const domain = (value: string) => ({ type: 'domain', value });

async function asked(name: string, observables: readonly unknown[], query = '', options = {}) {
  const services = await setUp({ data: 'demo', ...options });
  const { json } = await services.call('POST', `/iroh/iroh-enrich/${name}/observables${query}`, observables);
  return {
    ...services,
    data: (json.data ?? []) as readonly Entry[],
    errors: json.errors as readonly Record<string, string>[] | undefined,
  };
}

const verdictsOf = (data: readonly Entry[], module: string) =>
  data.find((entry) => entry.module === module)?.data.verdicts?.docs.map(({ disposition }) => disposition);

describe('deliberate', () => {
  test.each([
    ['bit.ly', 'Talos Intelligence', [3]],
    ['mail.bidmark-notify.top', 'Talos Intelligence', [2]],
    ['mail.bidmark-notify.top', 'Umbrella (Tokyo office)', [2]],
    ['mail.bidmark-notify.top', 'Private Intelligence', [2]],
    ['bit.ly', 'Umbrella (Tokyo office)', []],
    ['bit.ly', 'Private Intelligence', []],
    ['old-campaign.example.net', 'Private Intelligence', []],
    ['bit.ly', 'AMP File Reputation', undefined],
  ])('%s by %s: %j', async (value, module, expected) => {
    const { data } = await asked('deliberate', [domain(value)]);
    expect(verdictsOf(data, module)).toEqual(expected);
  });

  test('VirusTotal fails inside a 200, the others answer', async () => {
    const { data, errors } = await asked('deliberate', [domain('bit.ly')]);
    expect(errors?.map(({ module, code, type }) => [module, code, type])).toEqual([
      ['VirusTotal', 'too many requests', 'fatal'],
    ]);
    expect(data.map(({ module }) => module)).toEqual([
      'Private Intelligence',
      'Talos Intelligence',
      'AMP File Reputation',
      'Umbrella (Tokyo office)',
    ]);
  });

  test('a module with nothing to say is empty in one of two forms', async () => {
    const { data } = await asked('deliberate', [domain('bit.ly')]);
    const forms = Object.fromEntries(data.map((entry) => [entry.module, entry.data]));
    expect(forms['AMP File Reputation']).toEqual({});
    expect(forms['Private Intelligence']).toEqual({ verdicts: { count: 0, docs: [] } });
  });

  test('mids narrow the modules, and without a failing one there is no list of errors', async () => {
    const { data, errors } = await asked(
      'deliberate',
      [domain('bit.ly')],
      '?mids=1c8f5b2d-63ea-4d40-9b71-af2e803c7d02',
    );
    expect(data.map(({ module }) => module)).toEqual(['Talos Intelligence']);
    expect(errors).toBeUndefined();
  });

  test('a verdict may be over, and a name may be missing', async () => {
    const { data, time } = await asked('deliberate', [
      domain('mail.bidmark-notify.top'),
      domain('expired-talos.example.com'),
    ]);
    const docs = data.flatMap((entry) => entry.data.verdicts?.docs ?? []);
    expect(docs.some(({ disposition_name }) => disposition_name === undefined)).toBe(true);
    expect(
      docs.every(
        ({ observable, valid_time }) =>
          observable.value.startsWith('expired-') === Date.parse(valid_time.end_time) < time.now(),
      ),
    ).toBe(true);
  });

  test.each([
    ['one module', [{ module: 'Talos Intelligence', code: 'module-timeout', type: 'warning' as const }], 3, 2],
    ['every module', [{ module: '*', code: 'authorization error' }], 0, 5],
    ['one in both lists', [{ module: 'Talos Intelligence', keepData: true }], 4, 2],
  ])('a fault of %s', async (_, modules, answering, failing) => {
    const { xdr, call } = await setUp({ data: 'demo' });
    xdr.faults.add({ fault: { kind: 'module-errors', modules } });
    const { status, json } = await call('POST', '/iroh/iroh-enrich/deliberate/observables', [domain('bit.ly')]);
    expect([status, json.data.length, json.errors.length]).toEqual([200, answering, failing]);
  });
});

describe('the table of verdicts', () => {
  const table = createVerdictTable(namedVerdicts);

  test('is the same every time, and spread over all dispositions', () => {
    const found = Array.from({ length: 1000 }, (_, index) =>
      table.get({ type: 'domain', value: `d${index}.example.com` }),
    );
    expect(found).toEqual(
      Array.from({ length: 1000 }, (_, index) => table.get({ type: 'domain', value: `D${index}.example.com` })),
    );
    const share = (disposition: number | undefined) => found.filter((one) => one === disposition).length / found.length;
    for (const [disposition, least, most] of [
      [1, 0.18, 0.32],
      [2, 0.03, 0.1],
      [3, 0.05, 0.14],
      [4, 0.02, 0.09],
      [5, 0.09, 0.21],
      [undefined, 0.3, 0.5],
    ] as const) {
      expect(share(disposition)).toBeGreaterThan(least);
      expect(share(disposition)).toBeLessThan(most);
    }
  });

  test('a URL and an address have the verdict of their host', () => {
    expect(table.get({ type: 'url', value: 'https://bit.ly/abc' })).toBe(3);
    expect(table.get({ type: 'url', value: 'http://user@mail.bidmark-notify.top:8080/x' })).toBe(2);
    expect(table.get({ type: 'email', value: 'a@bidmark-notify.top' })).toBe(2);
  });

  test('subjects and message ids have none, and a test may name its own', () => {
    expect(table.get({ type: 'email_subject', value: 'Invoice' })).toBeUndefined();
    const own = createVerdictTable([]);
    own.set({ type: 'ip', value: '192.0.2.9' }, 2);
    expect(own.get({ type: 'ip', value: '192.0.2.9' })).toBe(2);
  });
});

describe('observe, refer, reputation and health', () => {
  test('observe has stored sightings, indicators and relationships beside those of the modules', async () => {
    const { data } = await asked('observe', [domain('pay-invoice.example.net')]);
    const own = data.find(({ module }) => module === 'Private Intelligence')?.data as Record<string, { count: number }>;
    expect(Object.fromEntries(Object.entries(own).map(([name, { count }]) => [name, count]))).toEqual({
      verdicts: 1,
      judgements: 1,
      sightings: 1,
      indicators: 1,
      relationships: 2,
    });
    expect(JSON.stringify(data.find(({ module }) => module === 'Umbrella (Tokyo office)'))).toContain('WIN-KAIKEI-07');
  });

  test('the e-mail module tells direction and message, with a MID that carries a serial number', async () => {
    const values = ['a', 'b', 'c', 'd', 'e'].map((letter) => domain(`${letter}.example.com`));
    const { data } = await asked('observe', values);
    const text = JSON.stringify(data.find(({ module }) => module === 'SMA Email'));
    expect(text).toMatch(/Incoming message from billing@/);
    expect(text).toMatch(/"type":"cisco_mid","value":"\d{7}-[0-9A-F]{12}"/);
  });

  test('links lead to products by https and do not say to which observable they belong', async () => {
    const { data } = await asked('refer', [domain('bit.ly')]);
    const links = data as unknown as readonly Record<string, string>[]; // refer has links where the others have modules
    expect(links.map(({ module }) => module)).toEqual(['Talos Intelligence', 'Umbrella (Tokyo office)', 'SMA Email']);
    expect(links.every((link) => link['url']?.startsWith('https://') && !('observable' in link))).toBe(true);
  });

  test.each([
    ['type=domain&value=mail.bidmark-notify.top', 2],
    ['type=domain&value=bit.ly', 3],
    ['type=user&value=nobody', undefined],
  ])('reputation of %s is %s', async (query, expected) => {
    const { call } = await setUp({ data: 'demo' });
    const { json } = await call('GET', `/iroh/iroh-enrich/reputation/observable?${query}`);
    expect(json.data.reputation?.disposition).toBe(expected);
    expect(Array.isArray(json.data.data)).toBe(true);
  });

  test('health says which modules fail', async () => {
    const { call } = await setUp();
    const { json } = await call('POST', '/iroh/iroh-enrich/health');
    expect(json.data.filter((one: { data: { status: string } }) => one.data.status !== 'ok')).toHaveLength(1);
    expect(json.errors[0].module).toBe('VirusTotal');
    expect((await call('POST', '/iroh/iroh-enrich/health/none')).json.error).toBe('module_instance_not_found');
  });
});

describe('inspect', () => {
  const sha256 = 'B6D1F0A27C94E8350F1D2C7BA9E46358C0D7F1E2A3B4958677F8091A2B3C4D5E';
  test.each<readonly [content: string, ...expected: string[]]>([
    ['1.2.3.4 foo bar xyz.com www.xyz.com', 'ip 1.2.3.4', 'domain xyz.com', 'domain www.xyz.com'],
    ['see http://a.example.com/b?c=d.', 'url http://a.example.com/b?c=d', 'domain a.example.com'],
    ['from a@example.com', 'email a@example.com'],
    [sha256, `sha256 ${sha256.toLowerCase()}`],
    [
      `${sha256.slice(0, 40)} ${sha256.slice(0, 32)}`,
      `sha1 ${sha256.slice(0, 40).toLowerCase()}`,
      `md5 ${sha256.slice(0, 32).toLowerCase()}`,
    ],
    ['2001:DB8:57::25', 'ipv6 2001:db8:57::25'],
    ['WWW.Example.COM, 8.8.8.8,', 'domain www.example.com', 'ip 8.8.8.8'],
    ['cisco_mid:"1184462"', 'cisco_mid 1184462'],
    ["file_name:'a b.pdf'", 'file_name a b.pdf'],
    ['url:"http://a.example.com/"', 'url http://a.example.com/'],
    ['url: "http://a.example.com/"', 'url http://a.example.com/', 'domain a.example.com'],
    ['ipv4:1.2.3.4', 'ip 1.2.3.4'],
    ['user:"EXAMPLE\\m.tanaka"', 'user EXAMPLE\\m.tanaka'],
    ['1.2.3.4 1.2.3.4', 'ip 1.2.3.4'],
    ['件名は請求書です'],
    ['version 1.2.3 of readme.txt at 12:30:45'],
    ['1.2.3.4.5 and 999.1.1.1'],
    [''],
  ])('%j', async (content, ...expected) => {
    const { call } = await setUp();
    const { json } = await call('POST', '/iroh/iroh-inspect/inspect', { content });
    expect(json.map(({ type, value }: { type: string; value: string }) => `${type} ${value}`)).toEqual(expected);
  });
});
