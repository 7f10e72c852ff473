import { plain } from '../data/cell';
import { applianceNow, printed } from '../data/moment';
import { malware } from '../data/pools';
import { address, domain, fileName, longUrl, privateAddress, sha256, url, webUser } from '../data/values';
import type { Page, PageFile, RowContext, Widget } from '../reports/report';
import { type MadeColumn, sourceOf } from '../reports/source';

const tracking = '/web/trace';
const transactions = 'transactions_total transactions_blocked transactions_completed';
const names = (label: string, values: readonly string[]): MadeColumn => ({
  key: 'name',
  label,
  width: 280,
  make: ({ index }) => plain(values[index % values.length] ?? ''),
});
const user = (label = 'userOrIp'): MadeColumn => ({
  key: 'user',
  label,
  width: 220,
  drill: '/web/users/',
  make: ({ random }) => webUser(random),
});
const client: MadeColumn = {
  key: 'client',
  label: 'clientIp',
  width: 180,
  drill: '/web/users/',
  make: ({ random }) => privateAddress(random),
};
const destination = (label: string): MadeColumn => ({
  key: 'site',
  label,
  width: 280,
  make: ({ random }) => (random.chance(0.4) ? address(random) : domain(random)),
});
const plainList = (group: string, label: string, values: readonly string[]) =>
  sourceOf({ group, rows: values.length, tracking, columns: [names(label, values)], counters: transactions });

const categories = plainList('da_web_categories', 'urlCategory', [
  'Advertisements',
  'Computers and Internet',
  'Games',
  'Social Networking',
  'Streaming Video',
  'Uncategorized URLs',
]);
const apps = plainList('da_web_apps', 'application', ['Box', 'Facebook', 'iTunes 12.13.2.3', 'LINE', 'Zoom']);
const reputation = plainList('da_web_reputation', 'scoreRange', ['-10.0 to -6.0', '-5.9 to 0.0', '0.1 to 10.0']);
const threats = plainList('da_web_malware', 'threatName', malware);
const threatClients = sourceOf({
  group: 'da_web_malware_clients',
  rows: 50,
  tracking,
  columns: [user(), { ...destination('domainOrIp'), width: 260 }],
  counters: transactions,
});
const files = sourceOf({
  group: 'da_web_files',
  rows: 70,
  tracking,
  columns: [
    { key: 'sha256', label: 'sha256', kind: 'hash', width: 150, make: ({ random }) => sha256(random) },
    { key: 'filename', label: 'fileName', width: 240, make: ({ random }) => fileName(random) },
    { key: 'threat_name', label: 'threatName', width: 220, make: ({ random }) => plain(random.pick(malware)) },
  ],
  counters: 'transactions_blocked',
});
const risk = sourceOf({
  group: 'da_web_risk',
  rows: 80,
  tracking,
  columns: [user()],
  counters: 'transactions_monitored transactions_blocked',
});
const riskClients = sourceOf({
  group: 'da_web_risk_l4',
  rows: 60,
  tracking,
  columns: [client],
  counters: 'connections',
});
const l4 = sourceOf({
  group: 'da_web_l4_sites',
  rows: 90,
  tracking,
  columns: [
    destination('malwareSite'),
    { key: 'port', label: 'port', width: 90, make: ({ random }) => plain(String(random.pick([25, 445, 6667, 8080]))) },
  ],
  counters: 'connections',
});
const socks = sourceOf({
  group: 'da_web_socks',
  rows: 70,
  tracking,
  columns: [destination('destination'), user()],
  counters: 'transactions_total',
});

const visited = ({ random, index }: RowContext) => (index === 2 ? longUrl(random) : url(random));
const trace = sourceOf({
  group: 'da_web_trace',
  rows: 600,
  tracking,
  columns: [
    {
      key: 'time',
      label: 'time',
      width: 228,
      make: ({ index }) => plain(printed(applianceNow - index * 61_000)),
    },
    { key: 'url', label: 'website', width: 420, tooltip: true, make: visited },
    {
      key: 'disposition',
      label: 'disposition',
      width: 120,
      make: ({ random }) => plain(random.pick(['Allow', 'Block', 'Monitor', 'Warn'])),
    },
    user(),
    { key: 'destination_ip', label: 'destinationIp', width: 170, make: ({ random }) => address(random) },
    {
      key: 'bandwidth',
      label: 'bandwidth',
      width: 110,
      make: ({ random }) => plain(`${random.int(1, 999)}.${random.int(0, 9)} KB`),
    },
    { key: 'sha256', label: 'sha256', kind: 'hash', width: 150, hidden: true, make: ({ random }) => sha256(random) },
    { key: 'filename', label: 'fileName', width: 200, hidden: true, make: ({ random }) => fileName(random) },
  ],
});

const page = (
  route: string,
  title: string,
  ...widgets: readonly (readonly [group: string, title: string])[]
): Page => ({
  route,
  title,
  listed: title,
  area: 'web',
  widgets: widgets.map(([group, heading]): Widget => ({ kind: 'table', group, title: heading })),
});
const tracePage = page('/web/trace', 'webTracking', [trace.group, 'details']);

const file: PageFile = {
  order: 110,
  pages: [
    page('/web/categories', 'urlCategories', [categories.group, 'details']),
    page('/web/apps', 'applications', [apps.group, 'details']),
    page('/web/malware', 'antiMalware', [threats.group, 'details'], [threatClients.group, 'clients']),
    page('/web/files', 'webFiles', [files.group, 'malwareFiles']),
    page('/web/risk', 'clientRisk', [risk.group, 'webProxy'], [riskClients.group, 'layer4']),
    page('/web/reputation', 'webReputation', [reputation.group, 'details']),
    page('/web/l4', 'layer4', [l4.group, 'malwareSites']),
    page('/web/socks', 'socksProxy', [socks.group, 'details']),
    tracePage,
    { route: tracePage.route, title: tracePage.title, area: 'web', focus: true, widgets: tracePage.widgets },
  ],
  sources: [categories, apps, threats, threatClients, files, risk, riskClients, reputation, l4, socks, trace],
};

export default file;
