import type { JSX } from 'preact';
import { AppError } from '../../../src/core/errors';
import type { State } from '../../../src/messages/state';
import { Menu } from '../../../src/pivot/Menu';
import { type Answers, bitly, caseNamed, cases, invoice, menuFor, now, provenance, ready, withBitly } from './session';

export interface Scene {
  readonly state: Partial<State>;
  readonly answers?: Answers;
  readonly page: () => JSX.Element;
  /** Clicked in this order once the page is there, for the picture. */
  readonly clicks?: readonly string[];
}

const menu = () => <Menu now={() => now} newId={() => 'op-1'} />;
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
};
