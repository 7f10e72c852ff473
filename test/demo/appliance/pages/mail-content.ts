import { plain, whole } from '../data/cell';
import { applianceNow, printed } from '../data/moment';
import { subjects } from '../data/pools';
import { address, colleague, domain, email, fileName, sha256, url } from '../data/values';
import type { Page, PageFile, RowContext, Widget } from '../reports/report';
import { type MadeColumn, sourceOf } from '../reports/source';

const names = (label: string, values: readonly string[]): MadeColumn => ({
  key: 'name',
  label,
  width: 260,
  make: ({ index }) => plain(values[index % values.length] ?? ''),
});
const person = (label: string): MadeColumn => ({
  key: 'user',
  label,
  width: 300,
  drill: '/mail/people/',
  make: ({ random }) => colleague(random),
});
const sender: MadeColumn = {
  key: 'sender',
  label: 'envelopeSender',
  width: 320,
  make: ({ random, index }) => (index === 4 ? plain('unknown') : email(random)),
};

const executives = ['Naoki Sato', 'Anna Weber', '田中 恵美', 'Olga Novak'];
const forged = sourceOf({
  group: 'mail_fed_content_filter_incoming',
  rows: executives.length,
  columns: [names('executive', executives)],
  counters: 'recipients_matched',
});

const feeds = ['Example ISAC feed', 'taxii.partner', 'Internal list 2.0.1'];
const feedSources = sourceOf({
  group: 'mail_threatfeeds_source_detail',
  rows: feeds.length,
  columns: [names('feedSource', feeds)],
  counters: 'domain_indicator file_hash_indicator ip_indicator url_indicator total_messages_matched',
});

const indicatorKinds = [
  ['Domain', ({ random }: RowContext) => domain(random)],
  ['URL', ({ random }: RowContext) => url(random)],
  ['File hash', ({ random }: RowContext) => sha256(random)],
  ['IP', ({ random }: RowContext) => address(random)],
] as const;
const kindAt = (index: number) => indicatorKinds[index % indicatorKinds.length] ?? indicatorKinds[0];

const indicators = sourceOf({
  group: 'mail_threatfeeds_indicator_value_detail',
  rows: 100,
  columns: [
    { key: 'indicator', label: 'indicatorValue', width: 520, make: (context) => kindAt(context.index)[1](context) },
    { key: 'ioc_type', label: 'indicatorType', width: 130, make: ({ index }) => plain(kindAt(index)[0]) },
  ],
  counters: 'ioc_consumed',
});

const policies = ['PCI-DSS (Payment Card Industry Data Security Standard)', 'My Number (Japan)', 'Source code'];
const dlp = sourceOf({
  group: 'mail_dlp_outgoing_policy_detail',
  rows: policies.length,
  columns: [names('dlpPolicy', policies)],
  counters:
    'total_dlp_incidents dlp_incidents_critical dlp_incidents_high dlp_incidents_medium dlp_incidents_low dlp_action_delivered dlp_action_dropped dlp_action_encrypted',
});
const dlpUsers = sourceOf({
  group: 'mail_dlp_users_policy_detail',
  rows: 50,
  columns: [person('internalUser')],
  counters: 'total_dlp_incidents',
});

const remedy = sourceOf({
  group: 'mail_mailbox_auto_remediation',
  rows: 45,
  columns: [
    { key: 'sha256', label: 'sha256', kind: 'hash', width: 150, make: ({ random }) => sha256(random) },
    { key: 'filenames', label: 'fileName', width: 220, make: ({ random }) => fileName(random) },
    { key: 'action', label: 'action', make: ({ random }) => plain(random.pick(['Delete', 'Forward'])) },
    {
      key: 'completed_timestamp',
      label: 'completed',
      width: 228,
      make: ({ random, days }) => plain(printed(applianceNow - random.int(0, days * 86_400) * 1_000)),
    },
    { key: 'recipient', label: 'recipients', width: 280, make: ({ random }) => colleague(random) },
  ],
  counters: 'rcpts_success rcpts_failure',
});

const filterNames = ['drop_executables', 'tag_external', 'quarantine.macros', 'log-large'];
const filters = sourceOf({
  group: 'mail_content_filter_incoming',
  rows: filterNames.length,
  columns: [names('filter', filterNames)],
  counters: 'recipients_matched',
});
const filterUsers = sourceOf({
  group: 'mail_content_filter_users',
  rows: 30,
  columns: [person('internalUser')],
  counters: 'recipients_matched',
});

const volume = sourceOf({
  group: 'mail_subject_stats',
  rows: 60,
  columns: [
    {
      key: 'subject',
      label: 'subject',
      width: 420,
      make: ({ random, index }) =>
        index === 2 ? plain('(No Subject)') : whole('email_subject', `${random.pick(subjects)} #${random.int(1, 99)}`),
    },
  ],
  counters: 'num_msgs',
});
const volumeSenders = sourceOf({ group: 'mail_env_sender_stats', rows: 60, columns: [sender], counters: 'num_msgs' });

const rates = sourceOf({
  group: 'mail_env_sender_rate_limit',
  rows: 80,
  columns: [sender],
  counters: 'env_sender_incidents env_sender_rejected_rcpts',
});

const authDomains = sourceOf({
  group: 'mail_authentication_incoming_domain',
  rows: 60,
  columns: [{ key: 'domain', label: 'domain', width: 260, make: ({ random }) => domain(random) }],
  counters: 'total cert_success cert_fail auth_success auth_fail noauth',
});
const authAddresses = sourceOf({
  group: 'mail_authentication_incoming_domain_ip',
  rows: 60,
  columns: [{ key: 'domain_ip', label: 'domainIp', width: 260, make: ({ random }) => address(random) }],
  counters: 'last_cert_success last_cert_fail last_auth_success last_auth_fail',
});

const page = (
  route: string,
  title: string,
  ...widgets: readonly (readonly [group: string, title: string])[]
): Page => ({
  route,
  title,
  listed: title,
  area: 'mail',
  widgets: widgets.map(([group, heading]): Widget => ({ kind: 'table', group, title: heading })),
});

const file: PageFile = {
  order: 80,
  pages: [
    page('/mail/forged', 'forgedEmail', [forged.group, 'details']),
    page('/mail/feeds', 'threatFeeds', [feedSources.group, 'feedSources'], [indicators.group, 'indicators']),
    page('/mail/dlp', 'dlpIncidents', [dlp.group, 'dlpPolicies'], [dlpUsers.group, 'topUsers']),
    page('/mail/remedy', 'remediation', [remedy.group, 'details']),
    page('/mail/filters', 'filters', [filters.group, 'details'], [filterUsers.group, 'topUsers']),
    page('/mail/volume', 'highVolume', [volume.group, 'subjects'], [volumeSenders.group, 'envelopeSenders']),
    page('/mail/rates', 'rateLimits', [rates.group, 'details']),
    page('/mail/tls', 'tlsEncryption', ['mail_destination_domain_detail', 'details']),
    page('/mail/smtp', 'smtpAuth', [authDomains.group, 'domains'], [authAddresses.group, 'domainIps']),
  ],
  sources: [
    forged,
    feedSources,
    indicators,
    dlp,
    dlpUsers,
    remedy,
    filters,
    filterUsers,
    volume,
    volumeSenders,
    rates,
    authDomains,
    authAddresses,
  ],
};

export default file;
