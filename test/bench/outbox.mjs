/**
 * The batteries B3 and B5 of the write protocol in full: every kill point with every outcome, and random schedules of
 * one to three devices. Exits with 1 on any value lost, doubled or revived. Virtual time; a few minutes of real time.
 *
 * Usage: node test/bench/main.mjs outbox [seeds of the kill points, default 20] [schedules, default 20000]
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const model = (file) => `${root}test/unit/core/outbox/model/${file}.ts`;
const load = async (file) => (await runnerImport(model(file), { configFile: false, root, logLevel: 'error' })).module;

const count = (defects) => Object.values(defects).reduce((sum, number) => sum + number, 0);

function tell(name, tally, seconds) {
  const { runs, points, defects, examples, requestsPerRun, settled } = tally;
  const at = points === 0 ? '' : `, ${points} kill points`;
  console.log(
    `${name}: ${runs} runs${at}, ${count(defects)} defects, ${requestsPerRun.toFixed(1)} requests a run, ` +
      `settled p50 ${settled.p50} s, p99 ${settled.p99} s (${seconds.toFixed(0)} s)`,
  );
  for (const example of examples) console.log(`  ${example}`);
  return count(defects);
}

const [seeds = 20, schedules = 20_000] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const { killBattery, scheduleBattery } = await load('battery');
const { scenarios } = await load('runs');
let defects = 0;
const timed = async (name, play) => {
  const start = performance.now();
  defects += tell(name, await play(), (performance.now() - start) / 1_000);
};
if (seeds > 0) await timed('kill points × outcomes', () => killBattery(seeds));
const names = Object.keys(scenarios);
for (const name of names) await timed(name, () => scheduleBattery(name, Math.ceil(schedules / names.length)));
process.exitCode = defects === 0 ? 0 : 1;
