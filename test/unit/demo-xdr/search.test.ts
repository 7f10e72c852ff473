import { describe, expect, test } from 'vitest';
import { setUp } from './set-up';

const enc = encodeURIComponent;

const cases = [
  {
    title: 'Invoice phishing',
    description: 'Copied sign-in page',
    tlp: 'amber',
    observables: [
      { type: 'ip', value: '192.0.2.1' },
      { type: 'domain', value: 'Pay-Invoice.example.net' },
    ],
  },
  { title: 'Malware download', short_description: 'invoice attached', source: 'SMA ribbon', external_ids: ['op-1'] },
  {
    title: '請求書を装うメール',
    description: '経理部から報告',
    tlp: 'red',
    texts: [{ type: 'text', text: 'blocked at the gateway' }],
  },
  {
    title: 'Beacon',
    revision: 7,
    observables: [{ type: 'url', value: 'http://c2.example.org/a?b=c' }],
    language: 'en',
  },
  { title: 'Invoice "quoted" (draft)', description: 'phishing drill' },
];

async function filled() {
  const services = await setUp({ refresh: 0 });
  for (const one of cases) {
    await services.call('POST', '/ctia/casebook', one);
    services.time.pass(60_000);
  }
  const titles = async (query: string): Promise<string[]> =>
    (await services.call('GET', `/ctia/casebook/search?${query}`)).json.map(({ title }: { title: string }) => title);
  return { ...services, titles };
}

const [invoice = '', malware = '', japanese = '', beacon = '', draft = ''] = cases.map(({ title }) => title);

describe('the query language', () => {
  test.each<readonly [query: string, ...expected: string[]]>([
    ['*', invoice, malware, japanese, beacon, draft],
    ['invoice', invoice, malware, draft],
    ['INVOICE', invoice, malware, draft],
    ['invoice phishing', invoice],
    ['invoice AND phishing', invoice, draft],
    ['invoice && phishing', invoice, draft],
    ['beacon OR malware', malware, beacon],
    ['beacon || malware', malware, beacon],
    ['invoice NOT phishing', malware],
    ['invoice -phishing', malware],
    ['invoice !phishing', malware],
    ['+invoice +attached', malware],
    ['title:invoice', invoice, draft],
    ['title:"invoice phishing"', invoice],
    ['title:"phishing invoice"'],
    ['title:(beacon OR malware)', malware, beacon],
    ['(invoice OR beacon) AND title:beacon', beacon],
    ['title:inv*', invoice, draft],
    ['title:be?con', beacon],
    ['title:/beac.n/', beacon],
    ['title:invoise~1'],
    ['title:beacon^2', beacon],
    ['請求書', japanese],
    ['title:"を装う"', japanese],
    ['observables.value:"pay-invoice.example.net"', invoice],
    ['observables.value:"PAY-INVOICE.EXAMPLE.NET"', invoice],
    ['observables.value:"http://c2.example.org/a?b=c"', beacon],
    ['observables.value:http\\:\\/\\/c2.example.org\\/a\\?b=c', beacon],
    ['observables.value:*example*', invoice, beacon],
    ['observables.type:ip AND observables.value:"pay-invoice.example.net"', invoice],
    ['observables.*:ip', invoice],
    ['tlp:red', japanese],
    ['tlp:(red OR amber)', invoice, japanese],
    ['owner:"e91b07c4-2f5a-4d38-a6c1-70b4d92e8f15" AND title:beacon', beacon],
    ['external_ids:"op-1"', malware],
    ['texts.text:gateway', japanese],
    ['_exists_:texts', japanese],
    ['texts.text:*', japanese],
    ['revision:7', beacon],
    ['revision:[5 TO 7]', beacon],
    ['revision:[5 TO 7}'],
    ['revision:>6', beacon],
    ['revision:<=6'],
    ['created:[2026-07-11T09:03:00.000Z TO *]', beacon, draft],
    ['created:{* TO 2026-07-11T09:01:00.000Z}', invoice],
    ['title:"invoice \\"quoted\\""', draft],
    ['*:beacon', beacon],
    ['192.0.2.1', invoice],
    ['gateway'],
    ['nosuchfield:invoice'],
    ['nosuchthing'],
  ])('query=%s', async (query, ...expected) => {
    const { titles } = await filled();
    expect(await titles(`query=${enc(query)}`)).toEqual(expected);
  });

  test.each([
    'title:(unclosed',
    'title:unopened)',
    'title:"unclosed',
    '"',
    'revision:[1 TO',
    'revision:[1 2]',
    'a AND',
    'AND b',
    'a AND AND b',
    'title:',
    'OR',
    'title:/(/',
    'a\\',
    '()',
    ']',
  ])('query=%s cannot be read and is a 400', async (query) => {
    const { call } = await filled();
    const { status, json } = await call('GET', `/ctia/casebook/search?query=${enc(query)}`);
    expect([status, json]).toEqual([
      400,
      { type: 'ES Invalid Request', message: `Failed to parse query [${query}]`, class: 'clojure.lang.ExceptionInfo' },
    ]);
  });

  test.each<readonly [query: string, ...expected: string[]]>([
    ['invoice phishing', invoice, draft],
    ['beacon | malware', malware, beacon],
    ['invoice -phishing', malware],
    ['"invoice phishing"', invoice],
    ['inv*', invoice, malware, draft],
    ['(beacon | malware) download', malware],
    ['"beacon', beacon],
    ['(beacon', beacon],
    ['beacon)', beacon],
    ['title:beacon'],
    ['*', invoice, malware, japanese, beacon, draft],
    ['-beacon', invoice, malware, japanese, draft],
  ])('simple_query=%s never fails', async (query, ...expected) => {
    const { titles } = await filled();
    expect(await titles(`simple_query=${enc(query)}`)).toEqual(expected);
  });

  test('a short id with a star is expanded to the long one, in any field', async () => {
    const { call, titles } = await filled();
    const [first] = (await call('GET', `/ctia/casebook/search?query=${enc('title:beacon')}`)).json;
    const id = first.id.split('/').at(-1);
    const other = 'incident-6a8e0c3d-2b5f-4179-a4c6-e1d2f3b4a596';
    const long = `https://private.intel.amp.cisco.com:443/ctia/incident/${other}`;
    await call('POST', '/ctia/casebook', { title: 'linked', external_ids: [long] });
    expect(await titles(`query=${enc(`*:${other}`)}`)).toEqual(['linked']);
    expect(await titles(`id=${id}`)).toEqual([beacon]);
    expect(await titles(`id=${enc(first.id)}`)).toEqual([beacon]);
  });
});

