import { plain } from '../data/cell';
import { applianceNow, printed } from '../data/moment';
import { colleague, domain, domainNamed, longUrl, rewrittenUrl, url } from '../data/values';
import type { Page, PageFile, RowContext, Widget } from '../reports/report';
import { type MadeColumn, sourceOf } from '../reports/source';

const categories = ['Advertisements', 'Business and Industry', 'File Transfer', 'News', 'Uncategorized', 'Webmail'];
const reputations = ['Trusted', 'Favorable', 'Neutral', 'Questionable', 'Untrusted', 'Unknown'];
const named = (values: readonly string[], label: string): MadeColumn => ({
  key: 'name',
  label,
  width: 260,
  make: ({ index }) => plain(values[index % values.length] ?? ''),
});

/** Two thousand characters in one row of the first screen. */
const longRow = 3;
const address = ({ random, index }: RowContext) => (index === longRow ? longUrl(random) : url(random));
const bothWays = 'incoming_count outgoing_count';

const category = sourceOf({
  group: 'mail_url_category_summary',
  rows: categories.length,
  columns: [named(categories, 'urlCategory')],
  counters: bothWays,
});

const reputation = sourceOf({
  group: 'mail_url_reputation_summary',
  rows: reputations.length,
  columns: [named(reputations, 'urlReputation')],
  counters: bothWays,
});

const domains = sourceOf({
  group: 'mail_url_domain_summary',
  rows: 260,
  columns: [
    {
      key: 'domain',
      label: 'urlDomain',
      width: 300,
      drill: '/mail/sender/',
      make: ({ random, index }) => (index === 1 ? domainNamed('bit.ly') : domain(random)),
    },
  ],
  counters: bothWays,
});

const later = sourceOf({
  group: 'mail_url_analysis_summary',
  rows: 150,
  columns: [
    { key: 'url', label: 'url', width: 460, tooltip: true, make: address },
    {
      key: 'url_convicted_timestamp',
      label: 'convictedTime',
      width: 228,
      make: ({ random, days }) => plain(printed(applianceNow - random.int(0, days * 86_400) * 1_000)),
    },
  ],
  counters: 'total_message_count remediation_success_count remediation_failure_count remediation_skipped_count',
});

const clicked = sourceOf({
  group: 'mail_incoming_web_interaction_track_urls',
  rows: 110,
  columns: [
    {
      key: 'url',
      label: 'rewrittenUrl',
      width: 520,
      tooltip: true,
      make: (context) => (context.random.chance(0.5) ? rewrittenUrl(context.random) : address(context)),
    },
  ],
  counters: 'msg_count allowed blocked unknown',
});

const clickers = sourceOf({
  group: 'mail_incoming_web_interaction_track_malicious_users',
  rows: 40,
  columns: [
    { key: 'user', label: 'endUser', width: 300, drill: '/mail/people/', make: ({ random }) => colleague(random) },
  ],
  counters: 'users_count',
});

const table = (group: string, title: string): Widget => ({ kind: 'table', group, title });
const page = (route: string, title: string, widgets: readonly Widget[]): Page => ({
  route,
  title,
  listed: title,
  area: 'mail',
  widgets,
});

const file: PageFile = {
  order: 70,
  pages: [
    page('/mail/url', 'urlFiltering', [
      { kind: 'chart', group: domains.group, title: 'topDomains', counter: 'incoming_count' },
      table(domains.group, 'urlDomains'),
      table(category.group, 'urlCategories'),
      table(reputation.group, 'urlReputations'),
    ]),
    page('/mail/url-later', 'urlRetrospection', [table(later.group, 'details')]),
    page('/mail/clicks', 'webInteraction', [table(clicked.group, 'clickedUrls'), table(clickers.group, 'topEndUsers')]),
  ],
  sources: [category, reputation, domains, later, clicked, clickers],
};

export default file;
