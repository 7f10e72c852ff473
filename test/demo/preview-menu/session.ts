import type { CaseObservable, CaseView } from '../../../src/core/cases/case';
import type { FoundHere, Provenance } from '../../../src/core/observables/found';
import type { Calls, Input, Output } from '../../../src/messages/contract';
import { emptyTab, initialState } from '../../../src/messages/initial';
import type { MenuContext, State } from '../../../src/messages/state';
import { follow } from '../../../src/ui/follow';
import { type Session, textOf } from '../../../src/ui/session';

/** What the background would answer; a call without an entry is answered with nothing. */
export type Answers = {
  readonly [K in keyof Calls]?: (input: Input<Calls, K>) => Promise<Output<Calls, K>> | Output<Calls, K>;
};

export interface AskedCall {
  readonly call: string;
  readonly input: unknown;
}

/** A session without a background: the state given, the answers given, and a record of what was asked. */
export function fakeSession(state: Partial<State> = {}, answers: Answers = {}) {
  const asked: AskedCall[] = [];
  let push = (_: Partial<State>) => {};
  const feed = follow(
    {
      listen(onNews) {
        push = onNews;
        return () => {};
      },
    },
    { ...initialState, ...state },
  );
  const ask = async (call: string, input: unknown) => {
    asked.push({ call, input });
    const answer = (answers as Record<string, ((input: unknown) => unknown) | undefined>)[call];
    return answer?.(input);
  };
  const session: Session = { state: feed.state, ask: ask as Session['ask'], text: textOf(feed.state) };
  return { session, asked, publish: (news: Partial<State>) => push(news) };
}

/** Tuesday, 24 November 2026, 10:42 in Tokyo. */
export const now = Date.UTC(2026, 10, 24, 1, 42);

const observable = (type: CaseObservable['type'], value: string): CaseObservable => ({
  type,
  value,
  stage: 'done',
  copies: 1,
});

export function caseNamed(key: string, title: string, observables: readonly CaseObservable[] = []): CaseView {
  return {
    key,
    id: key,
    title,
    observableCount: observables.length,
    mine: true,
    owner: 'me',
    created: now - 86_400_000,
    modified: now - 120_000,
    local: false,
    waiting: 0,
    fields: {
      title: { text: title, stage: 'done' },
      summary: { text: '', stage: 'done' },
      notes: { text: '', stage: 'done' },
    },
    texts: [],
    observables,
    readAt: now,
  };
}

export const invoice = caseNamed('casebook-1', 'Invoice lure, Nov 24', [
  observable('domain', 'mail.bidmark-notify.top'),
  observable('ip', '203.0.113.45'),
]);

export const withBitly = caseNamed('casebook-1', 'Invoice lure, Nov 24', [
  ...invoice.observables,
  observable('domain', 'bit.ly'),
]);

export const cases: readonly CaseView[] = [
  invoice,
  { ...caseNamed('casebook-2', 'Quishing, finance team'), observableCount: 14, modified: now - 86_400_000 },
  {
    ...caseNamed('pivot-ribbon:3', 'ケース 2026年11月20日 9:12'),
    observableCount: 3,
    local: true,
    modified: now - 4 * 86_400_000,
  },
  {
    ...caseNamed('casebook-4', 'Supplier impersonation that has a rather long title'),
    observableCount: 1,
    modified: now - 9 * 86_400_000,
  },
];

export const provenance: Provenance = {
  pageTitle: 'Incoming Mail — Domains',
  address: 'https://sma.example.com:4431/ng/reports/incoming',
  column: 'Sender Domain',
  row: ['Sender IP: 192.0.2.80', 'Network Owner: Example Networks KK', 'Total: 640', 'Threats: 12'],
  at: now,
};

export const bitly: FoundHere = { observable: { type: 'domain', value: 'bit.ly' }, why: { anchor: 'dot' }, provenance };

export const menuFor = (found: FoundHere, more: Partial<MenuContext> = {}): Partial<State> => ({
  tab: { ...emptyTab, menu: { opening: 1, mode: 'menu', found, ...more } },
});

export const ready: State['connection'] = {
  status: 'ready',
  account: {
    region: 'us',
    clientId: 'client-5f0c2a7e-1111-4222-8333-abcdefabcdef',
    user: { id: 'user-1', name: 'A. Tanaka', email: 'tanaka@example.com' },
    organisation: { id: 'org-1', name: 'Example Org' },
    scopes: ['casebook', 'enrich:read', 'inspect:read', 'integration:read', 'profile', 'private-intel', 'users:read'],
    connectedAt: now,
  },
};
