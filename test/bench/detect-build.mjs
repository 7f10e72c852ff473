// Builds the detector alone, as the content script carries it: out/detect/detect.mjs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The module with `find` and `refang`, and its size in bytes after gzip. */
export async function builtDetector() {
  mkdirSync(`${root}out`, { recursive: true });
  const entry = `${root}out/detect-entry.ts`;
  writeFileSync(
    entry,
    [
      "import { defang } from '../src/core/observables/defang';",
      "import { find } from '../src/core/observables/find';",
      "import { refang } from '../src/core/observables/refang';",
      "import { observableTypes } from '../src/core/observables/registry';",
      'export { defang, find, refang };',
      'export const canonical = ({ type, value }) => observableTypes.find((one) => one.type === type)?.canonical(value);',
      'export const detect = (text) => find(text);',
    ].join('\n'),
  );
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      outDir: 'out/detect',
      emptyOutDir: true,
      minify: true,
      // The library form keeps line ends; the classic script is as small as what ships.
      lib: {
        entry,
        formats: ['es', 'iife'],
        name: 'detector',
        fileName: (format) => `detect.${format === 'es' ? 'mjs' : 'js'}`,
      },
    },
  });
  const gzipped = gzipSync(readFileSync(`${root}out/detect/detect.js`), { level: 9 }).length;
  return { ...(await import(`${root}out/detect/detect.mjs`)), gzipped };
}
