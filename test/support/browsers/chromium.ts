import { spawnSync } from 'node:child_process';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../tools/prepare.mjs';
import type { Launch, Surface, Tab } from './shape';

interface CdpNode {
  readonly nodeId: number;
  readonly localName: string;
  readonly shadowRoots?: readonly CdpNode[];
  readonly children?: readonly CdpNode[];
}

async function closedRoot(cdp: CDPSession): Promise<number | undefined> {
  const { root } = (await cdp.send('DOM.getDocument', { depth: 3, pierce: true })) as { root: CdpNode };
  const html = root.children?.find(({ localName }) => localName === 'html');
  const host = html?.children?.findLast(({ localName, shadowRoots }) => localName.includes('-') && shadowRoots?.length);
  return host?.shadowRoots?.[0]?.nodeId;
}

const surfaceOf = (frame: { evaluate: (expression: string) => Promise<unknown> }): Surface => ({
  evaluate: <T>(expression: string) => frame.evaluate(expression) as Promise<T>,
});

async function tabOf(context: BrowserContext, page: Page): Promise<Tab> {
  const cdp = await context.newCDPSession(page);
  return {
    ...surfaceOf(page),
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    frame: async (path) => {
      const frame = page.frames().find((candidate) => candidate.url().includes(`/${path}`));
      return frame && surfaceOf(frame);
    },
    async inLayer<T>(functionText: string) {
      const nodeId = await closedRoot(cdp);
      if (nodeId === undefined) return undefined;
      const { object } = await cdp.send('DOM.resolveNode', { nodeId });
      if (object.objectId === undefined) return undefined;
      const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function () { return (${functionText})(this) }`,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    },
    click: (x, y, button = 'left') => page.mouse.click(x, y, { button }),
    hover: (x, y) => page.mouse.move(x, y),
    press: (...keys) => page.keyboard.press(keys.join('+')),
    type: (text) => page.keyboard.type(text),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => page.close(),
  };
}

/** Starts Chromium with the extension loaded. Certificates of the stand-ins are self-signed. */
export const launchChromium: Launch = async ({
  extension,
  profile,
  width = 1280,
  height = 760,
  dark,
  language = 'en',
}) => {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found; set CHROME_PATH.');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'UTC',
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-sandbox',
      '--ignore-certificate-errors',
      '--disable-background-networking',
      '--disable-component-update',
      `--lang=${language}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionOrigin =
    new URL(worker.url()).origin === 'null'
      ? worker.url().split('/').slice(0, 3).join('/')
      : new URL(worker.url()).origin;
  return {
    name: 'chromium',
    extensionOrigin,
    open: async (url) => {
      const page = await context.newPage();
      await page.goto(url);
      return tabOf(context, page);
    },
    find: async (piece) => {
      const page = context.pages().find((candidate) => candidate.url().includes(piece));
      return page && tabOf(context, page);
    },
    async stopBackground() {
      const page = await context.newPage();
      await page.goto(`${extensionOrigin}/src/windows/connect/index.html`);
      const cdp = await context.newCDPSession(page);
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    close: () => context.close(),
    async kill() {
      spawnSync('pkill', ['-9', '-f', profile]);
      await context.close().catch(() => undefined);
    },
  };
};
