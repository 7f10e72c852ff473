import type { Account as AccountFacts } from '../core/account';
import type { CaseRecord } from '../core/outbox/record';
import type { Pauses } from '../core/quota/pauses';
import type { PageNotice } from '../messages/contract';
import type { PageNoticeMessage } from '../messages/wire';
import { browser } from '../platform/browser';
import { injectScript, registerScript, tabsOf } from '../platform/scripts';
import { storageItem } from '../platform/storage-item';
import { openStore } from '../platform/store';
import { openOwnWindow, openTab } from '../platform/windows';
import type { StoredToken } from './account/token-keeper';
import type { VaultRecord } from './account/vault';
import { type Background, compose, type Seams } from './compose';
import type { OpenQuestion } from './confirms';
import { keptPlaces, keptSettings, textList, textOrNull } from './kept';
import { type FrameRecords, noFrames } from './tickets';

export const outboxAlarm = 'outbox';
export const pruneAlarm = 'prune';

/** Sends to a content script; it may be gone, or never have been there, and then there is nothing to tell. */
async function tellPage(tabId: number, notice: PageNotice): Promise<void> {
  const message: PageNoticeMessage = { notice };
  await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
}

/** Only our own code writes to the session area, so what is there has the type we gave it. */
const ours =
  <V>(otherwise: V) =>
  (stored: unknown): V =>
    stored === undefined ? otherwise : (stored as V);

const items = {
  settings: storageItem('local', 'settings', keptSettings),
  activeCase: storageItem('local', 'activeCase', textOrNull),
  places: storageItem('local', 'places', keptPlaces),
  appliances: storageItem('local', 'appliances', textList),
  token: storageItem('session', 'token', ours<StoredToken | undefined>(undefined)),
  frames: storageItem('session', 'frames', ours<FrameRecords>(noFrames)),
  opened: storageItem('session', 'opened', textList),
  question: storageItem('session', 'question', ours<OpenQuestion | undefined>(undefined)),
  listRead: storageItem('session', 'listRead', ours(0)),
  pauses: storageItem('session', 'pauses', ours<Pauses>({})),
};

const accessWith = (contentScript: string): Seams['access'] => ({
  has: (origins) => browser.permissions.contains({ origins: [...origins] }),
  remove: async (origins) => {
    // A host that was granted at install cannot be given back.
    await browser.permissions.remove({ origins: [...origins] }).catch(() => undefined);
  },
  register: (patterns) => registerScript(contentScript, patterns),
  inject: (patterns) => injectScript(contentScript, patterns),
  stop: async (origin) => {
    await Promise.all((await tabsOf(origin)).map((tabId) => tellPage(tabId, { kind: 'stop' })));
  },
});

/** The background on the real browser, started. @param contentScript its file, as the build named it */
export async function takeUpSeams(contentScript: string): Promise<Background> {
  const background = compose({
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => Math.random(),
    online: () => navigator.onLine,
    crypto,
    lock: (name, action) => navigator.locks.request(name, action),
    after: (delay, action) => {
      const timer = setTimeout(action, delay);
      return () => clearTimeout(timer);
    },
    alarm: (when) => void browser.alarms.create(outboxAlarm, { when }),
    languages: navigator.languages,
    initialPauses: await items.pauses.get(),
    access: accessWith(contentScript),
    stores: {
      cases: openStore<CaseRecord>('cases'),
      credentials: openStore<VaultRecord>('credentials'),
      keys: openStore<CryptoKey>('keys'),
      account: openStore<AccountFacts>('account'),
    },
    items,
    openWindow: openOwnWindow,
    openTab,
    tellPage,
  });
  await background.start();
  await browser.alarms.create(pruneAlarm, { periodInMinutes: 24 * 60 });
  return background;
}
