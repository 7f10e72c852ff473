import { type Cell, plain } from '../data/cell';
import { address, domain, webUser } from '../data/values';
import type { FactSource, Page, PageFile, RowContext } from '../reports/report';
import { type MadeColumn, sourceOf } from '../reports/source';

const tracking = '/web/trace';
const megabytes = ({ random, index }: RowContext): Cell =>
  plain(`${(random.int(10, 9_000) / (index + 3)).toFixed(1)} MB`);

/** Bandwidth, as text with its unit: near an address in shape, and none. */
export const bandwidth: MadeColumn = { key: 'bandwidth', label: 'bandwidth', width: 120, make: megabytes };

/** Time spent, `hh:mm`. */
export const timeSpent: MadeColumn = {
  key: 'time_spent',
  label: 'timeSpent',
  width: 110,
  make: ({ random }) =>
    plain(`${String(random.int(0, 90)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}`),
};

/** A user or, where nobody signed in, an address; both in one column. */
export const userColumn: MadeColumn = {
  key: 'user',
  label: 'userOrIp',
  width: 240,
  drill: '/web/users/',
  make: ({ random }) => webUser(random),
};

/** A site by name or by address. */
export const siteColumn: MadeColumn = {
  key: 'site',
  label: 'domainOrIp',
  width: 280,
  make: ({ random }) => (random.chance(0.2) ? address(random) : domain(random)),
};

const users = sourceOf({
  group: 'da_web_users',
  rows: 540,
  tracking,
  columns: [userColumn, bandwidth, timeSpent],
  counters: 'transactions_completed transactions_blocked transactions_total',
});

const userFacts: FactSource = {
  group: 'da_web_user',
  facts: ({ random, focus, days }) => [
    { key: 'userOrIp', value: userNamed(focus) },
    { key: 'bandwidth', value: plain(`${random.int(1, 900)}.${random.int(0, 9)} MB`) },
    { key: 'transactions_completed', value: random.int(20, 900) * days },
    { key: 'transactions_blocked', value: random.int(0, 30) * days },
  ],
};

const userNamed = (focus: string): Cell => {
  if (/^\d+(\.\d+){3}$/.test(focus)) return { text: focus, observables: [{ type: 'ip', value: focus }] };
  if (focus.includes('@')) return { text: focus, observables: [{ type: 'email', value: focus }] };
  return { text: focus, observables: [{ type: 'user', value: focus.replace(/\*$/, '') }] };
};

const userSites = sourceOf({
  group: 'da_web_user_domains',
  rows: 120,
  tracking,
  columns: [{ key: 'domain', label: 'domain', width: 280, make: ({ random }) => domain(random) }, bandwidth, timeSpent],
  counters: 'transactions_completed transactions_blocked',
});

const sites = sourceOf({
  group: 'da_web_sites',
  rows: 530,
  tracking,
  columns: [siteColumn, bandwidth, timeSpent],
  counters: 'transactions_completed transactions_blocked transactions_total',
});

const totals: FactSource = {
  group: 'da_web_totals',
  facts: ({ random, days }) => [
    { key: 'transactions_total', value: random.int(9_000, 20_000) * days },
    { key: 'transactions_completed', value: random.int(7_000, 9_000) * days },
    { key: 'transactions_blocked', value: random.int(100, 900) * days },
    { key: 'bandwidth', value: plain(`${random.int(80, 400)}.${random.int(0, 9)} GB`) },
  ],
};

const page = (route: string, title: string, widgets: Page['widgets']): Page => ({
  route,
  title,
  listed: title,
  area: 'web',
  widgets,
});

const file: PageFile = {
  order: 100,
  pages: [
    page('/web/overview', 'webOverview', [
      { kind: 'facts', group: totals.group, title: 'totals' },
      { kind: 'chart', group: sites.group, title: 'topSites', counter: 'transactions_blocked' },
      { kind: 'table', group: users.group, title: 'topUsers', top: 10 },
    ]),
    page('/web/users', 'webUsers', [
      { kind: 'chart', group: users.group, title: 'topUsers', counter: 'transactions_blocked' },
      { kind: 'table', group: users.group, title: 'details' },
    ]),
    {
      route: '/web/users',
      title: 'userDetails',
      area: 'web',
      focus: true,
      widgets: [
        { kind: 'facts', group: userFacts.group, title: 'currentInformation' },
        { kind: 'table', group: userSites.group, title: 'domains' },
      ],
    },
    page('/web/sites', 'webSites', [{ kind: 'table', group: sites.group, title: 'details' }]),
  ],
  sources: [users, userSites, sites],
  factSources: [totals, userFacts],
};

export default file;
