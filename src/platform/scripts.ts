import { browser } from './browser';

/** Name under which the content script is registered. */
const id = 'page-layer';

/**
 * Registers the content script for exactly these match patterns. A registration may be there already, be gone after a
 * restart of an unpacked extension, or be for other hosts, so it is always made anew.
 *
 * @param file as the build named it
 */
export async function registerScript(file: string, patterns: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (patterns.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id, js: [file], matches: [...patterns], runAt: 'document_idle', allFrames: false, persistAcrossSessions: true },
  ]);
}

/** Runs the content script in tabs that were open before it was registered; it takes care not to run twice. */
export async function injectScript(file: string, patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      // A tab may show an error page, or go away meanwhile; the registered script takes it up at its next load.
      await browser.scripting.executeScript({ target: { tabId }, files: [file] }).catch(() => undefined);
    }),
  );
}

/** Ids of the tabs that show a page of this origin; only tabs on granted hosts tell their address. */
export async function tabsOf(origin: string): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({ url: `https://${new URL(origin).hostname}/*` });
  return tabs.flatMap(({ id: tabId, url }) =>
    tabId !== undefined && url !== undefined && new URL(url).origin === origin ? [tabId] : [],
  );
}
