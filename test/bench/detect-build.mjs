// Builds the detector alone into out/detect: as a module for the benchmark, and as it weighs in the content script.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = `${root}out/detect/`;

/** Everything that the benchmark looks at. */
const whole = `
import { defang } from '../../src/core/observables/defang';
import { find } from '../../src/core/observables/find';
import { refang } from '../../src/core/observables/refang';
import { observableTypes } from '../../src/core/observables/registry';
export { defang, find, refang };
export const canonical = ({ type, value }) => observableTypes.find((one) => one.type === type)?.canonical(value);
export const detect = (text) => find(text);
`;

/** What the content script calls. A classic script, since the library form of a module keeps its line ends. */
const shipped = `
import { find } from '../../src/core/observables/find';
globalThis.find = find;
`;

async function built(name, source, format) {
  const entry = `${out}${name}.entry.ts`;
  writeFileSync(entry, source);
  const lib = { entry, formats: [format], name, fileName: () => `${name}.${format === 'es' ? 'mjs' : 'js'}` };
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: { outDir: out, emptyOutDir: false, minify: true, lib },
  });
  return `${out}${name}.${format === 'es' ? 'mjs' : 'js'}`;
}

/** The module, and the size in bytes after gzip of what ships of it. */
export async function builtDetector() {
  mkdirSync(out, { recursive: true });
  const module = await import(await built('detect', whole, 'es'));
  const gzipped = gzipSync(readFileSync(await built('shipped', shipped, 'iife')), { level: 9 }).length;
  return { ...module, gzipped };
}
