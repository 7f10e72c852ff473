import type { CaseObservable, CaseSummary, CaseView } from '../../../src/core/cases/case';
import { AppError } from '../../../src/core/errors';
import type { Found } from '../../../src/core/observables/found';
import { keyOf } from '../../../src/core/observables/observable';
import type { FrameLayout, Input, Output, UiCalls } from '../../../src/messages/contract';
import { initialState } from '../../../src/messages/initial';
import type { Notice, State } from '../../../src/messages/state';
import { follow } from '../../../src/ui/follow';
import { type Session, textOf } from '../../../src/ui/session';
import { moment } from './scenes';

type Calls = { readonly [K in keyof UiCalls]?: (input: Input<UiCalls, K>) => Output<UiCalls, K> };

/**
 * A session without a background: the calls that change cases work on a state in memory, as the contract says; those
 * that open windows do nothing.
 */
export function fakeSession(initial: State, onLayout: (layout: FrameLayout) => void): Session {
  let state = initial;
  let tell: (news: Partial<State>) => void = () => {};
  const publish = (news: Partial<State>) => {
    state = { ...state, ...news };
    tell(news);
  };
  const { state: signals } = follow(
    {
      listen(onNews) {
        tell = onNews;
        onNews(state);
        return () => {};
      },
    },
    initialState,
  );

  const viewOf = (key: string): CaseView => {
    const view = state.openCases[key];
    if (view) return view;
    const summary = state.caseList.cases.find((entry) => entry.key === key);
    if (!summary) throw new AppError('not-found', 'There is no such case.');
    const done = (text: string) => ({ text, stage: 'done' as const });
    const fields = { title: done(summary.title), summary: done(''), notes: done('') };
    return { ...summary, id: key, fields, texts: [], observables: [], readAt: moment };
  };
  const put = (view: CaseView) => {
    const { key, observables, fields } = view;
    const next: CaseView = { ...view, title: fields.title.text, observableCount: observables.length, modified: moment };
    const others = state.caseList.cases.filter((entry) => entry.key !== key);
    const summary: CaseSummary = next;
    publish({
      openCases: { ...state.openCases, [key]: next },
      caseList: { ...state.caseList, cases: [summary, ...others] },
    });
  };
  const notify = (what: Notice['what'], undo?: string) =>
    publish({ notices: [...state.notices, { id: crypto.randomUUID(), at: moment, tabId: 1, what, undo }] });
  const add = (view: CaseView, found: readonly Found[], opId: string) => {
    const known = new Set(view.observables.map(keyOf));
    const fresh = found.filter(({ observable }) => !known.has(keyOf(observable)));
    const added = fresh.map(
      ({ observable, provenance }): CaseObservable => ({ ...observable, stage: 'saved', copies: 1, provenance }),
    );
    put({ ...view, observables: [...view.observables, ...added] });
    const about = { case: view.key, caseTitle: view.title };
    const kind = fresh.length > 0 ? 'added' : 'already-in';
    notify(
      { kind, ...about, observables: (fresh.length > 0 ? fresh : found).map(({ observable }) => observable) },
      opId,
    );
    return { saved: fresh.length, already: found.length - fresh.length };
  };

  const calls: Calls = {
    'frame.layout': (layout) => onLayout(layout),
    'case.open': ({ key }) => publish({ openCases: { ...state.openCases, [key]: viewOf(key) } }),
    'case.setActive': ({ key }) => publish({ activeCase: key }),
    'case.search': ({ text }) => ({
      keys: state.caseList.cases
        .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()))
        .map(({ key }) => key),
      used: 'local',
    }),
    'case.create': ({ opId, found, title = `Case ${new Date(moment).toLocaleString(state.language)}` }) => {
      const key = `pivot-ribbon:${opId}`;
      const text = (value: string) => ({ text: value, stage: 'saved' as const });
      const fields = { title: text(title), summary: text(''), notes: text('') };
      const times = { created: moment, modified: moment, readAt: undefined, waiting: 1, local: true };
      const base = { key, title, observableCount: 0, mine: true, owner: undefined, id: undefined, texts: [] };
      put({ ...base, ...times, fields, observables: [] });
      publish({ activeCase: key });
      if (found.length > 0) add(viewOf(key), found, opId);
      else notify({ kind: 'created', case: key, caseTitle: title, observables: [] });
      return { key };
    },
    'case.add': ({ key, found, opId }) => add(viewOf(key), found, opId),
    'case.remove': ({ key, observable }) => {
      const view = viewOf(key);
      put({ ...view, observables: view.observables.filter((entry) => keyOf(entry) !== keyOf(observable)) });
    },
    'case.edit': ({ key, field, text }) => {
      const view = viewOf(key);
      put({ ...view, fields: { ...view.fields, [field]: { text, stage: 'saved' } } });
    },
    'case.addText': ({ key, text }) => {
      const view = viewOf(key);
      put({ ...view, texts: [...view.texts, { text, stage: 'saved' }] });
    },
    'write.discard': ({ id }) => publish({ writes: state.writes.filter((write) => write.id !== id) }),
    'notice.dismiss': ({ id }) => publish({ notices: state.notices.filter((notice) => notice.id !== id) }),
    'settings.change': (change) => publish({ settings: { ...state.settings, ...change } }),
  };
  const ask: Session['ask'] = async (call, input) => {
    // The table is typed by the contract, which the compiler cannot follow through a name that is not fixed.
    const handler = (calls as Readonly<Record<string, ((input: unknown) => unknown) | undefined>>)[call];
    return handler?.(input) as never;
  };
  return { state: signals, ask, text: textOf(signals) };
}
