import { AppError, dataOf } from '../../core/errors';
import type { FoundHere } from '../../core/observables/found';
import { createText } from '../../core/text/text';
import type { AddAnswer, Handlers, PageCalls, PageSetup } from '../../messages/contract';
import type { Caller } from '../../messages/trust';
import type { App } from '../app';

/** A content script always is in a tab; the dispatcher let it through because of that. */
export function tabOf({ tabId }: Caller): number {
  if (tabId === undefined) throw new AppError('not-allowed', 'This call needs a tab.');
  return tabId;
}

export async function setupFor(app: App, origin: string | undefined): Promise<PageSetup> {
  const text = createText(app.publisher.state().language);
  return {
    labels: {
      add: text('layerAdd'),
      menu: text('layerMenu'),
      added: text('layerAdded'),
      layer: text('layerName'),
    },
    place: await app.choices.place(origin),
  };
}

/** Adds what was clicked to the active case and says so in the ribbon; a failure is a notice with the values to keep. */
async function add(app: App, tabId: number, opId: string, found: FoundHere): Promise<AddAnswer> {
  const { activeCase, language } = app.publisher.state();
  const active = activeCase === null ? undefined : app.desk.view(activeCase);
  if (!active || active.gone) return { outcome: 'choose' };
  const entry = { observable: found.observable, provenance: found.provenance };
  const about = { case: active.key, caseTitle: active.fields.title.text || createText(language)('caseUntitled') };
  try {
    const { saved } = await app.desk.add({ opId, key: active.key, found: [entry] });
    const observables = [found.observable];
    if (saved > 0) app.notices.show({ tabId, undo: opId, what: { kind: 'added', ...about, observables } });
    else app.notices.show({ tabId, what: { kind: 'already-in', ...about, observables } });
    return { outcome: saved > 0 ? 'added' : 'already-in' };
  } catch (error) {
    app.notices.show({ tabId, what: { kind: 'failed', error: dataOf(error), found: [entry] } });
    return { outcome: 'refused' };
  }
}

export const pageHandlers = (app: App): Handlers<PageCalls> => ({
  'page.start': async ({ dark }, from) => {
    app.tabs.dark(tabOf(from), dark);
    return setupFor(app, from.origin);
  },
  'page.ticket': async ({ frame }, from) => ({
    ticket: await app.tickets.issue(tabOf(from), frame, from.origin ?? ''),
  }),
  'page.observed': ({ found, unseen, dark }, from) => app.tabs.observed(tabOf(from), found, unseen, dark),
  'page.add': ({ opId, found }, from) => add(app, tabOf(from), opId, found),
  'page.openMenu': ({ found, chooseCase }, from) => {
    app.tabs.openMenu(tabOf(from), found, chooseCase);
    app.feed.prepareMenu();
  },
  'page.closeMenu': (_, from) => app.tabs.closeMenu(tabOf(from)),
  'page.disturbed': ({ calm }, from) => app.disturbances.report(tabOf(from), calm),
  'page.openWindow': ({ frame }) => app.openWindow(frame),
});
