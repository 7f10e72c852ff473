import { plain, prose, whole } from '../data/cell';
import { knownHosts, owners, senderGroups } from '../data/pools';
import { address, domain, domainNamed, reverseName } from '../data/values';
import type { Page, PageFile, RowContext } from '../reports/report';
import { type MadeColumn, sourceOf } from '../reports/source';

const counters =
  'total_recipients total_threat_recipients blocked_reputation blocked_sdr blocked_invalid_recipient detected_spam detected_virus detected_amp threat_content_filter blocked_dmarc total_clean_recipients';
const greyAndConnections =
  'marketing_mail social_mail bulk_mail total_graymail_recipients total_rejected_connections total_accepted_connections total_throttled_recipients';
const tls =
  'conn_plain conn_tls_total conn_tls_success conn_tls_fail conn_tls_opt_success conn_tls_opt_fail encrypted_tls';

const fixedAddresses: readonly string[] = [
  '203.0.113.45',
  '198.51.100.7',
  '192.0.2.80',
  '203.0.113.9',
  '198.51.100.23',
];

const addressOf = ({ index, random }: RowContext) => {
  const fixed = fixedAddresses[index];
  return fixed === undefined ? address(random) : whole('ip', fixed);
};

const ownerColumn: MadeColumn = {
  key: 'network_owner',
  label: 'networkOwner',
  width: 190,
  make: ({ random }) => plain(random.pick(owners)),
};

const groupColumn: MadeColumn = {
  key: 'last_sender_group_name',
  label: 'senderGroup',
  width: 150,
  make: ({ random }) => plain(random.pick(senderGroups)),
};

const byAddress = sourceOf({
  group: 'mail_incoming_ip_hostname_detail',
  rows: 620,
  columns: [
    { key: 'sender_ip', label: 'senderIp', width: 190, drill: '/mail/sender/', make: addressOf },
    {
      key: 'hostname',
      label: 'hostname',
      width: 250,
      make: ({ random }) => {
        const name = reverseName(random);
        if (random.chance(0.1)) return plain('N/A');
        return random.chance(0.1) ? prose`${name} (verified)` : name;
      },
    },
    ownerColumn,
    { key: 'dns_verified', label: 'dnsVerified', width: 90, make: ({ random }) => plain(random.pick(['Yes', 'No'])) },
    {
      key: 'sbrs_score',
      label: 'sbrs',
      width: 80,
      make: ({ random }) => plain(random.chance(0.1) ? 'N/A' : (random.int(-100, 100) / 10).toFixed(1)),
    },
    groupColumn,
  ],
  counters,
  hiddenCounters: `${greyAndConnections} ${tls}`,
});

/** Row of the table of domains where the appliance knows none. */
const withoutDomain = 7;

const byDomain = sourceOf({
  group: 'mail_incoming_domain_detail',
  rows: 560,
  columns: [
    {
      key: 'sender_domain',
      label: 'senderDomain',
      width: 250,
      drill: '/mail/sender/',
      make: ({ index, random }) => {
        const fixed = knownHosts[index];
        if (index === withoutDomain) return plain('No Domain Information');
        return fixed === undefined ? domain(random) : domainNamed(fixed);
      },
    },
    {
      key: 'last_sender_ip',
      label: 'senderIp',
      width: 180,
      make: (context) => (context.index === withoutDomain ? plain('N/A') : addressOf(context)),
    },
    ownerColumn,
    { ...groupColumn, hidden: true },
  ],
  counters,
  hiddenCounters: `${greyAndConnections} ${tls}`,
});

const byOwner = sourceOf({
  group: 'mail_incoming_network_detail',
  rows: owners.length,
  columns: [
    {
      key: 'network',
      label: 'networkOwner',
      width: 260,
      make: ({ index }) => plain(owners[index % owners.length] ?? owners.join()),
    },
    groupColumn,
  ],
  counters,
  hiddenCounters: greyAndConnections,
});

const tabs = [
  { route: '/mail/incoming/ip', label: 'tabIp' },
  { route: '/mail/incoming/domain', label: 'tabDomain' },
  { route: '/mail/incoming/owner', label: 'tabOwner' },
];

const page = (route: string, title: string, group: string): Page => ({
  route,
  title,
  area: 'mail',
  tabs,
  widgets: [
    { kind: 'chart', group, title: 'topSenders', counter: 'total_threat_recipients' },
    { kind: 'table', group, title: 'details' },
  ],
});

const file: PageFile = {
  order: 20,
  pages: [
    { ...page('/mail/incoming/ip', 'incomingIp', byAddress.group), listed: 'incoming' },
    page('/mail/incoming/domain', 'incomingDomain', byDomain.group),
    page('/mail/incoming/owner', 'incomingOwner', byOwner.group),
  ],
  sources: [byAddress, byDomain, byOwner],
};

export default file;
