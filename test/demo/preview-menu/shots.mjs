/**
 * Pictures of the menu and the windows, without an extension around them, into out/shots.
 *
 *   node test/demo/preview-menu/shots.mjs [part of a scene's name …]
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const out = `${root}out/shots`;
const wanted = process.argv.slice(2);

mkdirSync(out, { recursive: true });
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1' },
});
await server.listen();
const { port } = server.httpServer.address();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const context = await browser.newContext({
  viewport: { width: 480, height: 520 },
  deviceScaleFactor: 1,
  timezoneId: 'Asia/Tokyo',
  permissions: ['clipboard-read', 'clipboard-write'],
});
const page = await context.newPage();
page.on('pageerror', (error) => console.error(`page: ${error.message}`));
page.on('console', (message) => message.type() === 'error' && console.error(`console: ${message.text()}`));
const address = `http://127.0.0.1:${port}/test/demo/preview-menu/index.html`;
const { scenes } = await server.ssrLoadModule('/test/demo/preview-menu/scenes.tsx');

let failed = 0;
for (const [name, { fills = [], clicks = [], wide = false }] of Object.entries(scenes)) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  for (const language of ['en', 'ja']) {
    for (const theme of ['light', 'dusk']) {
      await page.setViewportSize(wide ? { width: 980, height: 720 } : { width: 436, height: 560 });
      await page.goto(`${address}?scene=${name}&language=${language}&theme=${theme}`);
      await page.waitForSelector('main');
      for (const [selector, text] of fills) await page.locator(selector).fill(text);
      for (const selector of clicks) {
        await page.locator(selector).first().click();
        await page.waitForTimeout(150);
      }
      // A picture of more than the window changes the size of the window, which the confirm window notices.
      const fullPage = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (sideways) {
        failed += 1;
        console.error(`${name} ${language} ${theme}: wider than its window`);
      }
      await page.screenshot({ path: `${out}/${name}-${language}-${theme}.png`, fullPage });
    }
  }
}
await browser.close();
await server.close();
process.exitCode = failed === 0 ? 0 : 1;
