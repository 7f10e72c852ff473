import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';

const root = process.cwd();

/** Where browsers of a Linux machine are; the first that exists is used. */
const chromiums = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const chromiumPath: string | undefined = chromiums.find((path) => path !== undefined && existsSync(path));

/** The content script as it ships: one classic script. */
export async function buildContentScript(minify = false): Promise<string> {
  const output = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify,
      target: 'es2023',
      rollupOptions: { input: join(root, 'src/content/main.ts'), output: { format: 'iife' } },
    },
  })) as Rollup.RollupOutput;
  const [script] = output.output;
  return script.code;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves the repository's pages and packages on loopback, and stand-ins for our framed pages. */
export async function servePages(): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const content = pathname.startsWith('/extension/')
        ? `<!doctype html><title>frame</title><body style="margin:0;background:#14293c;color:#fff">${pathname}</body>`
        : await readFile(join(root, normalize(pathname)));
      response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** A call that the content script made. */
export interface Call {
  readonly call: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a test asserts on is JSON that came out of a browser.
  readonly input: any;
}

/**
 * Stands in for the extension in the page's own world, before anything of the page runs, and for the background.
 * Closed roots are remembered so that a test can see our buttons; the content script itself is not changed.
 */
function standIn(script: string): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
    const shadow = attach.call(this, init);
    if (init.mode === 'closed') (window as unknown as { ours: ShadowRoot }).ours = shadow;
    return shadow;
  };
  const calls: Call[] = [];
  const listeners: Array<(message: unknown, sender: unknown) => void> = [];
  const world = {
    calls,
    answer: 'added' as string,
    layout: true,
    delay: 0,
    tell: (notice: unknown) => {
      for (const listener of listeners) listener({ notice }, { id: 'stand-in' });
    },
  };
  const inCase = new Set<string>();
  const answers: Record<string, (input: Call['input']) => unknown> = {
    'page.start': () => ({
      labels: {
        add: 'Add to the active case',
        menu: 'Open the menu',
        added: 'In the active case',
        layer: 'Observables',
      },
      place: { form: 'pill', across: 0.5, height: 270, app: 'casebook' },
    }),
    'page.ticket': ({ frame }) => {
      if (frame === 'ribbon' && world.layout) {
        setTimeout(
          () =>
            world.tell({
              kind: 'layout',
              layout: { frame: 'ribbon', form: 'pill', width: 300, height: 34, across: 0.5 },
            }),
          50,
        );
      }
      return { ticket: `${frame}-${calls.length}` };
    },
    'page.observed': () => ({ inActiveCase: [...inCase], verdicts: { 'domain:bidmark-notify.top': 'malicious' } }),
    'page.add': ({ found }) => {
      if (world.answer === 'added') inCase.add(`${found.observable.type}:${found.observable.value}`);
      return { outcome: world.answer };
    },
    'page.openMenu': () => {
      setTimeout(() => world.tell({ kind: 'layout', layout: { frame: 'menu', width: 304, height: 260 } }), 30);
      return undefined;
    },
  };
  const globals = window as unknown as Record<string, unknown>;
  globals['world'] = world;
  globals['chrome'] = {
    runtime: {
      id: 'stand-in',
      getURL: (path: string) => `${location.origin}/extension/${path}`,
      sendMessage: async (message: Call) => {
        calls.push(structuredClone(message));
        if (world.delay > 0) await new Promise((resolve) => setTimeout(resolve, world.delay));
        return { ok: true, value: answers[message.call]?.(message.input) };
      },
      onMessage: {
        addListener: (listener: (typeof listeners)[number]) => listeners.push(listener),
        removeListener: () => undefined,
      },
    },
  };
  globals['startOurs'] = () => new Function(script)();
}

/** A button of ours as a person sees it. */
export interface Shown {
  readonly x: number;
  readonly y: number;
  readonly state: string;
  /** The text of the page's element left of the button. */
  readonly text: string;
}

/** The buttons that are to be seen, from top to bottom, each with the text of the page that it stands beside. */
export const shownButtons = (page: Page): Promise<readonly Shown[]> =>
  page.evaluate(() => {
    const { ours } = window as unknown as { ours: ShadowRoot };
    const seen: Shown[] = [];
    for (const button of ours.querySelectorAll<HTMLElement>('.layer button:not([hidden])')) {
      if (!button.dataset['state'] || !button.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      const { left, top, width, height } = button.getBoundingClientRect();
      const y = top + height / 2;
      if (y < 0 || y > innerHeight) continue;
      let under = document.elementFromPoint(left - 6, y);
      for (;;) {
        const { left: dx, top: dy } =
          under instanceof HTMLIFrameElement ? under.getBoundingClientRect() : { left: 0, top: 0 };
        const inside: DocumentOrShadowRoot | null | undefined =
          under instanceof HTMLIFrameElement ? under.contentDocument : under?.shadowRoot;
        const next = inside?.elementFromPoint(left - 6 - dx - (dx && 10), y - dy - (dy && 10));
        if (!next || next === under) break;
        under = next;
      }
      seen.push({ x: left + width / 2, y, state: button.dataset['state'], text: under?.textContent?.trim() ?? '' });
    }
    return seen.sort((a, b) => a.y - b.y || a.x - b.x);
  });

/** What the content script asked of the background so far. */
export const callsOf = async (page: Page, name: string): Promise<readonly Call[]> => {
  const calls = await page.evaluate(() => (window as unknown as { world: { calls: Call[] } }).world.calls);
  return calls.filter(({ call }) => call === name);
};

/** Opens a page with the stand-in. The content script is not started yet. */
export async function openPage(browser: Browser, address: string, script: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
  await page.addInitScript(`(${standIn.toString()})(${JSON.stringify(script)})`);
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** Starts the content script and waits until it has put its buttons. */
export async function start(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { startOurs(): void }).startOurs());
  await page.waitForFunction(() => {
    const { ours, world } = window as unknown as { ours?: ShadowRoot; world: { calls: Call[] } };
    return ours?.querySelector('.layer button[data-state]') && world.calls.some(({ call }) => call === 'page.observed');
  });
  await settled(page);
}

/** Waits until buttons and page have been the same for a while. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { ours } = window as unknown as { ours: ShadowRoot };
        let timer = setTimeout(resolve, 350);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 350);
        });
        observer.observe(ours, { subtree: true, childList: true, attributes: true });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );

export const launch = (): Promise<Browser> => {
  if (!chromiumPath) throw new Error('No Chromium was found; set CHROMIUM to its path.');
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
};
