import { type CaseKey, externalIdPrefix, type ServerCase } from '../../../../../src/core/cases/case';
import type { CaseServer } from '../../../../../src/core/cases/server';
import type { CaseRecord } from '../../../../../src/core/outbox/record';
import { createDevice, type Device } from './device';
import { createEvents, randomSource } from './events';
import { type Defect, domain, type Script } from './scripts';
import { createService, erasing, type Fate, type ModelServer, type Service } from './service';

/** How one run goes. */
export interface Run {
  readonly seed: number;
  /** For each device, what its person does in the case that all of them share. */
  readonly devices: readonly (readonly Script[])[];
  /** For each device, what its person does in a case created there; absent for none. */
  readonly created?: readonly {
    readonly at: number;
    readonly values: readonly string[];
    readonly scripts: readonly Script[];
  }[];
  /** When somebody with another client, who does not watch over it, adds a value. */
  readonly strangers?: readonly number[] | undefined;
  /** True when nothing may ever be held twice, not even for a moment: one device, and a network that loses nothing. */
  readonly calm?: boolean | undefined;
  /** @param request counts the requests of all devices */
  readonly fate: (request: number, random: () => number) => Fate;
  /** @param point counts the points of all devices */
  readonly dies: (point: number, random: () => number, now: number) => boolean;
  /** Share of the messages that are not sent again when the worker died over them. */
  readonly unrepeated: number;
  /** Virtual milliseconds after which a run that has not come to rest is called stuck; 3 hours by default. */
  readonly longest?: number | undefined;
  /** A change to the protocol that must be noticed. */
  readonly mutant?: Mutant | undefined;
}

export interface Mutant {
  readonly record?: (record: CaseRecord) => CaseRecord;
  readonly server?: (server: ModelServer) => CaseServer;
}

export interface Outcome {
  readonly defects: readonly Defect[];
  readonly points: number;
  readonly requests: number;
  readonly settledAt: number;
  /** Number of the last request that had left when a point was reached. */
  readonly requestAtPoint: readonly number[];
}

/** Values of other people that are in the shared case from the start, one of them twice. */
const foreign = ['foreign.example', 'twice.example', 'twice.example'];
export const removable = 'removable.example';
export const untouched = 'undone.example';
const threeHours = 3 * 3_600_000;

/** Plays one run to its end and compares what the service holds with what people were told. */
export async function play(run: Run): Promise<Outcome> {
  const random = randomSource(run.seed);
  const events = createEvents();
  const service = createService(events, random);
  const shared = service.place({
    title: 'Shared',
    observables: [...foreign, removable, untouched].map(domain),
  });
  let points = 0;
  let requests = 0;
  const requestAtPoint: number[] = [];
  const network = () => run.fate(++requests, random);
  const checks: (() => readonly Defect[])[] = [];

  const devices = run.devices.map((scripts, index): Device => {
    const server = service.serverFor(network);
    const device = createDevice({
      events,
      random,
      name: `device${index}`,
      server: run.mutant?.server?.(server) ?? server,
      change: run.mutant?.record,
      dies: () => {
        requestAtPoint[++points] = requests;
        return run.dies(points, random, events.now());
      },
    });
    const repeat = () => random() >= run.unrepeated;
    const perform = (script: Script, keyOf: () => CaseKey, document: () => ServerCase | undefined) => {
      let certain = true;
      const step = (number: number) => {
        const next = script.steps[number];
        if (!next) return;
        events.at(events.now() + next.after, async () => {
          certain = (await device.ask((desk) => next.ask(desk, keyOf()), repeat())) && certain;
          step(number + 1);
        });
      };
      events.at(script.start, () => step(0));
      checks.push(() => {
        const found = document();
        return found ? script.check(found, certain) : ['case'];
      });
    };
    events.at(0, () => void device.ask((desk) => desk.learn([shared]), true));
    const theShared = () => service.cases().find(({ id }) => id === shared.id);
    for (const script of scripts) perform(script, () => shared.id, theShared);
    const creation = run.created?.[index];
    if (creation) {
      const found = creation.values.map((value) => ({ observable: domain(value) }));
      const opId = `device${index}-create`;
      let key: CaseKey = '';
      const copies = () => service.cases().filter(({ externalIds }) => externalIds.includes(key));
      events.at(creation.at, async () => {
        await device.ask(async (desk) => {
          key = (await desk.create({ opId, title: 'Created', found })).key;
        }, true);
        for (const script of creation.scripts) {
          perform(
            { ...script, start: events.now() + script.start },
            () => key,
            () => copies()[0],
          );
        }
      });
      checks.push(() => {
        const [only, ...others] = copies();
        if (!only || others.length > 0) return ['case'];
        return creation.values.flatMap((value): Defect[] => {
          const number = only.observables.filter((observable) => observable.value === value).length;
          return number === 1 ? [] : [number === 0 ? 'lost' : 'doubled'];
        });
      });
    }
    return device;
  });

  const stranger = service.serverFor(() => 'well');
  for (const [number, time] of (run.strangers ?? []).entries()) {
    const value = `stranger${number}.example`;
    events.at(time, () => void stranger.addObservables(shared.id, [domain(value)]));
    checks.push(() => checkStranger(service, value));
  }

  const settled = await events.run(run.longest ?? threeHours);
  const left = service.cases().find(({ id }) => id === shared.id);
  const foreignLeft = left?.observables.filter(({ value }) => foreign.includes(value)).length;
  const open = devices
    .flatMap(({ disk }) => [...disk.values()].flatMap(({ rows }) => rows))
    .filter((row) => row.state !== 'done');
  const strays = service
    .cases()
    .filter(({ id, externalIds }) => id !== shared.id && !externalIds[0]?.startsWith(externalIdPrefix));
  return {
    defects: [
      ...checks.flatMap((check) => check()),
      ...(foreignLeft === foreign.length ? [] : (['foreign'] as const)),
      ...(run.calm && [...service.everDoubled].some((value) => !foreign.includes(value)) ? (['flicker'] as const) : []),
      ...(settled && open.length === 0 && strays.length === 0 ? [] : (['stuck'] as const)),
    ],
    points,
    requests,
    settledAt: events.now(),
    requestAtPoint,
  };
}

/** A value added by a stranger is there, unless the service itself has lost it between two writes a second apart. */
function checkStranger(service: Service, value: string): readonly Defect[] {
  if (service.cases().some(({ observables }) => observables.some((held) => held.value === value))) return [];
  const storedAt = service.firstHeld.get(value) ?? 0;
  return service.stores.some((time) => time > storedAt && time <= storedAt + erasing) ? [] : ['foreign'];
}
