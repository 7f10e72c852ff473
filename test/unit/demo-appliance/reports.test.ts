import { describe, expect, it } from 'vitest';
import english from '../../demo/appliance/app/text/en.json';
import japanese from '../../demo/appliance/app/text/ja.json';
import { factSources, pageAt, pages, sources } from '../../demo/appliance/reports/catalogue';
import { factsOf, rowsOf, type Selection } from '../../demo/appliance/reports/rows';

const selection: Selection = { seed: 1, days: 30, device: 'all', focus: '' };

const routes = [
  '/mail/summary /mail/incoming/ip /mail/incoming/domain /mail/incoming/owner /mail/sender/x /mail/outgoing',
  '/mail/destinations /mail/people /mail/people/x /mail/files /mail/virus /mail/macro /mail/dmarc /mail/outbreak',
  '/mail/url /mail/url-later /mail/clicks /mail/forged /mail/feeds /mail/dlp /mail/remedy /mail/filters /mail/volume',
  '/mail/rates /mail/tls /mail/smtp /web/overview /web/users /web/users/x /web/sites /web/categories /web/apps',
  '/web/malware /web/files /web/risk /web/reputation /web/l4 /web/socks /web/trace /trace /trace/list /trace/message/1',
].flatMap((line) => line.split(' '));

describe('the catalogue of pages', () => {
  it.each(routes)('has a page at %s', (route) => {
    expect(pageAt(route)?.page.title).toEqual(expect.any(String));
  });

  it('has none at an unknown route', () => {
    expect(pageAt('/mail/nowhere')).toBeUndefined();
  });

  it('hands over the value that was drilled into, decoded', () => {
    expect(pageAt('/web/users/EXAMPLE%5Cjsmith')?.focus).toBe('EXAMPLE\\jsmith');
  });

  it('names only groups that exist', () => {
    const named = pages.flatMap((page) => page.widgets.map(({ group }) => group));
    expect(named.filter((group) => !sources.has(group) && !factSources.has(group))).toEqual([]);
    expect(named.length).toBeGreaterThan(40);
  });

  it('draws charts of counters that their group has', () => {
    const charts = pages.flatMap((page) => page.widgets.filter(({ kind }) => kind === 'chart'));
    const wrong = charts.filter(
      ({ group, counter }) => !sources.get(group)?.columns.some(({ key }) => key === counter),
    );
    expect(wrong).toEqual([]);
    expect(charts.length).toBeGreaterThan(5);
  });
});

describe('the dictionaries', () => {
  const used = [
    ...pages.flatMap(({ title, listed, panels = [], tabs = [], widgets }) => [
      title,
      ...(listed === undefined ? [] : [listed]),
      ...panels,
      ...tabs.map(({ label }) => label),
      ...widgets.map((widget) => widget.title),
    ]),
    ...[...sources.values()].flatMap(({ columns }) => columns.map(({ label }) => label)),
    ...[...factSources.keys()].flatMap((group) => factsOf(group, selection).map(({ key }) => key)),
  ];

  it('have the same keys', () => {
    expect(Object.keys(japanese)).toEqual(Object.keys(english));
  });

  it('have every heading, label and title', () => {
    expect(used.filter((key) => !(key in english))).toEqual([]);
    expect(used.length).toBeGreaterThan(300);
  });
});

describe('rows of a group', () => {
  it.each([...sources.keys()])('of %s are the same for the same selection', (group) => {
    const once = rowsOf(group, selection);
    expect(rowsOf(group, selection)).toEqual(once);
    expect(once.length).toBeGreaterThan(0);
  });

  it.each([
    ['seed', { seed: 2 }],
    ['time range', { days: 7 }],
    ['appliance', { device: 'esa1' }],
    ['value drilled into', { focus: 'example.com' }],
  ])('change with the %s', (_, change) => {
    const group = 'mail_incoming_domain_detail';
    expect(rowsOf(group, { ...selection, ...change })).not.toEqual(rowsOf(group, selection));
  });

  it('are none on the appliance without data, and five thousand in the mode for it', () => {
    expect(rowsOf('mail_users_detail', { ...selection, device: 'esa-empty' })).toEqual([]);
    expect(rowsOf('mail_users_detail', { ...selection, rows: 5_000 })).toHaveLength(5_000);
  });

  it('of incoming mail are over 500 with over 25 columns', () => {
    for (const group of ['mail_incoming_ip_hostname_detail', 'mail_incoming_domain_detail']) {
      expect(rowsOf(group, selection).length).toBeGreaterThan(500);
      expect(sources.get(group)?.columns.length).toBeGreaterThan(25);
    }
  });

  it('have no more threats than messages', () => {
    const rows = rowsOf('mail_incoming_domain_detail', selection);
    const wrong = rows.filter((row) => Number(row['total_threat_recipients']) > Number(row['total_recipients']));
    expect(wrong).toEqual([]);
  });
});
