import { domain, privateAddress, reverseName } from '../data/values';
import type { PageFile } from '../reports/report';
import { sourceOf } from '../reports/source';

const counters =
  'total_recipients_processed total_threat_recipients detected_spam detected_virus detected_amp threat_content_filter total_dlp_incidents total_clean_recipients';

const byDomain = sourceOf({
  group: 'mail_sender_domain_detail',
  rows: 90,
  columns: [{ key: 'domain', label: 'senderDomain', width: 270, make: ({ random }) => domain(random) }],
  counters,
});

const byAddress = sourceOf({
  group: 'mail_sender_ip_hostname_detail',
  rows: 120,
  columns: [
    { key: 'ip', label: 'senderIp', width: 170, make: ({ random }) => privateAddress(random) },
    { key: 'hostname', label: 'hostname', width: 240, make: ({ random }) => reverseName(random) },
  ],
  counters,
});

const destinations = sourceOf({
  group: 'mail_destination_domain_detail',
  rows: 240,
  columns: [{ key: 'domain', label: 'destinationDomain', width: 270, make: ({ random }) => domain(random) }],
  counters:
    'total_recipients_processed total_threat_recipients detected_spam detected_virus detected_amp threat_content_filter total_clean_recipients hard_bounces delivered',
  hiddenCounters:
    'conn_tls_total conn_tls_success conn_tls_fail conn_tls_opt_success conn_tls_opt_fail conn_plain conn_dane_success conn_dane_fail encrypted_tls',
});

const file: PageFile = {
  order: 30,
  pages: [
    {
      route: '/mail/outgoing',
      title: 'outgoingSenders',
      listed: 'outgoingSenders',
      area: 'mail',
      widgets: [
        { kind: 'table', group: byAddress.group, title: 'senderAddresses' },
        { kind: 'table', group: byDomain.group, title: 'senderDomains' },
      ],
    },
    {
      route: '/mail/destinations',
      title: 'outgoingDestinations',
      listed: 'outgoingDestinations',
      area: 'mail',
      widgets: [
        { kind: 'chart', group: destinations.group, title: 'topDestinations', counter: 'total_threat_recipients' },
        { kind: 'table', group: destinations.group, title: 'details' },
      ],
    },
  ],
  sources: [byDomain, byAddress, destinations],
};

export default file;
