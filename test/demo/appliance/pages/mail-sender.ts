import { plain, whole } from '../data/cell';
import { owners, senderGroups } from '../data/pools';
import { address, domain } from '../data/values';
import type { FactSource, PageFile } from '../reports/report';
import { sourceOf } from '../reports/source';

const isAddress = (text: string): boolean => /^[\d.]+$|:/.test(text);
const focused = (text: string) => {
  if (text.includes(':')) return whole('ipv6', text, text.toLowerCase());
  return isAddress(text) ? whole('ip', text) : whole('domain', text);
};

const profile: FactSource = {
  group: 'da_sender_profile',
  facts: ({ random, focus }) => [
    { key: 'ipAddress', value: isAddress(focus) ? focused(focus) : address(random) },
    { key: 'domain', value: isAddress(focus) || !focus.includes('.') ? domain(random) : focused(focus) },
    { key: 'networkOwner', value: plain(random.pick(owners)) },
    { key: 'ownerCategory', value: plain(random.pick(['ISP', 'NSP', 'Business', 'N/A'])) },
    { key: 'cidrRange', value: plain(`${random.pick(['198.51.100', '203.0.113', '192.0.2'])}.0/24`) },
    { key: 'dailyMagnitude', value: plain((random.int(0, 80) / 10).toFixed(1)) },
    { key: 'monthlyMagnitude', value: plain((random.int(0, 80) / 10).toFixed(1)) },
    { key: 'daysSinceFirst', value: plain(String(random.int(1, 4_000))) },
    { key: 'senderGroup', value: plain(random.pick(senderGroups)) },
  ],
};

const addresses = sourceOf({
  group: 'mail_incoming_domain_ip_detail',
  rows: 60,
  columns: [
    { key: 'ip', label: 'senderIp', width: 200, drill: '/mail/sender/', make: ({ random }) => address(random) },
    { key: 'dns_verified', label: 'dnsVerified', width: 90, make: ({ random }) => plain(random.pick(['Yes', 'No'])) },
    { key: 'sbrs_score', label: 'sbrs', make: ({ random }) => plain((random.int(-100, 100) / 10).toFixed(1)) },
  ],
  counters:
    'total_recipients total_threat_recipients blocked_reputation detected_spam detected_virus detected_amp total_clean_recipients',
});

const domains = sourceOf({
  group: 'mail_incoming_network_domain_detail',
  rows: 40,
  columns: [
    { key: 'domain', label: 'domain', width: 260, drill: '/mail/sender/', make: ({ random }) => domain(random) },
  ],
  counters: 'total_recipients total_threat_recipients blocked_reputation detected_spam total_clean_recipients',
});

const file: PageFile = {
  order: 21,
  pages: [
    {
      route: '/mail/sender',
      title: 'senderProfile',
      area: 'mail',
      focus: true,
      widgets: [
        { kind: 'facts', group: profile.group, title: 'currentInformation' },
        { kind: 'table', group: addresses.group, title: 'senderAddresses' },
        { kind: 'table', group: domains.group, title: 'senderDomains' },
      ],
    },
  ],
  sources: [addresses, domains],
  factSources: [profile],
};

export default file;