describe('filters, fields and dates', () => {
  test.each([
    ['search_fields keep words to some fields', 'query=invoice&search_fields=short_description', [malware]],
    ['tlp', 'tlp=red', [japanese]],
    ['source', `source=${enc('SMA ribbon')}`, [malware]],
    ['texts.text', 'texts.text=none', []],
    ['from is inclusive', 'from=2026-07-11T09:03:00.000Z', [beacon, draft]],
    ['to is exclusive', 'to=2026-07-11T09:01:00.000Z', [invoice]],
    ['query and simple_query both count', 'query=invoice&simple_query=drill', [draft]],
  ])('%s', async (_, query, expected) => {
    const { titles } = await filled();
    expect(await titles(query)).toEqual(expected);
  });

  test('fields cut the answer down, and observables cannot be asked for', async () => {
    const { call } = await filled();
    const some = await call('GET', '/ctia/casebook/search?query=title:beacon&fields=title&fields=id');
    expect(Object.keys(some.json[0]).sort()).toEqual(['id', 'title']);
    const refused = await call('GET', '/ctia/casebook/search?query=*&fields=observables');
    expect(refused.status).toBe(400);
    expect(Object.keys(refused.json.errors)).toEqual(['fields']);
  });

  test.each([
    ['nonsense=1', 'nonsense'],
    ['limit=many', 'limit'],
    ['sort_order=up', 'sort_order'],
    ['from=yesterday', 'from'],
    ['search_fields=observables.type', 'search_fields'],
    ['query=a&query=b', 'query'],
  ])('?%s is a 400 that names it', async (query, name) => {
    const { call } = await filled();
    const { status, json } = await call('GET', `/ctia/casebook/search?${query}`);
    expect([status, Object.keys(json.errors)]).toEqual([400, [name]]);
  });
});
