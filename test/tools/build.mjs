/**
 * Builds the release for both browsers and packs it: dist/chrome, dist/firefox and a zip of each. The same sources give
 * the same zip, byte for byte.
 */
import { ensurePackages } from './prepare.mjs';

ensurePackages();
const { buildExtension, pack } = await import('./builds.mjs');
for (const mode of ['chrome', 'firefox']) {
  await buildExtension(mode);
  const { file, size, sha256 } = pack(mode);
  console.log(`${file}  ${(size / 1024).toFixed(0)} kB  sha256 ${sha256}`);
}
