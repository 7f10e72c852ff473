import { plain } from '../data/cell';
import { malware } from '../data/pools';
import { domain, rewrittenUrl, url } from '../data/values';
import type { PageFile } from '../reports/report';
import { sourceOf } from '../reports/source';

const listed =
  (values: readonly string[]) =>
  ({ index }: { index: number }) =>
    plain(values[index % values.length] ?? '');

const virus = sourceOf({
  group: 'mail_virus_type_detail',
  rows: malware.length,
  columns: [{ key: 'virus_type', label: 'virusType', width: 280, make: listed(malware) }],
  counters: 'total_recipients incoming_total_recipients outgoing_total_recipients',
});

const fileTypes = ['Microsoft Word', 'Microsoft Excel', 'PDF', 'OLE', 'XML 1.0', 'Archive (.zip)'];

const macro = sourceOf({
  group: 'mail_md_attachment_incoming_file_type',
  rows: fileTypes.length,
  columns: [{ key: 'file_type', label: 'fileType', width: 280, make: listed(fileTypes) }],
  counters: 'total_recipients',
});

const dmarc = sourceOf({
  group: 'mail_dmarc_incoming_traffic_summary',
  rows: 180,
  columns: [
    { key: 'domain', label: 'domain', width: 270, drill: '/mail/sender/', make: ({ random }) => domain(random) },
  ],
  counters:
    'dmarc_total_attempted dmarc_failed_total dmarc_failed_none dmarc_failed_quarantined dmarc_failed_rejected dmarc_passed',
});

const outbreak = sourceOf({
  group: 'mail_vof_threat_details',
  rows: 30,
  columns: [
    { key: 'threat', label: 'threatName', width: 220, make: ({ random }) => plain(random.pick(malware)) },
    {
      key: 'category',
      label: 'threatCategory',
      width: 130,
      make: ({ random }) => plain(random.pick(['Phish', 'Scam', 'Virus', 'Malware'])),
    },
    {
      key: 'description',
      label: 'description',
      width: 380,
      make: ({ random }) =>
        plain(random.pick(['Pages that ask for a mailbox password', 'Archives with a script inside'])),
    },
  ],
  counters: 'threat_detected',
});

const rewritten = sourceOf({
  group: 'mail_vof_threats_rewritten_url',
  rows: 120,
  columns: [
    {
      key: 'rewritten',
      label: 'rewrittenUrl',
      width: 620,
      tooltip: true,
      make: ({ random }) => (random.chance(0.8) ? rewrittenUrl(random) : url(random)),
    },
  ],
  counters: 'rewritten_url',
});

const file: PageFile = {
  order: 60,
  pages: [
    {
      route: '/mail/virus',
      title: 'virusFiltering',
      listed: 'virusFiltering',
      area: 'mail',
      widgets: [{ kind: 'table', group: virus.group, title: 'details' }],
    },
    {
      route: '/mail/macro',
      title: 'macroDetection',
      listed: 'macroDetection',
      area: 'mail',
      widgets: [{ kind: 'table', group: macro.group, title: 'details' }],
    },
    {
      route: '/mail/dmarc',
      title: 'dmarc',
      listed: 'dmarc',
      area: 'mail',
      widgets: [
        { kind: 'chart', group: dmarc.group, title: 'topDomains', counter: 'dmarc_failed_total' },
        { kind: 'table', group: dmarc.group, title: 'details' },
      ],
    },
    {
      route: '/mail/outbreak',
      title: 'outbreak',
      listed: 'outbreak',
      area: 'mail',
      widgets: [
        { kind: 'table', group: outbreak.group, title: 'details' },
        { kind: 'table', group: rewritten.group, title: 'rewrittenUrls' },
      ],
    },
  ],
  sources: [virus, macro, dmarc, outbreak, rewritten],
};

export default file;
