import type { CaseKey, CaseView } from '../../core/cases/case';
import { AppError } from '../../core/errors';
import { createText } from '../../core/text/text';
import type { Handlers, UiCalls } from '../../messages/contract';
import type { Caller } from '../../messages/trust';
import type { App } from '../app';

type CaseHandlers = Pick<Handlers<UiCalls>, Extract<keyof UiCalls, `case.${string}` | `write.${string}`>>;

export const caseHandlers = (app: App): CaseHandlers => {
  const viewOf = (key: CaseKey): CaseView => {
    const view = app.desk.view(key);
    if (!view) throw new AppError('not-found', 'This case is not known here.');
    return view;
  };
  const about = (key: CaseKey) => ({
    case: key,
    caseTitle: viewOf(key).fields.title.text || createText(app.publisher.state().language)('caseUntitled'),
  });
  /** What a frame writes waits for a calm page (T3); a window of ours cannot be covered by it. */
  const calm = ({ trust, tabId }: Caller) => {
    if (trust === 'frame') app.disturbances.refuseWhileDisturbed(tabId);
  };
  return {
    'case.refresh': () => app.reader.refresh(),
    'case.more': () => app.reader.more(),
    'case.search': ({ text }) => app.reader.search(text),
    'case.open': ({ key }) => app.feed.open(key),
    'case.setActive': async ({ key }, from) => {
      calm(from);
      if (key !== null) viewOf(key);
      await app.choices.setActiveCase(key);
      if (key !== null) await app.feed.open(key);
      await app.tabs.refreshMarks();
    },
    'case.create': async ({ opId, title, found }, from) => {
      calm(from);
      const { key } = await app.desk.create({ opId, title, found });
      await app.choices.setActiveCase(key);
      await app.feed.open(key);
      const observables = found.map(({ observable }) => observable);
      app.notices.show({ tabId: from.tabId, undo: opId, what: { kind: 'created', ...about(key), observables } });
      return { key };
    },
    'case.add': async ({ opId, key, found }, from) => {
      calm(from);
      const answer = await app.desk.add({ opId, key, found });
      const observables = found.map(({ observable }) => observable);
      const kind = answer.saved > 0 ? 'added' : 'already-in';
      const undo = answer.saved > 0 ? { undo: opId } : {};
      app.notices.show({ tabId: from.tabId, ...undo, what: { kind, ...about(key), observables } });
      return answer;
    },
    'case.remove': async ({ opId, key, observable }, from) => {
      calm(from);
      await app.desk.remove({ opId, key, observable });
      app.notices.show({
        tabId: from.tabId,
        undo: opId,
        what: { kind: 'removed', ...about(key), observables: [observable] },
      });
    },
    'case.edit': async ({ key, field, text, base }, from) => {
      calm(from);
      await app.desk.edit({ key, field, text, base });
    },
    'case.addText': async ({ opId, key, text }, from) => {
      calm(from);
      await app.desk.addText({ opId, key, text });
    },
    'case.undo': async ({ opId }, from) => {
      calm(from);
      await app.desk.undo(opId);
      app.notices.dismissUndo(opId);
    },
    'case.askDelete': async ({ key }) => {
      const view = viewOf(key);
      const { connection } = app.publisher.state();
      await app.confirms.ask(
        {
          kind: 'case.delete',
          title: about(key).caseTitle,
          observables: view.observableCount,
          organisation: view.local || !('account' in connection) ? undefined : connection.account.organisation?.name,
        },
        { kind: 'case.delete', key },
      );
    },
    'write.retry': ({ id }) => app.desk.retry(id),
    'write.discard': async ({ id }, from) => {
      calm(from);
      await app.desk.discard(id);
    },
    'write.move': async ({ id, to }, from) => {
      calm(from);
      await app.desk.move(id, to);
    },
  };
};
