import { AppError } from '../../core/errors';
import type { Handlers, UiCalls, Welcome } from '../../messages/contract';
import { pivots } from '../../pivots/registry';
import type { App } from '../app';

type FrameHandlers = Pick<
  Handlers<UiCalls>,
  | 'frame.hello'
  | 'frame.layout'
  | 'frame.closeMenu'
  | 'frame.openMenu'
  | 'ribbon.remember'
  | 'notice.dismiss'
  | 'pivot.open'
  | 'settings.change'
  | 'window.open'
>;

/** A framed page showed a ticket. @throws {AppError} not-allowed when the ticket is not good */
export async function hello(
  app: App,
  ticket: string,
  frame: { tabId: number; frameId: number; documentId: string | undefined },
): Promise<Welcome> {
  const binding = await app.tickets.accept(ticket, frame);
  if (!binding) throw new AppError('not-allowed', 'The ticket is not good.');
  void app.reader.refreshIfOld();
  return { frame: binding.frame, tabId: binding.tabId, place: await app.choices.place(binding.origin) };
}

export const frameHandlers = (app: App): FrameHandlers => ({
  // A window needs no ticket, and a bound frame has shown its own.
  'frame.hello': async (_, from) => ({
    frame: from.frame ?? 'ribbon',
    tabId: from.tabId,
    place: await app.choices.place(from.origin),
  }),
  'frame.layout': async (layout, from) => {
    // A window of ours sizes itself, and a frame speaks for itself only.
    if (from.trust === 'frame' && from.tabId !== undefined && layout.frame === from.frame) {
      await app.tellPage(from.tabId, { kind: 'layout', layout });
    }
  },
  'frame.closeMenu': async ({ refocus }, { tabId }) => {
    if (tabId === undefined) return;
    app.tabs.closeMenu(tabId);
    await app.tellPage(tabId, { kind: 'menu-closed', refocus });
  },
  'frame.openMenu': async ({ found }, { tabId }) => {
    if (tabId === undefined) return;
    app.tabs.openMenu(tabId, { ...found, why: { anchor: 'cell' } }, false);
    app.feed.prepareMenu();
    await app.tellPage(tabId, { kind: 'menu-opened' });
  },
  'ribbon.remember': (place, { origin }) => app.choices.setPlace(origin, place),
  'notice.dismiss': ({ id }) => app.notices.dismiss(id),
  'pivot.open': async ({ pivotId, observable }) => {
    const pivot = pivots.find(({ id }) => id === pivotId);
    if (!pivot) throw new AppError('not-found', `There is no pivot ${pivotId}.`);
    const { connection, activeCase } = app.publisher.state();
    const region = 'account' in connection ? connection.account.region : undefined;
    const effect = pivot.effect({ observable, region, activeCase });
    if (effect?.kind !== 'open') throw new AppError('bad-request', `${pivotId} opens nothing for this observable.`);
    if (new URL(effect.url).protocol !== 'https:')
      throw new AppError('bad-request', 'Only https addresses are opened.');
    await app.openTab(effect.url);
  },
  'settings.change': (change) => app.choices.change(change),
  'window.open': ({ window }) => app.openWindow(window),
});
