import { describe, expect, test } from 'vitest';
import { killBattery, runsToCatch, scheduleBattery } from './model/battery';
import { mutants } from './model/mutants';
import { scenarios } from './model/runs';

// A part of the batteries of threats-and-faults B3 and B5; `node test/bench/main.mjs outbox` runs them in full.
const seeds = 4;
const everyNth = 3;
const schedules = 250;

const patient = { timeout: 600_000 };

describe('what a person was told is saved is in the case, once', () => {
  test('wherever the worker is killed, and whatever becomes of the request then under way', patient, async () => {
    const { runs, points, defects, examples } = await killBattery(seeds, everyNth);
    expect({ defects, examples }).toEqual({ defects: {}, examples: [] });
    expect(points).toBeGreaterThanOrEqual(200);
    expect(runs).toBeGreaterThanOrEqual(seeds * 200 * (6 / everyNth));
  });

  test.each(Object.keys(scenarios))('whatever people do at once: %s', patient, async (name) => {
    const { runs, defects, examples } = await scheduleBattery(name, schedules);
    expect({ runs, defects, examples }).toEqual({ runs: schedules, defects: {}, examples: [] });
  });
});

describe('the same runs find a protocol that', () => {
  test.each(Object.keys(mutants))('%s', patient, async (mutant) => {
    expect(await runsToCatch(mutant, 100)).toBeDefined();
  });
});
