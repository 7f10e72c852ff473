import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { build } from 'vite';
import { root } from './prepare.mjs';

/**
 * Builds one mode of `vite.config.ts` into dist/<mode>.
 *
 * @param {'chrome'|'firefox'|'demo-chrome'|'demo-firefox'} mode
 * @param {string} demoXdr origin of the stand-in of Cisco XDR, for the demo modes
 * @param {string} folder where to; builds that are used at the same time need one each
 */
export async function buildExtension(mode, demoXdr = '', folder = join(root, 'dist', mode)) {
  process.env.DEMO_XDR = demoXdr;
  await build({ root, mode, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  return folder;
}

/** Every file below a folder, sorted, with forward slashes. */
export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path).replaceAll('\\', '/'))
    .sort();

/** Packs dist/<mode> into a zip with fixed order and times. */
export function pack(mode) {
  const folder = join(root, 'dist', mode);
  // The earliest time a zip can hold; later in every time zone.
  const mtime = new Date(1980, 0, 2);
  const entries = filesIn(folder).map((name) => [name, [readFileSync(join(folder, name)), { mtime, level: 9 }]]);
  const zip = zipSync(Object.fromEntries(entries));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = `dist/pivot-ribbon-${version}-${mode}.zip`;
  writeFileSync(join(root, file), zip);
  return { file, size: zip.length, sha256: createHash('sha256').update(zip).digest('hex') };
}
