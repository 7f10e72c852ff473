import { type Cell, plain, prose, whole } from '../data/cell';
import { knownHosts, owners, senderGroups } from '../data/pools';
import { address, domain, domainNamed, reverseName } from '../data/values';
import { counterColumns, counts } from '../reports/counters';
import type { PageFile, Source } from '../reports/report';

const shown =
  'total_recipients total_threat_recipients blocked_reputation blocked_sdr blocked_invalid_recipient detected_spam detected_virus detected_amp threat_content_filter blocked_dmarc total_clean_recipients';
const hidden = 'marketing_mail social_mail bulk_mail total_graymail_recipients';
const connections =
  'total_rejected_connections total_accepted_connections total_throttled_recipients conn_plain conn_tls_total conn_tls_success conn_tls_fail conn_tls_opt_success conn_tls_opt_fail encrypted_tls';

const groupColumn = { key: 'last_sender_group_name', label: 'senderGroup', kind: 'text', width: 140 } as const;
const ownerColumn = { key: 'network_owner', label: 'networkOwner', kind: 'text', width: 190 } as const;

const fixedAddresses: readonly string[] = [
  '203.0.113.45',
  '198.51.100.7',
  '192.0.2.80',
  '203.0.113.9',
  '198.51.100.23',
];

const byAddress: Source = {
  group: 'mail_incoming_ip_hostname_detail',
  rows: 620,
  tracking: '/trace/list',
  columns: [
    { key: 'sender_ip', label: 'senderIp', kind: 'text', width: 190, drill: '/mail/sender/' },
    { key: 'hostname', label: 'hostname', kind: 'text', width: 230 },
    ownerColumn,
    { key: 'dns_verified', label: 'dnsVerified', kind: 'text', width: 100 },
    { key: 'sbrs_score', label: 'sbrs', kind: 'text', width: 80 },
    groupColumn,
    ...counterColumns(shown, hidden),
    ...counterColumns('', connections),
  ],
  make({ random, index, days }) {
    const fixed = fixedAddresses[index];
    const name = reverseName(random);
    return {
      sender_ip: fixed === undefined ? address(random) : whole('ip', fixed),
      hostname: random.chance(0.1) ? plain('N/A') : random.chance(0.1) ? prose`${name} (verified)` : name,
      network_owner: plain(random.pick(owners)),
      dns_verified: plain(random.pick(['Yes', 'No'])),
      sbrs_score: plain(random.chance(0.1) ? 'N/A' : (random.int(-100, 100) / 10).toFixed(1)),
      last_sender_group_name: plain(random.pick(senderGroups)),
      ...counts(this.columns, random, index, days),
    };
  },
};

const domainOf = (index: number, pick: () => Cell): Cell => {
  if (index === 7) return plain('No Domain Information');
  const fixed = knownHosts[index];
  return fixed === undefined ? pick() : domainNamed(fixed);
};

const byDomain: Source = {
  group: 'mail_incoming_domain_detail',
  rows: 560,
  tracking: '/trace/list',
  columns: [
    { key: 'sender_domain', label: 'senderDomain', kind: 'text', width: 250, drill: '/mail/sender/' },
    { key: 'last_sender_ip', label: 'senderIp', kind: 'text', width: 170 },
    ownerColumn,
    ...counterColumns(shown, hidden),
    groupColumn,
    ...counterColumns('', connections),
  ],
  make({ random, index, days }) {
    const fixed = fixedAddresses[index];
    return {
      sender_domain: domainOf(index, () => domain(random)),
      last_sender_ip: index === 7 ? plain('N/A') : fixed === undefined ? address(random) : whole('ip', fixed),
      network_owner: plain(random.pick(owners)),
      last_sender_group_name: plain(random.pick(senderGroups)),
      ...counts(this.columns, random, index, days),
    };
  },
};

const byOwner: Source = {
  group: 'mail_incoming_network_detail',
  rows: owners.length,
  tracking: '/trace/list',
  columns: [
    { key: 'network', label: 'networkOwner', kind: 'text', width: 260 },
    ...counterColumns(shown, hidden),
    groupColumn,
    ...counterColumns('', 'total_rejected_connections total_accepted_connections total_throttled_recipients'),
  ],
  make({ random, index, days }) {
    return {
      network: plain(owners[index % owners.length] ?? 'Example Networks KK'),
      last_sender_group_name: plain(random.pick(senderGroups)),
      ...counts(this.columns, random, index, days),
    };
  },
};

const tabs = [
  { route: '/mail/incoming/ip', label: 'tabIp' },
  { route: '/mail/incoming/domain', label: 'tabDomain' },
  { route: '/mail/incoming/owner', label: 'tabOwner' },
];

const page = (part: string, title: string, group: string, listed: boolean) =>
  ({
    route: `/mail/incoming/${part}`,
    title,
    area: 'mail',
    listed,
    tabs,
    widgets: [
      { kind: 'chart', group, title: 'topSenders', counter: 'total_threat_recipients' },
      { kind: 'table', group, title: 'details' },
    ],
  }) as const;

const file: PageFile = {
  pages: [
    page('ip', 'incomingIp', byAddress.group, true),
    page('domain', 'incomingDomain', byDomain.group, false),
    page('owner', 'incomingOwner', byOwner.group, false),
  ],
  sources: [byAddress, byDomain, byOwner],
};

export default file;
