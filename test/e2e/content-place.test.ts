import { describe, expect, test } from 'vitest';
import { chromiumPath, settled, shownButtons, start } from './content-harness';
import { useContentStage } from './content-stage';

// Skipped where no Chromium is found; set CHROMIUM to its path.
describe.skipIf(!chromiumPath)('the page layer in Chromium: where buttons stand', { timeout: 120_000 }, () => {
  const { added, click, open, opened, textsOf } = useContentStage();

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
});
