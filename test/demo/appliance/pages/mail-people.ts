import { plain } from '../data/cell';
import { colleague, email, emailNamed } from '../data/values';
import type { FactSource, PageFile } from '../reports/report';
import { sourceOf } from '../reports/source';

const people = sourceOf({
  group: 'mail_users_detail',
  rows: 520,
  columns: [
    {
      key: 'internal_user',
      label: 'internalUser',
      width: 260,
      drill: '/mail/people/',
      make: ({ random, index }) => (index === 5 ? plain('unknown') : colleague(random)),
    },
  ],
  counters:
    'incoming_total_recipients incoming_detected_spam incoming_detected_virus incoming_detected_amp incoming_detected_content_filter incoming_threat_content_filter incoming_total_clean_recipients',
  hiddenCounters:
    'incoming_marketing_mail incoming_social_mail incoming_bulk_mail incoming_graymail outgoing_total_recipients outgoing_detected_spam outgoing_detected_virus outgoing_detected_amp outgoing_detected_content_filter outgoing_threat_content_filter outgoing_total_clean_recipients total_dlp_incidents',
});

const details: FactSource = {
  group: 'da_mail_user',
  facts: ({ random, focus, days }) => [
    { key: 'internalUser', value: focus.includes('@') ? emailNamed(focus) : plain(focus) },
    { key: 'incoming_total_recipients', value: random.int(10, 400) * days },
    { key: 'incoming_detected_spam', value: random.int(0, 40) * days },
    { key: 'outgoing_total_recipients', value: random.int(1, 90) * days },
  ],
};

const correspondents = sourceOf({
  group: 'da_mail_user_senders',
  rows: 45,
  columns: [
    {
      key: 'sender',
      label: 'envelopeSender',
      width: 300,
      make: ({ random }) => (random.chance(0.05) ? plain('unknown') : email(random)),
    },
  ],
  counters: 'num_msgs detected_spam detected_virus',
});

const file: PageFile = {
  order: 40,
  pages: [
    {
      route: '/mail/people',
      title: 'userMailSummary',
      listed: 'userMailSummary',
      area: 'mail',
      widgets: [
        { kind: 'chart', group: people.group, title: 'topUsers', counter: 'incoming_detected_spam' },
        { kind: 'table', group: people.group, title: 'details' },
      ],
    },
    {
      route: '/mail/people',
      title: 'userDetails',
      area: 'mail',
      focus: true,
      widgets: [
        { kind: 'facts', group: details.group, title: 'currentInformation' },
        { kind: 'table', group: correspondents.group, title: 'envelopeSenders' },
      ],
    },
  ],
  sources: [people, correspondents],
  factSources: [details],
};

export default file;
