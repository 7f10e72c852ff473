import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import {
  buildContentScript,
  callsOf,
  launch,
  openPage,
  type Shown,
  servePages,
  shownButtons,
  start,
} from './content-harness';

/** What the tests of the page layer have in common; call it inside `describe`. */
export function useContentStage() {
  let browser: Browser;
  let script: string;
  let server: Awaited<ReturnType<typeof servePages>>;

  beforeAll(async () => {
    [browser, script, server] = await Promise.all([launch(), buildContentScript(), servePages()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** Opens a page of `test/demo/pages`; the content script is not started. */
  const open = (name: string): Promise<Page> =>
    openPage(browser, `${server.origin}/test/demo/pages/${name}.html`, script);

  /** Opens a page with the content script and waits for its buttons. */
  const opened = async (name: string): Promise<Page> => {
    const page = await open(name);
    await start(page);
    return page;
  };

  /** The button that stands beside a text. */
  const beside = async (page: Page, text: string): Promise<Shown> => {
    const button = (await shownButtons(page)).find((shown) => shown.text.includes(text));
    if (!button) throw new Error(`No button stands beside ${text}.`);
    return button;
  };

  const click = async (page: Page, text: string): Promise<void> => {
    const { x, y } = await beside(page, text);
    await page.mouse.click(x, y);
  };

  /** The texts that buttons stand beside, from top to bottom. */
  const textsOf = async (page: Page): Promise<readonly string[]> => (await shownButtons(page)).map(({ text }) => text);

  /** The values that were added, in order. */
  const added = async (page: Page): Promise<readonly string[]> =>
    (await callsOf(page, 'page.add')).map(({ input }) => input.found.observable.value as string);

  return { open, opened, beside, click, textsOf, added };
}
