import { describe, expect, test } from 'vitest';
import { callsOf, chromiumPath, settled, shownButtons, start } from './content-harness';
import { useContentStage } from './content-stage';

// Skipped where no Chromium is found; set CHROMIUM to its path.
describe.skipIf(!chromiumPath)('the page layer in Chromium: what buttons do', { timeout: 120_000 }, () => {
  const { added, beside, click, open, opened } = useContentStage();

  test('joins a value that the page splits over several elements', async () => {
    const page = await opened('table');
    await click(page, 'ple.com');
    expect(await added(page)).toEqual(['partner.example.com']);
    await page.close();
  });

  test('adds with one click, tells where it stood, and fills the button', async () => {
    const page = await opened('table');
    await click(page, '203.0.113.45');
    const [call] = await callsOf(page, 'page.add');
    expect(call?.input.opId).toMatch(/^[0-9a-f-]{36}$/);
    expect(call?.input.found).toMatchObject({
      observable: { type: 'ip', value: '203.0.113.45' },
      provenance: {
        pageTitle: 'Incoming Mail — Domains',
        column: 'Sender IP',
        row: [
          'Sender Domain: bidmark-notify.top',
          'Network Owner: Example Networks KK',
          'Total: 1,204',
          'Subject: Invoice 4711',
        ],
      },
    });
    await settled(page);
    expect((await beside(page, '203.0.113.45')).state).toBe('in');
    await page.close();
  });

  test('opens the menu with a click on what is in the case already', async () => {
    const page = await opened('table');
    await click(page, 'bit.ly');
    await settled(page);
    await click(page, 'bit.ly');
    await settled(page);
    expect(await added(page)).toEqual(['bit.ly']);
    expect((await callsOf(page, 'page.openMenu')).map(({ input }) => input)).toMatchObject([
      { chooseCase: false, found: { observable: { value: 'bit.ly' } } },
    ]);
    await page.close();
  });

  test('asks for a case in the menu when none is active', async () => {
    const page = await opened('table');
    await page.evaluate(() => Object.assign((window as unknown as { world: object }).world, { answer: 'choose' }));
    await click(page, 'bit.ly');
    await settled(page);
    expect((await callsOf(page, 'page.openMenu')).map(({ input }) => input.chooseCase)).toEqual([true]);
    await page.close();
  });

  test('offers the menu beside the button under the pointer, closes it with Escape and with a press elsewhere', async () => {
    const page = await opened('table');
    const { x, y } = await beside(page, 'bit.ly');
    const menuIsSeen = () =>
      page.evaluate(() => {
        const menu = (window as unknown as { ours: ShadowRoot }).ours.querySelector('iframe.menu');
        return menu?.checkVisibility({ visibilityProperty: true });
      });
    await page.mouse.move(x, y);
    await page.mouse.click(x + 18, y);
    await settled(page);
    expect(await menuIsSeen()).toBe(true);
    await page.mouse.click(600, 90);
    expect(await menuIsSeen()).toBe(false);
    expect(await callsOf(page, 'page.closeMenu')).toHaveLength(1);
    await page.mouse.click(x, y, { button: 'right' });
    await settled(page);
    expect(await menuIsSeen()).toBe(true);
    expect(await added(page)).toEqual([]);
    expect(await callsOf(page, 'page.openMenu')).toHaveLength(2);
    await page.close();
  });

  test('believes no event that a script made', async () => {
    const page = await opened('table');
    await page.evaluate(() => {
      const { ours } = window as unknown as { ours: ShadowRoot };
      for (const target of [ours.host, ...ours.querySelectorAll('button')]) {
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click', 'contextmenu', 'dblclick']) {
          target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 78, clientY: 252 }));
        }
        for (const key of ['Enter', ' ', 'a']) {
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        }
        (target as HTMLElement).click();
      }
    });
    await settled(page);
    expect(await added(page)).toEqual([]);
    expect(await callsOf(page, 'page.openMenu')).toEqual([]);
    expect(await callsOf(page, 'page.openWindow')).toEqual([]);
    await page.close();
  });

  test('keeps its clicks and keys from the page, and the focus where it was', async () => {
    const page = await open('table');
    await start(page);
    await page.focus('input');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'contextmenu', 'keydown', 'keyup']) {
        for (const target of [window, document]) {
          for (const capture of [true, false]) target.addEventListener(type, () => heard.push(type), { capture });
        }
      }
    });
    await click(page, 'bit.ly');
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(await heard()).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.mouse.click(600, 90);
    expect(await heard()).toContain('click');
    await page.close();
  });

  test('refuses when the text changes between press and release', async () => {
    const page = await opened('table');
    const { x, y } = await beside(page, 'bit.ly');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.evaluate(() => {
      const cell = [...document.querySelectorAll('td')].find(({ textContent }) => textContent === 'bit.ly');
      if (cell?.firstChild) (cell.firstChild as Text).data = 'bit.do';
    });
    await page.mouse.up();
    await settled(page);
    expect(await added(page)).toEqual([]);
    await page.close();
  });

  test('adds what stands beside the button at the press, though it changed just before', async () => {
    const page = await open('table');
    await page.evaluate(() => {
      const change = () => {
        const cell = [...document.querySelectorAll('td')].find(({ textContent }) => textContent === 'bit.ly');
        if (cell?.firstChild) (cell.firstChild as Text).data = 'bit.do';
      };
      window.addEventListener('pointerdown', change, true);
    });
    await start(page);
    await click(page, 'bit.ly');
    await settled(page);
    expect(await added(page)).toEqual(['bit.do']);
    await page.close();
  });

  test('takes what a press meets, or nothing, while rows are sorted and renewed under the pointer', async () => {
    const page = await open('grid');
    await page.evaluate(() => {
      const met: string[] = [];
      Object.assign(window, { met });
      window.addEventListener(
        'pointerdown',
        ({ clientX, clientY }) => met.push(document.elementFromPoint(clientX - 16, clientY)?.textContent?.trim() ?? ''),
        true,
      );
    });
    await start(page);
    for (let trial = 0; trial < 10; trial++) {
      const shown = await shownButtons(page);
      const { x, y } = shown[(trial * 7) % shown.length] ?? { x: 0, y: 0 };
      await page.evaluate((turn) => {
        const { grid } = window as unknown as { grid: { sort(name: string): void; renew(): void } };
        if (turn % 3 === 2) grid.renew();
        else grid.sort(turn % 2 ? 'domain' : 'ip');
      }, trial);
      await page.mouse.click(x, y);
      await settled(page);
    }
    const met = await page.evaluate(() => (window as unknown as { met: string[] }).met);
    const values = await added(page);
    expect(met).toHaveLength(10);
    expect(values.length).toBeGreaterThan(3);
    expect(values.filter((value) => !met.includes(value))).toEqual([]);
    await page.close();
  });

  test('is one stop of the Tab key; arrows step, Enter opens the menu, a adds, Escape leaves', async () => {
    const page = await opened('table');
    const focused = () =>
      page.evaluate(() => {
        const { ours } = window as unknown as { ours: ShadowRoot };
        const box = ours.activeElement?.getBoundingClientRect();
        return box && document.elementFromPoint(box.left - 6, box.top + 8)?.textContent?.trim();
      });
    await page.focus('input');
    // The scrolling box on the page is a stop as well.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('bidmark-notify.top');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('203.0.113.45');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('198.51.100.7');
    await page.keyboard.press('a');
    expect(await added(page)).toEqual(['198.51.100.7']);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await settled(page);
    expect((await callsOf(page, 'page.openMenu')).map(({ input }) => input.found.observable.value)).toEqual([
      'newsletter.example.co.jp',
    ]);
    await page.close();
  });
});
