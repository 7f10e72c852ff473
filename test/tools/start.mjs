/**
 * The product on stage: builds the demo, starts the stand-ins of the appliance and of Cisco XDR on loopback, and opens a
 * browser with the extension loaded. Without a display it walks the main journey headless instead, prints each step and
 * leaves pictures in out/start. Ctrl-C ends all.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, ensurePackages, root } from './prepare.mjs';

ensurePackages();
const browser = ensureBrowser('chromium');
if (!browser) {
  console.error('No Chromium or Chrome found. Install one, or set CHROME_PATH to its program.');
  process.exit(1);
}
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const { runnerImport } = await import('vite');
const load = async (path) =>
  (await runnerImport(join(root, path), { configFile: false, root, logLevel: 'error' })).module;

if (hasDisplay) await show();
else await walk();

/** Opens a browser for a person. */
async function show() {
  const [{ serveXdr }, { DEMO_CLIENT }, { serveAppliance }, { DEMO_LOGIN }] = await Promise.all([
    load('test/demo/xdr/serve.ts'),
    load('test/demo/xdr/seed/clients.ts'),
    load('test/demo/appliance/serve.ts'),
    load('test/demo/appliance/server/session.ts'),
  ]);
  const xdr = await serveXdr({ port: 8643 });
  const appliance = await serveAppliance({ port: 8443, port4431: 4431 });
  const { buildExtension } = await import('./builds.mjs');
  const extension = await buildExtension('demo-chrome', xdr.origin);
  const page = `${appliance.origin4431}/ng-login`;
  const profile = mkdtempSync(join(tmpdir(), 'pivot-ribbon-'));
  const child = openBrowser({ browser, extension, profile, page });
  console.log(`
Appliance   ${page}   sign in as ${DEMO_LOGIN.name} / ${DEMO_LOGIN.password}
Cisco XDR   ${xdr.origin}   (the stand-in that the demo build talks to)

Try this
  1. The options open by themselves. Add the appliance: ${appliance.origin4431}
  2. Connect: region US (NAM)
     Client ID        ${DEMO_CLIENT.id}
     Client password  ${DEMO_CLIENT.password}
  3. On the appliance, open Incoming Mail: a small button stands beside every observable.
     One click adds the observable; the menu is behind the arrow beside the button, or a right-click.
  4. Open the Casebook in the ribbon at the foot of the page.

Ctrl-C ends all.`);
  const end = async () => {
    child.kill();
    await Promise.all([xdr.close(), appliance.close()]);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    process.exit(0);
  };
  child.once('exit', end);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

/** Starts the browser on a pipe, which is the way to load an extension that branded Chrome still takes as well. */
function openBrowser({ browser, extension, profile, page }) {
  const args = [
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    '--ignore-certificate-errors',
    '--no-first-run',
    '--no-default-browser-check',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
  const child = spawn(browser, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const byHand = () =>
    console.error(
      `\nThe browser did not take the extension. Open its extensions page, switch on the developer mode and load ${extension} by hand, then open ${page}`,
    );
  child.stdio[3].on('error', byHand);
  let said = '';
  child.stdio[4].on('data', (data) => {
    said += data;
    if (said.includes('"id":1,"error"')) byHand();
  });
  const send = (id, method, params) => child.stdio[3].write(`${JSON.stringify({ id, method, params })}\0`);
  send(1, 'Extensions.loadUnpacked', { path: extension });
  send(2, 'Target.createTarget', { url: page });
  return child;
}

/** Walks the main journey without a display. */
async function walk() {
  console.log('No display: walking the main journey headless. Pictures go to out/start.\n');
  const pictures = join(root, 'out/start');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const { walkJourney } = await load('test/support/journey-walk.ts');
  const failed = await walkJourney('chromium', {
    pictures,
    say: (line) => console.log(line),
  });
  process.exit(failed ? 1 : 0);
}
