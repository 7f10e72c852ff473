import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../tools/prepare.mjs';
import { type Bidi, startFirefox } from './bidi';
import { actionKey } from './keys';
import type { Launch, Surface, Tab } from './shape';

const addonId = 'pivot-ribbon@pivot-ribbon.example';
const uuid = '6d1f0c1e-4b2a-4c57-9a55-0b7d6a1c2e3f';
export const firefoxOrigin = `moz-extension://${uuid}`;

interface Context {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly Context[] | null;
}
type Remote = { readonly type: string; readonly value?: unknown; readonly sharedId?: string };
type Evaluated =
  | { readonly type: 'success'; readonly result: Remote }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

function jsonOf(answer: Evaluated): unknown {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  const { value } = answer.result;
  return typeof value === 'string' ? JSON.parse(value) : undefined;
}

const tree = async (bidi: Bidi) => (await bidi.send<{ contexts: Context[] }>('browsingContext.getTree')).contexts;

/** Values travel as JSON text, since BiDi's own serialisation is not JSON. */
const surfaceOf = (bidi: Bidi, context: string): Surface => ({
  evaluate: async <T>(expression: string) =>
    jsonOf(
      await bidi.send<Evaluated>('script.evaluate', {
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      }),
    ) as T,
});

async function closedRoot(bidi: Bidi, context: string): Promise<string | undefined> {
  const answer = await bidi.send<Evaluated>('script.evaluate', {
    expression: `[...document.documentElement.children].findLast((child) => child.localName.includes('-')) ?? null`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  if (answer.type === 'exception') return undefined;
  const node = answer.result.value as { shadowRoot?: { sharedId?: string } } | undefined;
  return node?.shadowRoot?.sharedId;
}

function tabOf(bidi: Bidi, context: string): Tab {
  const perform = (actions: readonly object[]) => bidi.send('input.performActions', { context, actions });
  const pointer = (...actions: readonly object[]) =>
    perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  const move = (x: number, y: number) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
  const keys = (actions: readonly object[]) => perform([{ type: 'key', id: 'keys', actions }]);
  return {
    ...surfaceOf(bidi, context),
    goto: async (url) => void (await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await bidi.send('browsingContext.reload', { context, wait: 'complete' })),
    async frame(path) {
      const { contexts } = await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', { root: context });
      const child = contexts[0]?.children?.find(({ url }) => url.includes(`/${path}`));
      return child && surfaceOf(bidi, child.context);
    },
    async inLayer<T>(functionText: string) {
      const sharedId = await closedRoot(bidi, context);
      if (sharedId === undefined) return undefined;
      return jsonOf(
        await bidi.send<Evaluated>('script.callFunction', {
          functionDeclaration: `async (root) => JSON.stringify((await (${functionText})(root)) ?? null)`,
          arguments: [{ sharedId }],
          target: { context },
          awaitPromise: true,
        }),
      ) as T;
    },
    click: async (x, y, button = 'left') => {
      const number = button === 'left' ? 0 : 2;
      await pointer(move(x, y), { type: 'pointerDown', button: number }, { type: 'pointerUp', button: number });
    },
    hover: async (x, y) => void (await pointer(move(x, y))),
    press: async (...names) => {
      const values = names.map(actionKey);
      await keys([
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]);
    },
    type: async (text) =>
      void (await keys(
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      )),
    drag: async (from, to) => {
      await pointer(
        move(from.x, from.y),
        { type: 'pointerDown', button: 0 },
        { ...move((from.x + to.x) / 2, (from.y + to.y) / 2), duration: 80 },
        { ...move(to.x, to.y), duration: 80 },
        { type: 'pointerUp', button: 0 },
      );
    },
    async screenshot(file) {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
    close: async () => void (await bidi.send('browsingContext.close', { context })),
  };
}

const preferences = (language: string, dark: boolean | undefined): Readonly<Record<string, unknown>> => ({
  'extensions.autoDisableScopes': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
  'extensions.webextOptionalPermissionPrompts': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.auto': false,
  'intl.accept_languages': language === 'ja' ? 'ja, en' : 'en-GB, en',
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
});

/** Runs code in the browser itself, for what no page can do. */
async function inBrowser(bidi: Bidi, expression: string): Promise<void> {
  const { contexts } = await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = contexts[0]?.context;
  const answer = await bidi.send<Evaluated>('script.evaluate', { expression, target: { context }, awaitPromise: true });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
}

/** Starts Firefox with the extension installed as a temporary add-on. */
export const launchFirefox: Launch = async ({
  extension,
  profile,
  width = 1280,
  height = 760,
  dark,
  language = 'en',
}) => {
  const executable = findBrowser('firefox');
  if (!executable) throw new Error('No Firefox found; set FIREFOX_PATH.');
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(preferences(language, dark)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  const { bidi, child } = await startFirefox(executable, ['--profile', profile, '--headless', 'about:blank']);
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    name: 'firefox',
    extensionOrigin: firefoxOrigin,
    async open(url) {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
      return tabOf(bidi, context);
    },
    async find(piece) {
      const context = (await tree(bidi)).find(({ url }) => url.includes(piece))?.context;
      return context === undefined ? undefined : tabOf(bidi, context);
    },
    stopBackground: () =>
      inBrowser(
        bidi,
        `WebExtensionPolicy.getByID(${JSON.stringify(addonId)}).extension.terminateBackground({ ignoreDevToolsAttached: true })`,
      ),
    async close() {
      await bidi.send('browser.close').catch(() => undefined);
      await gone;
      bidi.close();
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
      bidi.close();
    },
  };
};
