import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Surface } from '../support/browsers/shape';
import { until } from '../support/hand';
import { clickButton, handOf, journey, type Scene, setScene, signIn } from '../support/journey';
import type { BrowserName } from '../support/stage';
import { caseTitled } from '../support/stored-cases';

const ribbon = 'src/ribbon/';
const menu = 'src/pivot/';
const browsers: readonly BrowserName[] = ['chromium', 'firefox'];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the ribbon's frame lies on the page. */
const frameBox = (scene: Scene) =>
  until('the frame of the ribbon', async () =>
    handOf(scene).tab.inLayer<Box>(
      `(root) => { const { x, y, width, height } = [...root.querySelectorAll('iframe')].find(({ src }) => src.includes('/src/ribbon/')).getBoundingClientRect(); return { x, y, width, height }; }`,
    ),
  );
const boxIn = async (surface: Surface, css: string) =>
  until(css, () =>
    surface.evaluate<Box | null>(
      `(() => { const box = document.querySelector(${JSON.stringify(css)})?.getBoundingClientRect(); return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null; })()`,
    ),
  );
const middle = ({ x, y, width, height }: Box, of: Box = { x: 0, y: 0, width: 0, height: 0 }) => ({
  x: of.x + x + width / 2,
  y: of.y + y + height / 2,
});

describe.each(browsers)('the ribbon in %s', (name) => {
  let scene: Scene;
  const surface = () => handOf(scene).surface(ribbon);
  beforeAll(async () => {
    mkdirSync(`out/journey/${name}`, { recursive: true });
    scene = await setScene(name);
    for (const { walk } of journey.slice(0, 5)) await walk(scene);
  }, 240_000);
  afterAll(() => scene?.end(), 60_000);

  // Chromium discards input to a frame of another origin that moved within the last half second, and so ends every drag
  // by the pointer after its first step; the keys do the same there.
  // What is walked after the ribbon was moved needs the pointer too, and is walked in Firefox only so far.
  const pointer = name === 'firefox';

  test.runIf(pointer)(
    'is dragged sideways by its handle and stays there after a reload',
    async () => {
      const { tab } = handOf(scene);
      const before = await frameBox(scene);
      const from = middle(await boxIn(await surface(), '[aria-label^="Move the ribbon"]'), before);
      await tab.drag(from, { x: from.x + 300, y: from.y });
      const moved = await until('the pill to move', async () => {
        const box = await frameBox(scene);
        return Math.abs(box.x - before.x - 300) < 40 ? box : undefined;
      });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await tab.reload();
      await until('the pill where it was', async () => Math.abs((await frameBox(scene)).x - moved.x) < 40);
      await tab.close();
      await signIn(scene);
    },
    120_000,
  );

  test.runIf(pointer)(
    'opens, grows by its grip, and closes again',
    async () => {
      const hand = handOf(scene);
      await hand.click({ name: 'Expand ribbon' }, ribbon);
      await hand.see('Overview', ribbon);
      const before = await until('the panel', async () => {
        const box = await frameBox(scene);
        return box.width > 1_000 ? box : undefined;
      });
      const from = middle(await boxIn(await surface(), '[aria-label^="Change the height"]'), before);
      await hand.tab.drag(from, { x: from.x, y: from.y - 120 });
      await until('the panel to grow', async () => Math.abs((await frameBox(scene)).height - before.height - 120) < 20);
      await hand.click({ name: 'Collapse ribbon' }, ribbon);
      await until('the pill', async () => (await frameBox(scene)).width < 700);
    },
    120_000,
  );

  test.skipIf(pointer)(
    'is moved by the arrow keys on its handle',
    async () => {
      const hand = handOf(scene);
      const before = await frameBox(scene);
      await (await surface()).evaluate(`document.querySelector('[aria-label^="Move the ribbon"]').focus()`);
      for (let i = 0; i < 5; i++) await hand.tab.press('ArrowRight');
      await until('the pill to move', async () => (await frameBox(scene)).x > before.x + 30);
    },
    120_000,
  );

  test.runIf(pointer)(
    'speaks Japanese when told to, menu and buttons included',
    async () => {
      const hand = handOf(scene);
      const ask = (language: string) =>
        surface().then((frame) =>
          frame.evaluate(
            `(globalThis.browser ?? chrome).runtime.sendMessage({ call: 'settings.change', input: { language: '${language}' } })`,
          ),
        );
      await ask('ja');
      await hand.click({ name: 'リボンの展開' }, ribbon);
      await hand.see('ケース', ribbon);
      await hand.click({ name: 'リボンの縮小' }, ribbon);
      await clickButton(hand, 'smtp.example.net', 'right');
      await hand.see('新しいケースに追加', menu);
      await hand.tab.screenshot(`out/journey/${name}/japanese.png`);
      await hand.tab.press('Escape');
      await ask('en');
      await until('English again', async () => {
        const labels = await (await surface()).evaluate<string[]>(
          `[...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'))`,
        );
        return labels.includes('Expand ribbon');
      });
    },
    120_000,
  );

  test.runIf(pointer)(
    'is dark on a dark page',
    async () => {
      const hand = handOf(scene);
      const lightness = async () =>
        (await surface()).evaluate<string>(
          `document.documentElement.dataset.theme ?? document.documentElement.className`,
        );
      const before = await lightness();
      await hand.tab.evaluate(
        `(() => { const select = document.querySelector('#da-theme'); select.selectedIndex = 1; select.dispatchEvent(new Event('change', { bubbles: true })); return null; })()`,
      );
      await until('another theme', async () => (await lightness()) !== before);
      await hand.click({ name: 'Expand ribbon' }, ribbon);
      await hand.see('Overview', ribbon);
      await hand.tab.screenshot(`out/journey/${name}/dusk.png`);
    },
    120_000,
  );

  test.runIf(pointer)(
    'deletes a case only after a question in a window of its own',
    async () => {
      const hand = handOf(scene);
      const title = await until('the title of the case', async () => {
        const text = await (await surface()).evaluate<string>(`document.querySelector('.field-text')?.innerText ?? ''`);
        return caseTitled(scene.stage.xdr.xdr.world, text.trim()) ? text.trim() : undefined;
      });
      await hand.click({ name: 'Delete this case' }, ribbon);
      const own = await until('the confirm window', () => scene.browser.find('windows/confirm/'));
      await until('the question', async () => (await own.evaluate<string>('document.body.innerText')).includes(title));
      expect(caseTitled(scene.stage.xdr.xdr.world, title)).toBeDefined();
      await until('the button to be armed', async () => {
        const box = await own.evaluate<Box | null>(
          `(() => { const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Delete case')); if (!button || button.disabled || button.getAttribute('aria-disabled') === 'true') return null; const { x, y, width, height } = button.getBoundingClientRect(); return { x, y, width, height }; })()`,
        );
        if (!box) return false;
        const { x, y } = middle(box);
        await own.click(x, y);
        return true;
      });
      await until('the case to go', async () => caseTitled(scene.stage.xdr.xdr.world, title) === undefined);
    },
    120_000,
  );

  test('leads back to the credentials by a right-click', async () => {
    const { tab } = handOf(scene);
    const box = await frameBox(scene);
    await tab.click(box.x + box.width / 2, box.y + box.height - 16, 'right');
    const own = await until('the connect window', () => scene.browser.find('windows/connect/'));
    await until('its title', async () => (await own.evaluate<string>('document.body.innerText')).includes('Login'));
    await own.close();
  }, 120_000);
});
