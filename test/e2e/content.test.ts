import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildContentScript,
  callsOf,
  chromiumPath,
  launch,
  openPage,
  type Shown,
  servePages,
  settled,
  shownButtons,
  start,
} from './content-harness';

// Skipped where no Chromium is found; set CHROMIUM to its path.
describe.skipIf(!chromiumPath)('the page layer in Chromium', { timeout: 120_000 }, () => {
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

  const open = (name: string): Promise<Page> =>
    openPage(browser, `${server.origin}/test/demo/pages/${name}.html`, script);
  const opened = async (name: string): Promise<Page> => {
    const page = await open(name);
    await start(page);
    return page;
  };
  const beside = async (page: Page, text: string): Promise<Shown> => {
    const button = (await shownButtons(page)).find((shown) => shown.text.includes(text));
    if (!button) throw new Error(`No button stands beside ${text}.`);
    return button;
  };
  const click = async (page: Page, text: string) => {
    const { x, y } = await beside(page, text);
    await page.mouse.click(x, y);
  };
  const textsOf = async (page: Page) => (await shownButtons(page)).map(({ text }) => text);
  const added = async (page: Page) =>
    (await callsOf(page, 'page.add')).map(({ input }) => input.found.observable.value as string);

  test('adds one element to the document and changes nothing else', async () => {
    const page = await open('table');
    await page.evaluate(() => {
      const records: string[] = [];
      const { documentElement, body } = document;
      Object.assign(window, {
        records,
        before: body.outerHTML,
        size: [documentElement.scrollWidth, documentElement.scrollHeight],
      });
      new MutationObserver((all) => {
        for (const { type, target, addedNodes, removedNodes } of all) {
          records.push(`${type} ${target.nodeName} +${addedNodes.length} -${removedNodes.length}`);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await start(page);
    await page.mouse.wheel(0, 500);
    await settled(page);
    const after = await page.evaluate(() => {
      const { records, before, size } = window as unknown as { records: string[]; before: string; size: number[] };
      const { documentElement, body } = document;
      return {
        records: records.filter((record) => !record.startsWith('attributes')),
        touched: records.filter(
          (record) => record.startsWith('attributes') && !/attributes [A-Z]{5}-[A-Z]{5} /.test(record),
        ),
        same: body.outerHTML === before,
        size: [documentElement.scrollWidth, documentElement.scrollHeight].join() === size.join(),
        children: documentElement.children.length,
      };
    });
    expect(after).toEqual({ records: ['childList HTML +1 -0'], touched: [], same: true, size: true, children: 3 });
    await page.close();
  });

  test('stands beside what can be seen, and beside nothing that is typed, drawn or a tool tip', async () => {
    const page = await opened('table');
    expect(await textsOf(page)).toEqual([
      'bidmark-notify.top',
      '203.0.113.45',
      'Invoice 4711',
      'newsletter.example.co.jp',
      '198.51.100.7',
      'Your parcel',
      'bit.ly',
      '192.0.2.80 (verified), 192.0.2.81',
      '件名テスト',
      'ple.com',
      '198.51.100.23',
      '<a.b.c@mail.example.net>',
      'someone@example.org',
      'line 1: host1.example.net',
      'line 2: host2.example.net',
      'line 3: host3.example.net',
    ]);
    await page.close();
  });

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

  test('marks the right values after sorting, scrolling and new data in a grid that recycles its rows', async () => {
    const page = await opened('grid');
    const expected = () =>
      page.evaluate(() => {
        const view = document.querySelector('.ui-grid-viewport')?.getBoundingClientRect();
        return [...document.querySelectorAll('.ui-grid-row')]
          .filter((row) => {
            const { top, bottom } = row.getBoundingClientRect();
            return view && top >= view.top - 2 && bottom <= view.bottom + 2;
          })
          .map((row) =>
            [...row.querySelectorAll('[role=gridcell]')].slice(0, 2).map((cell) => cell.textContent?.trim()),
          );
      });
    const check = async () => {
      await settled(page);
      const texts = new Set(await textsOf(page));
      const rows = await expected();
      expect(rows.length).toBeGreaterThan(8);
      for (const [domain, ip] of rows) {
        expect(texts).toContain(domain);
        expect(texts).toContain(ip);
      }
      const shown = await shownButtons(page);
      const some = shown[Math.floor(shown.length / 2)];
      await page.mouse.click(some?.x ?? 0, some?.y ?? 0);
      await settled(page);
      expect((await added(page)).at(-1)).toBe(some?.text);
    };
    await check();
    await page.evaluate(() => (window as unknown as { grid: { sort(name: string): void } }).grid.sort('ip'));
    await check();
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, 2_530);
    await check();
    await page.evaluate(() => (window as unknown as { grid: { renew(): void } }).grid.renew());
    await check();
    await page.close();
  });

  test('never shows a button beside a value that is not its own while a grid is scrolled and sorted', async () => {
    const page = await opened('grid');
    const wrong = await page.evaluate(async () => {
      const { ours, grid } = window as unknown as {
        ours: ShadowRoot;
        grid: { sort(name: string): void; renew(): void };
      };
      const viewport = document.querySelector('.ui-grid-viewport');
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      let bad = 0;
      let seen = 0;
      for (let step = 0; step < 60; step++) {
        if (step % 10 === 0) grid.sort(step % 20 ? 'ip' : 'domain');
        if (step % 10 === 5) grid.renew();
        else if (viewport && step % 10 > 5) viewport.scrollTop += 40;
        await frame();
        for (const button of ours.querySelectorAll<HTMLElement>('.layer button[data-state]:not([hidden], .tight)')) {
          seen++;
          const { left, top } = button.getBoundingClientRect();
          const element = document.elementFromPoint(left - 6, top + 8);
          if (
            !/^(host\d+\.example\.com|198\.51\.\d+\.\d+|Invoice \d+|1\d{5})$/.test(element?.textContent?.trim() ?? '')
          )
            bad++;
        }
      }
      return { bad, seen: seen > 100 };
    });
    expect(wrong).toEqual({ bad: 0, seen: true });
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

  test('hides while a box is scrolled and stands right again after it', async () => {
    const page = await opened('table');
    await page.evaluate(() => document.getElementById('scroller')?.scrollTo(0, 340));
    await settled(page);
    const texts = await textsOf(page);
    expect(texts).toContain('line 12: host12.example.net');
    expect(texts).not.toContain('line 2: host2.example.net');
    await click(page, 'line 12');
    expect(await added(page)).toEqual(['host12.example.net']);
    await page.close();
  });

  test('shows nothing under a sticky header after scrolling', async () => {
    const page = await opened('table');
    await page.mouse.move(640, 120);
    await page.mouse.wheel(0, 190);
    await settled(page);
    const shown = await shownButtons(page);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter(({ y }) => y < 40)).toEqual([]);
    await page.close();
  });

  test('gives way to a modal dialog and comes back', async () => {
    const page = await opened('table');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await settled(page);
    expect(await shownButtons(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await settled(page);
    expect((await shownButtons(page)).length).toBeGreaterThan(8);
    await page.close();
  });

  test('stands in a pop-over, not on it for what lies below', async () => {
    const page = await opened('table');
    await page.evaluate(() => document.getElementById('popover')?.showPopover());
    await settled(page);
    const texts = await textsOf(page);
    expect(texts).toContain('A pop-over with 203.0.113.201');
    expect(texts).toContain('bidmark-notify.top');
    expect(texts.filter((text) => text.startsWith('192.0.2.80'))).toEqual([]);
    await page.close();
  });

  test('reads open shadow roots and frames of the same origin', async () => {
    const page = await opened('nested');
    expect(await textsOf(page)).toEqual([
      'Outside: outside.example.com',
      'Shadow: shadow.example.com',
      'Framed: framed.example.com',
    ]);
    await click(page, 'framed');
    expect(await added(page)).toEqual(['framed.example.com']);
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

  test('comes back once when the page takes it away, and stays away when it does so again and again', async () => {
    const page = await opened('table');
    const remove = () =>
      page.evaluate(async () => {
        const { ours } = window as unknown as { ours: ShadowRoot };
        ours.host.remove();
        await new Promise((resolve) => setTimeout(resolve, 50));
        return ours.host.isConnected;
      });
    expect([await remove(), await remove(), await remove()]).toEqual([true, true, false]);
    expect((await callsOf(page, 'page.ticket')).length).toBe(6);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await page.close();
  });

  test('hides its frames and says so when the page fades or covers them', async () => {
    const page = await opened('table');
    const disturbed = async () => (await callsOf(page, 'page.disturbed')).map(({ input }) => input.calm);
    await page.evaluate(() => {
      document.documentElement.style.opacity = '0.2';
    });
    await settled(page);
    expect(await disturbed()).toEqual([false]);
    expect(await shownButtons(page)).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.style.opacity = '';
    });
    await page.waitForFunction(() => {
      const { world } = window as unknown as { world: { calls: { input: { calm?: boolean } }[] } };
      return world.calls.some(({ input }) => input.calm === true);
    });
    await page.evaluate(() => {
      const { ours } = window as unknown as { ours: ShadowRoot };
      (ours.host as HTMLElement).style.setProperty('opacity', '0', 'important');
    });
    await settled(page);
    expect((await disturbed()).slice(0, 3)).toEqual([false, true, false]);
    expect(
      await page.evaluate(() => getComputedStyle((window as unknown as { ours: ShadowRoot }).ours.host).opacity),
    ).toBe('1');
    await page.close();
  });

  test('offers a window when the ribbon does not come up', async () => {
    const page = await open('table');
    await page.evaluate(() => Object.assign((window as unknown as { world: object }).world, { layout: false }));
    await start(page);
    await page.waitForFunction(() => {
      const button = (window as unknown as { ours: ShadowRoot }).ours.querySelector<HTMLElement>('button.fallback');
      return button && !button.hidden;
    });
    await page.mouse.click(640 + 10, 760 - 20);
    expect((await callsOf(page, 'page.openWindow')).map(({ input }) => input)).toEqual([{ frame: 'ribbon' }]);
    await page.close();
  });

  test('goes away without a trace when the appliance was removed', async () => {
    const page = await opened('table');
    await page.evaluate(() =>
      (window as unknown as { world: { tell(notice: object): void } }).world.tell({ kind: 'stop' }),
    );
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await page.close();
  });
});
