import type { Connection } from '../../../src/core/account';
import type { CaseObservable, CaseSummary, CaseText, CaseView } from '../../../src/core/cases/case';
import type { FoundHere, Provenance } from '../../../src/core/observables/found';
import type { Observable } from '../../../src/core/observables/observable';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import type { Language } from '../../../src/core/text/text';
import { initialState } from '../../../src/messages/initial';
import type { State } from '../../../src/messages/state';

/** The moment at which every scene plays: 24 November 2026, 10:44 in the time zone of the browser. */
export const moment = new Date(2026, 10, 24, 10, 44).getTime();
const minute = 60_000;
const day = 24 * 60 * minute;

const done = (text: string): CaseText => ({ text, stage: 'done' });

const provenance: Provenance = {
  pageTitle: 'Incoming Mail — Domains',
  address: 'https://sma.example.com/reporting/mail/incoming?range=24h',
  column: 'Sender Domain',
  row: ['Sender IP: 203.0.113.45', 'Network Owner: Example Networks KK', 'Total: 1,204', 'Threats: 38'],
  at: moment - 13 * minute,
};

const inCase = (type: Observable['type'], value: string, more: Partial<CaseObservable> = {}): CaseObservable => ({
  type,
  value,
  stage: 'done',
  copies: 1,
  ...more,
});

const account = {
  region: 'eu',
  clientId: 'client-5f0c2a7e-0000-4000-8000-000000000000',
  user: { id: 'user-1', name: 'A. Tanaka', email: 'a.tanaka@example.com' },
  organisation: { id: 'org-1', name: 'Example Org' },
  scopes: ['casebook', 'enrich:read', 'inspect:read', 'private-intel', 'profile', 'integration:read', 'users:read'],
  connectedAt: moment - day,
} as const;
const ready: Connection = { status: 'ready', account };

const summary = (key: string, title: string, more: Partial<CaseSummary> = {}): CaseSummary => ({
  key,
  title,
  observableCount: 3,
  mine: true,
  owner: 'user-1',
  created: moment - 3 * day,
  modified: moment - 2 * minute,
  local: false,
  waiting: 0,
  ...more,
});

const lure = summary('casebook-1', 'Invoice lure, Nov 24', { observableCount: 6 });

const notes = `**24 Nov 10:31** First seen on *Incoming Mail — Domains*, last 24 h. 38 messages held by reputation.

Asked finance to report further invoices. Next: message tracking for MID 1842201, see [the runbook](https://wiki.example.com/phish).`;

export const lureView: CaseView = {
  ...lure,
  id: 'casebook-1',
  fields: {
    title: done('Invoice lure, Nov 24'),
    summary: done('Fake invoices from look-alike domains, 38 recipients'),
    notes: done(notes),
  },
  texts: [done('from report row: sender IP 203.0.113.45, total 1,204, threats 38')],
  observables: [
    inCase('domain', 'mail.bidmark-notify.top', { provenance }),
    inCase('domain', 'xn--pypal-4ve.com', { copies: 2 }),
    inCase('domain', 'bit.ly', { stage: 'saved' }),
    inCase('ip', '198.51.100.23', { stage: 'confirming' }),
    inCase('ip', '203.0.113.45'),
    inCase('email_subject', 'ご請求書の件\u200b', {
      stage: 'failed',
      error: { code: 'missing-scope', message: '', scope: 'casebook:write' },
    }),
  ],
  readAt: moment - minute,
};

const quishing: CaseView = {
  ...summary('casebook-2', 'Quishing, finance team', { observableCount: 14, modified: moment - day }),
  id: 'casebook-2',
  fields: {
    title: done('Quishing, finance team'),
    summary: { text: 'QR codes in PDF', stage: 'done', theirs: 'QR codes in PDF attachments, three senders' },
    notes: done(''),
  },
  texts: [],
  observables: [],
  readAt: moment,
};

const here = (type: Observable['type'], value: string, column: string): FoundHere => ({
  observable: { type, value },
  provenance: { ...provenance, column },
  why: { anchor: 'dot' },
});

