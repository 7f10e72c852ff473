import { mutants } from './mutants';
import { killedAt, outcomes, scenarios, schedule, story } from './runs';
import type { Defect } from './scripts';
import { type Mutant, type Outcome, play, type Run } from './world';

/** What a number of runs came to. */
export interface Tally {
  readonly runs: number;
  /** Distinct points at which the worker was killed; 0 where kills fall by chance. */
  readonly points: number;
  readonly defects: Readonly<Partial<Record<Defect, number>>>;
  /** The first runs with a defect, in words that say how to play them again. */
  readonly examples: readonly string[];
  readonly requestsPerRun: number;
  /** Virtual seconds until all had come to rest. */
  readonly settled: { readonly p50: number; readonly p99: number };
}

function createTally() {
  const defects: Partial<Record<Defect, number>> = {};
  const examples: string[] = [];
  const settled: number[] = [];
  let requests = 0;
  return {
    note: (outcome: Outcome, example: string) => {
      for (const defect of outcome.defects) defects[defect] = (defects[defect] ?? 0) + 1;
      if (outcome.defects.length > 0 && examples.length < 8) examples.push(`${example}: ${outcome.defects.join(', ')}`);
      settled.push(outcome.settledAt);
      requests += outcome.requests;
    },
    result: (points = 0): Tally => {
      settled.sort((a, b) => a - b);
      const second = (share: number) => Math.round((settled[Math.floor((settled.length - 1) * share)] ?? 0) / 1_000);
      const runs = settled.length;
      return {
        runs,
        points,
        defects,
        examples,
        requestsPerRun: requests / runs,
        settled: { p50: second(0.5), p99: second(0.99) },
      };
    },
  };
}

/**
 * The story with a kill at its points, each with every outcome of the request under way (B3).
 *
 * @param step 1 for every combination of point and outcome; n for every n-th, in turn over the seeds
 */
export async function killBattery(seeds: number, step = 1, mutant?: Mutant): Promise<Tally> {
  const tally = createTally();
  const points = new Set<number>();
  let turn = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const whole = await play(story(seed));
    tally.note(whole, `seed ${seed}, no kill`);
    for (let point = 1; point <= whole.points; point++) {
      for (const outcome of outcomes) {
        if (turn++ % step !== 0) continue;
        points.add(point);
        const run = killedAt(seed, point, whole.requestAtPoint[point] ?? 0, outcome, mutant);
        tally.note(await play(run), `seed ${seed}, point ${point}, ${outcome}`);
      }
    }
  }
  return tally.result(points.size);
}

/** Random schedules of one scenario, from one seed on. */
export async function scheduleBattery(name: string, runs: number, mutant?: Mutant, firstSeed = 1): Promise<Tally> {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`There is no scenario "${name}".`);
  const tally = createTally();
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    tally.note(await play(schedule(seed, scenario, mutant)), `${name}, seed ${seed}`);
  }
  return tally.result();
}

/** Plays schedules of all scenarios in turn with a mutant, until one finds it; `undefined` when none of so many does. */
export async function runsToCatch(mutant: string, runs: number): Promise<number | undefined> {
  const all = Object.values(scenarios);
  for (let seed = 1; seed <= runs; seed++) {
    for (const scenario of all) {
      const run: Run = schedule(seed, scenario, mutants[mutant]);
      // A mutant that does not come to rest would prove nothing about what it writes.
      if ((await play({ ...run, longest: 900_000 })).defects.some((defect) => defect !== 'stuck')) return seed;
    }
  }
  return undefined;
}
