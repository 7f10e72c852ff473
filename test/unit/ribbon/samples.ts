import type { CaseObservable, CaseSummary, CaseText, CaseView } from '../../../src/core/cases/case';
import type { FoundHere } from '../../../src/core/observables/found';
import type { Observable } from '../../../src/core/observables/observable';
import type { State } from '../../../src/messages/state';
import { now } from './stage';

export const text = (words: string, more: Partial<CaseText> = {}): CaseText => ({
  text: words,
  stage: 'done',
  ...more,
});

export const inCase = (
  type: Observable['type'],
  value: string,
  more: Partial<CaseObservable> = {},
): CaseObservable => ({
  type,
  value,
  stage: 'done',
  copies: 1,
  ...more,
});

export const summary = (key: string, title: string, more: Partial<CaseSummary> = {}): CaseSummary => ({
  key,
  title,
  observableCount: 1,
  mine: true,
  owner: 'user-1',
  created: now - 86_400_000,
  modified: now - 120_000,
  local: false,
  waiting: 0,
  ...more,
});

export const view = (key: string, title: string, more: Partial<CaseView> = {}): CaseView => ({
  ...summary(key, title),
  id: key,
  fields: { title: text(title), summary: text('A summary'), notes: text('Some *notes*') },
  texts: [],
  observables: [inCase('domain', 'bit.ly')],
  readAt: now,
  ...more,
});

/** A state in which these cases are listed and open, and the first one is active. */
export const withCases = (...views: readonly CaseView[]): Partial<State> => ({
  activeCase: views[0]?.key ?? null,
  openCases: Object.fromEntries(views.map((entry) => [entry.key, entry])),
  caseList: { cases: views, loading: false, more: false, total: views.length, readAt: now },
});

export const here = (type: Observable['type'], value: string, column?: string): FoundHere => ({
  observable: { type, value },
  provenance: { pageTitle: 'Incoming Mail', address: 'https://sma.example/', column, row: [], at: now },
  why: { anchor: 'dot' },
});