const observed: readonly FoundHere[] = [
  here('domain', 'mail.bidmark-notify.top', 'Sender Domain'),
  here('ip', '203.0.113.45', 'Sender IP'),
  here('domain', 'newsletter.example.co.jp', 'Sender Domain'),
  here('ip', '198.51.100.7', 'Sender IP'),
  here('domain', 'bit.ly', 'Sender Domain'),
  here('ip', '192.0.2.80', 'Sender IP'),
  here('domain', 'xn--pypal-4ve.com', 'Sender Domain'),
  here(
    'url',
    'https://login.microsoftonline.example/common/oauth2/authorize?client_id=1234&redirect=https%3A%2F%2Fevil.example',
    'URL',
  ),
  here('sha256', 'ab'.repeat(32), 'SHA-256'),
  here('cisco_mid', '1842201', 'MID'),
  here('email_messageid', '<20261124.0831.4711@mail.bidmark-notify.top>', 'Message-ID'),
  here('ipv6', '2001:db8::25', 'Sender IP'),
];

const busy: State = {
  ...initialState,
  connection: ready,
  activeCase: lure.key,
  caseList: {
    cases: [
      lure,
      quishing,
      summary('pivot-ribbon:3', '請求書をかたるメール、財務部', { local: true, waiting: 2, observableCount: 2 }),
      summary('casebook-4', 'Case Nov 20, 2026, 09:12', { mine: false, owner: 'user-2', modified: moment - 4 * day }),
      summary('casebook-5', '\u202eexe.tropeR Q3', { mine: false, owner: 'user-2', modified: moment - 40 * day }),
    ],
    loading: false,
    more: true,
    total: 61,
    readAt: moment - minute,
  },
  openCases: { [lure.key]: lureView, [quishing.key]: quishing },
  writes: [
    {
      id: 'w1',
      case: lure.key,
      caseTitle: lure.title,
      what: { kind: 'add', observable: { type: 'email_subject', value: 'ご請求書の件\u200b' } },
      stage: 'failed',
      since: moment - 20 * minute,
      error: { code: 'missing-scope', message: '', scope: 'casebook:write' },
    },
    {
      id: 'w2',
      case: lure.key,
      caseTitle: lure.title,
      what: { kind: 'add', observable: { type: 'domain', value: 'bit.ly' } },
      stage: 'saved',
      since: moment - 3 * minute,
      error: { code: 'rate-limited', message: '', retryAt: moment + 12 * minute },
    },
    {
      id: 'w3',
      case: 'pivot-ribbon:3',
      caseTitle: '請求書をかたるメール、財務部',
      what: { kind: 'create' },
      stage: 'sent',
      since: moment,
    },
  ],
  notices: [
    {
      id: 'n1',
      at: moment,
      tabId: 1,
      what: {
        kind: 'added',
        case: lure.key,
        caseTitle: lure.title,
        observables: [{ type: 'domain', value: 'bit.ly' }],
      },
      undo: 'op-1',
    },
  ],
  tab: { ...initialState.tab, observed, unseen: { cut: 3, frames: 1, rows: true } },
};

const scenes: Readonly<Record<string, State>> = {
  busy,
  conflict: { ...busy, activeCase: quishing.key, notices: [], writes: [] },
  calm: { ...busy, writes: [], notices: [] },
  /** Before the first sign-in. */
  first: initialState,
  loading: { ...busy, openCases: {}, notices: [], caseList: { ...initialState.caseList, loading: true } },
  broken: {
    ...busy,
    connection: {
      status: 'failed',
      account,
      error: { code: 'unauthorized', message: '', host: 'visibility.eu.amp.cisco.com' },
    },
    caseList: { ...busy.caseList, error: { code: 'unreachable', message: '', host: 'private.intel.eu.amp.cisco.com' } },
    notices: [
      { id: 'n2', at: moment, tabId: 1, what: { kind: 'failed', error: { code: 'storage-full', message: '' } } },
    ],
  },
};

interface Choice {
  readonly language: Language;
  readonly theme: Settings['theme'];
}

/** One of the states that the preview shows; an unknown name is the busy one. */
export const sceneOf = (name: string, { language, theme }: Choice): State => ({
  ...(scenes[name] ?? busy),
  language,
  settings: { ...defaultSettings, theme },
});
