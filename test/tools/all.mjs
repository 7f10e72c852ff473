/**
 * Everything that must hold: types, lint, unit to conformance tests, both releases with their lint, and the journeys in
 * Chromium and Firefox. Prints 'N passed, N failed, N skipped' last.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensurePackages, root } from './prepare.mjs';

ensurePackages();
for (const kind of ['chromium', 'firefox']) {
  if (!ensureBrowser(kind)) console.error(`No ${kind} found: its tests will fail. Set CHROME_PATH or FIREFOX_PATH.`);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const out = join(root, 'out');
mkdirSync(out, { recursive: true });

function run(command, args, env = {}) {
  console.log(`\n> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** A step that passes or fails as a whole. */
function step(command, args) {
  if (run(command, args)) total.passed += 1;
  else total.failed += 1;
}

/** A run of vitest, counted test by test. */
function tests(name, args) {
  const report = join(out, `${name}.json`);
  rmSync(report, { force: true });
  const passed = run('npx', [
    'vitest',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    total.passed += numPassedTests;
    total.skipped += numPendingTests;
    // A file that does not load has no test that could fail.
    total.failed += numFailedTests === 0 ? Math.max(passed ? 0 : 1, numFailedTestSuites) : numFailedTests;
  } catch {
    total.failed += 1;
  }
}

step('npx', ['tsc', '--noEmit']);
step('npx', ['biome', 'check']);
step('node', ['test/tools/build.mjs']);
step('node', ['test/tools/lint-firefox.mjs']);
tests('unit', ['--exclude', 'test/e2e/**']);
tests('e2e', ['test/e2e/', '--no-file-parallelism']);

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
