import { describe, expect, test } from 'vitest';
import { callsOf, chromiumPath, settled, shownButtons, start } from './content-harness';
import { useContentStage } from './content-stage';

// Skipped where no Chromium is found; set CHROMIUM to its path.
describe.skipIf(!chromiumPath)('the page layer in Chromium: staying in the page', { timeout: 120_000 }, () => {
  const { open, opened } = useContentStage();

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
