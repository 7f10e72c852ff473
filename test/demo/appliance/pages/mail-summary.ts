import { plain, prose, whole } from '../data/cell';
import { counterColumns, counts } from '../reports/counters';
import type { FactSource, PageFile } from '../reports/report';

const totals = (names: string): FactSource['facts'] => {
  const columns = counterColumns(names);
  return ({ random, days }) =>
    Object.entries(counts(columns, random, 0, days * 30)).map(([key, value]) => ({ key, value }));
};

const incoming: FactSource = {
  group: 'mail_incoming_traffic_summary',
  facts: totals(
    'total_recipients total_clean_recipients total_threat_recipients blocked_reputation blocked_invalid_recipient detected_spam detected_virus detected_amp threat_content_filter blocked_dmarc malicious_url total_graymail_recipients',
  ),
};

const outgoing: FactSource = {
  group: 'mail_outgoing_traffic_summary',
  facts: totals(
    'total_recipients_processed total_clean_recipients total_recipients_delivered total_hard_bounces detected_spam detected_virus detected_amp total_dlp_incidents malicious_url',
  ),
};

/** What a status line says about the machines: host with address, and numbers that only look like addresses. */
const status: FactSource = {
  group: 'da_system_status',
  facts: ({ random }) => [
    {
      key: 'gatewayHost',
      value: prose`${whole('domain', 'esa1.example.co.jp')} (${whole('ip', '192.0.2.36')})`,
    },
    {
      key: 'gatewayHost',
      value: prose`${whole('domain', 'esa2.example.co.jp')} (${whole('ip', '192.0.2.37')})`,
    },
    { key: 'softwareVersion', value: plain('15.5.2-018') },
    { key: 'engineVersion', value: plain('Sophos 5.98.0.1, McAfee 6600.10.4.22') },
    { key: 'serialNumber', value: plain(`564D${random.hex(8).toUpperCase()}-${random.hex(12).toUpperCase()}`) },
    { key: 'upTime', value: plain('62 days 04:17:09') },
    { key: 'throughput', value: plain('475.293 KB/sec') },
    { key: 'tlsProtocol', value: plain('TLSv1.2, TLSv1.3') },
  ],
};

const file: PageFile = {
  order: 10,
  pages: [
    {
      route: '/mail/summary',
      title: 'mailSummary',
      listed: 'mailSummary',
      area: 'mail',
      panels: ['panelIncoming', 'panelOutgoing'],
      widgets: [
        { kind: 'facts', group: incoming.group, title: 'incomingTotals', panel: 'panelIncoming' },
        {
          kind: 'chart',
          group: 'mail_incoming_domain_detail',
          title: 'topSenders',
          counter: 'total_threat_recipients',
          panel: 'panelIncoming',
        },
        { kind: 'table', group: 'mail_incoming_domain_detail', title: 'topDomains', top: 10, panel: 'panelIncoming' },
        { kind: 'facts', group: outgoing.group, title: 'outgoingTotals', panel: 'panelOutgoing' },
        { kind: 'table', group: 'mail_sender_domain_detail', title: 'topDomains', top: 10, panel: 'panelOutgoing' },
        { kind: 'facts', group: status.group, title: 'systemStatus' },
      ],
    },
  ],
  sources: [],
  factSources: [incoming, outgoing, status],
};

export default file;
