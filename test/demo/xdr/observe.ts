import type { Observable } from '../../../src/core/observables/observable';
import { docs } from './enrich';
import type { ModuleInstance } from './modules';
import { judgementsAbout, verdictOf } from './opinions';
import { otherEnds, printBare, relationshipsOf, sightingsOf } from './related';
import { privateIntelId, smaId } from './seed/modules';
import type { Call } from './shape';
import { moduleSightings } from './sightings';

type Bundle = Readonly<Record<string, ReturnType<typeof docs>>>;

const present = <Item>(items: readonly (Item | undefined)[]): readonly Item[] =>
  items.filter((item): item is Item => item !== undefined);

/** Verdicts of a module: nothing at all from one that has no opinion on such types, an empty list otherwise. */
export function deliberate(call: Call, module: ModuleInstance, observables: readonly Observable[]): Bundle {
  if (!observables.some(({ type }) => module.knows.includes(type))) return {};
  return { verdicts: docs(present(observables.map((one) => verdictOf(call, module, one)))) };
}

/** Everything a module has on the observables; lists with nothing in them are left out. */
export function observe(call: Call, module: ModuleInstance, observables: readonly Observable[]): Bundle {
  if (module.id === privateIntelId) return stored(call, module, observables);
  const verdicts = present(observables.map((one) => verdictOf(call, module, one)));
  const sightings = observables.flatMap((one) => moduleSightings(call, module, one));
  return filled({ verdicts, sightings }, module.id === smaId);
}

function stored(call: Call, module: ModuleInstance, observables: readonly Observable[]): Bundle {
  const sightings = [
    ...new Map(observables.flatMap((one) => sightingsOf(call, one)).map((doc) => [doc.id, doc])).values(),
  ];
  const ids = new Set(sightings.map(({ id }) => id));
  const relationships = relationshipsOf(call, ids);
  const indicators = otherEnds(call, ids, relationships).filter((doc) => doc['type'] === 'indicator');
  const print = (found: typeof sightings) => found.map((doc) => printBare(call, doc));
  return filled(
    {
      verdicts: present(observables.map((one) => verdictOf(call, module, one))),
      judgements: print(observables.flatMap((one) => [...judgementsAbout(call, one)])),
      sightings: print(sightings),
      indicators: print([...indicators]),
      relationships: print([...relationships]),
    },
    false,
  );
}

/** @param keepEmpty the module names its empty lists instead of leaving them out; both forms are seen */
const filled = (lists: Readonly<Record<string, readonly unknown[]>>, keepEmpty: boolean): Bundle =>
  Object.fromEntries(
    Object.entries(lists).flatMap(([name, found]) =>
      found.length > 0 || (keepEmpty && name === 'sightings') ? [[name, docs(found)]] : [],
    ),
  );
