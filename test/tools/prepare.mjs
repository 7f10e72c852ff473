/** Makes a fresh machine ready: packages, and a browser where one is needed. Has no dependency of its own. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const names = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox'],
};
const places = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};
const variables = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };
const debian = { chromium: 'chromium', firefox: 'firefox-esr' };

const runnable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** Path of a browser, or `undefined`. @param {'chromium'|'firefox'} kind */
export function findBrowser(kind) {
  const given = process.env[variables[kind]];
  if (given) return runnable(given) ? given : undefined;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names[kind].map((name) => join(dir, name)));
  return [...onPath, ...places[kind]].find(runnable);
}

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  return status === 0;
}

/** Installs the packages of the lock file when they are not there, or older than it. */
export function ensurePackages() {
  const stamp = join(root, 'node_modules/.package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
  console.log('Installing packages …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' })) {
    console.error('npm ci failed. Is the npm registry reachable?');
    process.exit(1);
  }
}

/**
 * Path of a browser; on Debian and its relatives it is installed when missing and we are root.
 * @param {'chromium'|'firefox'} kind
 */
export function ensureBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${debian[kind]} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', debian[kind], 'fonts-noto-cjk'], quiet);
  }
  return findBrowser(kind);
}
