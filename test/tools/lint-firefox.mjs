/**
 * The store's own lint over the Firefox release. One warning is known and harmless: Preact's `innerHTML`, which
 * `trusted-types 'none'` makes dead code. Anything else fails.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const known = new Set(['UNSAFE_VAR_ASSIGNMENT']);
const { stdout, stderr } = spawnSync(
  'npx',
  ['web-ext', 'lint', '--source-dir', join(root, 'dist/firefox'), '--no-config-discovery', '--output', 'json'],
  { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' },
);
let report;
try {
  report = JSON.parse(stdout);
} catch {
  console.error(stdout, stderr);
  process.exit(1);
}
const { errors, warnings, notices } = report;
const wrong = [...errors, ...warnings.filter(({ code }) => !known.has(code)), ...notices];
for (const { _type, code, message, file } of wrong) console.error(`${_type} ${code}: ${message} ${file ?? ''}`);
console.log(
  `web-ext lint: ${errors.length} errors, ${warnings.length} warnings (${warnings.map(({ code }) => code).join(', ')})`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
