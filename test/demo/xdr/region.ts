import type { DurationMs, EpochMs } from '../../../src/core/time';
import type { Random } from './random';
import { moduleInstances } from './seed/modules';
import { namedVerdicts } from './seed/verdicts';
import { createStore } from './store';
import { createVerdictTable } from './verdict-table';
import type { RegionWorld } from './world';

/** An empty region with its modules set up; every index refreshes at a phase of its own. */
export function createRegionWorld(options: {
  readonly now: () => EpochMs;
  readonly random: Random;
  readonly refresh: DurationMs;
}): RegionWorld {
  return {
    casebooks: createStore(options),
    incidents: createStore(options),
    judgements: createStore(options),
    sightings: createStore(options),
    indicators: createStore(options),
    relationships: createStore(options),
    modules: [...moduleInstances],
    verdicts: createVerdictTable(namedVerdicts),
    triggered: [],
  };
}
