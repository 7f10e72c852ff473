/**
 * Serves the ribbon without its extension and takes pictures of it in out/shots/ribbon.
 *
 *   node test/demo/preview/shots.mjs            every picture
 *   node test/demo/preview/shots.mjs casebook   those whose name holds the word
 *   node test/demo/preview/shots.mjs --serve    only serves, to be looked at in a browser
 */
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const out = fileURLToPath(new URL('../../../out/shots/ribbon/', import.meta.url));
const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];

const apps = ['casebook', 'home', 'on-this-page'];
const shots = [];
for (const app of apps) {
  for (const theme of ['light', 'dusk']) {
    for (const lang of ['en', 'ja']) {
      for (const width of [360, 1024, 1280])
        shots.push({ name: `${app}-${theme}-${lang}-${width}`, app, theme, lang, width });
    }
  }
}
for (const theme of ['light', 'dusk']) {
  shots.push({ name: `pill-${theme}`, form: 'pill', scene: 'calm', theme, width: 1280 });
  shots.push({ name: `pill-toast-${theme}`, form: 'pill', theme, width: 1280 });
  shots.push({ name: `conflict-${theme}`, scene: 'conflict', theme, width: 1280 });
  shots.push({ name: `broken-${theme}`, scene: 'broken', theme, width: 1280 });
}
for (const app of apps) {
  shots.push({ name: `first-${app}`, scene: 'first', app, width: 1280 });
  shots.push({ name: `loading-${app}`, scene: 'loading', app, width: 1280 });
}
shots.push({ name: 'pill-first', form: 'pill', scene: 'first', width: 1280 });
shots.push({ name: 'casebook-800', app: 'casebook', width: 800 });
shots.push({ name: 'casebook-windowed', app: 'casebook', windowed: 'yes', width: 1280 });
shots.push({
  name: 'casebook-paste',
  scene: 'calm',
  width: 1280,
  act: (frame) =>
    frame
      .locator('.paste textarea')
      .fill('hxxps://evil[.]example[.]com/login, 198.51.100.23 and BAD@Phish.example.net'),
});
shots.push({
  name: 'casebook-provenance',
  scene: 'calm',
  width: 1280,
  act: async (frame) => {
    await frame.locator('.row-line').first().hover();
    await frame.locator('.row-actions button').first().click();
  },
});
shots.push({
  name: 'casebook-edit',
  scene: 'calm',
  width: 1280,
  act: async (frame) => {
    await frame.locator('.overview .edit').first().click();
    await frame.locator('.notes .column-head button').click();
  },
});
shots.push({
  name: 'menu-active-case',
  scene: 'calm',
  width: 1280,
  act: (frame) => frame.locator('.menu-button').first().click(),
});
shots.push({
  name: 'lookup',
  scene: 'calm',
  width: 1280,
  act: (frame) => frame.locator('.lookup input').fill('1.2.3[.]4 bit.ly'),
});

const server = await createServer({
  configFile: false,
  root,
  cacheDir: 'out/.vite-preview',
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0, watch: null },
  optimizeDeps: { include: ['preact', 'preact/hooks', '@preact/signals', 'marked', 'tldts'] },
});
await server.listen();
const address = `${server.resolvedUrls?.local[0] ?? ''}test/demo/preview/index.html`;

if (process.argv.includes('--serve')) {
  console.log(address);
} else {
  const wanted = process.argv[2] ?? '';
  mkdirSync(out, { recursive: true });
  const executablePath = browsers.find((path) => path && existsSync(path));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  let failures = 0;
  for (const { name, width, act, ...options } of shots.filter((shot) => shot.name.includes(wanted))) {
    const page = await browser.newPage({ viewport: { width, height: width < 500 ? 640 : 600 } });
    page.on('pageerror', (error) => {
      failures += 1;
      console.error(`${name}: ${error.message}`);
    });
    await page.goto(`${address}?${new URLSearchParams(options)}`);
    const frame = page.frameLocator('iframe');
    await frame.locator('.ribbon').waitFor();
    await act?.(frame);
    await page.waitForTimeout(250);
    await page.screenshot({ path: `${out}${name}.png` });
    await page.close();
  }
  await browser.close();
  await server.close();
  process.exitCode = failures > 0 ? 1 : 0;
}
