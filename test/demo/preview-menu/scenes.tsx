import type { JSX } from 'preact';
import { AppError, type AppErrorCode } from '../../../src/core/errors';
import type { State } from '../../../src/messages/state';
import { Menu } from '../../../src/pivot/Menu';
import type { Access } from '../../../src/platform/access';
import { Confirm } from '../../../src/windows/confirm/Confirm';
import { Connect } from '../../../src/windows/connect/Connect';
import { Options } from '../../../src/windows/options/Options';
import { type Answers, bitly, caseNamed, cases, invoice, menuFor, now, provenance, ready, withBitly } from './session';

export interface Scene {
  readonly state: Partial<State>;
  readonly answers?: Answers;
  readonly page: () => JSX.Element;
  /** For a page that fills a tab. */
  readonly wide?: boolean;
  /** Typed into fields before the clicks. */
  readonly fills?: readonly (readonly [selector: string, text: string])[];
  /** Clicked in this order once the page is there, for the picture. */
  readonly clicks?: readonly string[];
}

const menu = () => <Menu now={() => now} newId={() => 'op-1'} />;
const access: Access = {
  ask: async () => true,
  has: async (patterns) => !patterns[0]?.includes('osaka'),
  watch: () => () => {},
};
const clock = {
  now: () => performance.now(),
  later: (run: () => void, delay: number) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};
const connect = () => <Connect access={access} />;
const options = () => <Options access={access} demo={false} />;
const confirm = () => <Confirm id="question-1" clock={clock} close={() => {}} />;
const question = {
  kind: 'case.delete',
  title: 'Invoice lure, Nov 24',
  observables: 6,
  organisation: 'Example Org',
} as const;
const refuse = (code: AppErrorCode) => () => {
  throw new AppError(code, code, { host: 'visibility.amp.cisco.com' });
};
const caseList = { cases, loading: false, more: true, total: 12, readAt: now };
const active = { connection: ready, activeCase: 'casebook-1', openCases: { 'casebook-1': invoice }, caseList };

/** What there is to see, one entry a picture. */
export const scenes: Readonly<Record<string, Scene>> = {
  'menu-out': { state: { ...active, ...menuFor(bitly) }, page: menu },
  'menu-in': { state: { ...active, openCases: { 'casebook-1': withBitly }, ...menuFor(bitly) }, page: menu },
  'menu-no-case': { state: { ...menuFor(bitly) }, page: menu },
  'menu-added': {
    state: { ...active, openCases: { 'casebook-1': withBitly }, ...menuFor(bitly) },
    answers: { 'case.create': () => ({ key: 'casebook-1' }) },
    page: menu,
    clicks: ['.cases-group .item'],
  },
  'menu-copied': { state: { ...active, ...menuFor(bitly) }, page: menu, clicks: ['.group:nth-of-type(2) .item'] },
  'menu-failed': {
    state: { ...active, ...menuFor(bitly) },
    answers: {
      'case.add': () => {
        throw new AppError('storage-full', 'full');
      },
    },
    page: menu,
    clicks: ['.case-button'],
  },
  'menu-long': {
    state: {
      ...active,
      openCases: { 'casebook-1': caseNamed('casebook-1', 'Supplier impersonation that has a rather long title') },
      ...menuFor({
        observable: {
          type: 'url',
          value: `https://xn--pypal-4ve.com/login/${'session-'.repeat(12)}?next=%2Faccount&token=${'a1b2'.repeat(16)}`,
        },
        why: { anchor: 'colon' },
        provenance: { ...provenance, shown: 'hxxps://xn--pypal-4ve[.]com/login/session-session-…' },
      }),
    },
    page: menu,
  },
  'menu-hidden': {
    state: {
      ...active,
      ...menuFor({
        observable: { type: 'email_subject', value: '【重要】ご請求\u202e書の\u200bご確認' },
        why: { anchor: 'cell', hint: 'email_subject' },
        provenance: { ...provenance, column: '件名', pageTitle: 'メッセージ トラッキング', row: [] },
      }),
    },
    page: menu,
  },
  'choose-first': { state: { ...active, activeCase: null, ...menuFor(bitly, { mode: 'choose-case' }) }, page: menu },
  'choose-empty': { state: { ...menuFor(bitly, { mode: 'choose-case' }) }, page: menu },
  'connect-new': { state: {}, page: connect },
  'connect-ready': { state: { connection: ready }, page: connect },
  'connect-empty': { state: {}, page: connect, clicks: ['[type=submit]'] },
  'connect-unknown': {
    state: {},
    answers: { 'account.connect': refuse('unknown-client') },
    page: connect,
    fills: [
      ['#client-id', 'client-5f0c2a7e-1111-4222-8333-abcdefabcdef'],
      ['#client-password', 'not-a-real-password'],
    ],
    clicks: ['[type=submit]'],
  },
  'connect-sign-out': { state: { connection: ready }, page: connect, clicks: ['.who .row .button:last-child'] },
  'confirm-waiting': { state: {}, answers: { 'confirm.get': () => question }, page: confirm },
  'confirm-typed': {
    state: {},
    answers: { 'confirm.get': () => ({ ...question, typed: 'v 24' }) },
    page: confirm,
    fills: [['#typed', 'v 24']],
    clicks: ['h1', 'h1', 'h1', 'h1', 'h1', 'h1'],
  },
  'confirm-gone': { state: {}, answers: { 'confirm.get': refuse('not-found') }, page: confirm },
  'options-first': { state: {}, page: options, wide: true },
  'options-first-narrow': { state: {}, page: options },
  'options-full': {
    state: {
      connection: ready,
      appliances: ['https://sma-osaka.example.com', 'https://sma.example.com:4431'],
      unsent: { cases: 2, observables: 5 },
      writes: [
        {
          id: '1',
          case: 'casebook-1',
          caseTitle: 'Invoice lure, Nov 24',
          what: { kind: 'add', observable: bitly.observable },
          stage: 'confirming',
          since: now,
        },
        {
          id: '2',
          case: 'casebook-2',
          caseTitle: 'Quishing, finance team',
          what: { kind: 'add', observable: { type: 'ip', value: '203.0.113.9' } },
          stage: 'failed',
          since: now,
          error: { code: 'missing-scope', message: '', scope: 'casebook' },
        },
        {
          id: '3',
          case: 'casebook-9',
          caseTitle: 'Old case',
          what: { kind: 'edit', field: 'notes' },
          stage: 'orphaned',
          since: now,
        },
      ],
    },
    page: options,
    wide: true,
  },
  'options-refused': {
    state: {},
    page: options,
    wide: true,
    fills: [['#appliance-address', 'http://sma.example.com']],
    clicks: ['[type=submit]'],
  },
};
