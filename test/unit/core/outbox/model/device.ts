import { type CaseDesk, createCaseDesk } from '../../../../../src/background/cases/desk';
import type { CaseServer } from '../../../../../src/core/cases/server';
import type { Binding } from '../../../../../src/core/outbox/binding';
import type { CaseRecord } from '../../../../../src/core/outbox/record';
import type { Store } from '../../../../../src/platform/store';
import type { Events } from './events';

export const binding: Binding = { region: 'us', clientId: 'client-1', organisation: 'organisation-1' };

/** A browser profile: its disk outlives its worker, which may die at every point where it waits for something. */
export interface Device {
  /**
   * A person asks for something; starts the worker when it is dead.
   *
   * @param repeat whether the message is sent again when the worker died before it answered
   * @returns whether an answer came
   */
  ask(action: (desk: CaseDesk) => Promise<unknown>, repeat: boolean): Promise<boolean>;
  readonly disk: ReadonlyMap<string, CaseRecord>;
}

export interface DeviceOptions {
  readonly events: Events;
  readonly random: () => number;
  readonly name: string;
  readonly server: CaseServer;
  /** A mutation of what is committed. */
  readonly change?: ((record: CaseRecord) => CaseRecord) | undefined;
  /** Whether the worker dies at this point, one of those at which it waits for something. */
  readonly dies: () => boolean;
}

export function createDevice({
  events,
  random,
  name,
  server,
  dies,
  change = (record) => record,
}: DeviceOptions): Device {
  const disk = new Map<string, CaseRecord>();
  let ids = 0;
  let life = 0;
  let desk: CaseDesk | undefined;
  let buried: (() => void)[] = [];

  const die = () => {
    life++;
    desk = undefined;
    const mourners = buried;
    buried = [];
    for (const mourner of mourners) mourner();
    events.at(events.now() + 500 + random() * 29_500, () => desk ?? start());
  };

  const start = (): CaseDesk => {
    const mine = life;
    const never = new Promise<never>(() => {});
    /** A moment at which the worker waits; it may not live to see the end of it. */
    const point = (): Promise<void> => {
      if (mine !== life) return never;
      if (!dies()) return Promise.resolve();
      die();
      return never;
    };
    const alive = createCaseDesk({
      store: mortalStore(disk, point, change),
      server: () => mortalServer(server, point),
      binding: () => binding,
      me: () => 'user-1',
      now: events.now,
      random,
      newId: () => `${name}-${++ids}`,
      newTitle: () => `Case of ${name}`,
      lock: createLocks(),
      onChange: () => {},
      wakeAt: (when) => {
        if (when === undefined || mine !== life) return;
        events.at(when, () => {
          if (mine === life) void alive.drain();
        });
      },
    });
    desk = alive;
    void alive.drain();
    return alive;
  };

  const ask: Device['ask'] = async (action, repeat) => {
    for (;;) {
      const alive = desk ?? start();
      const died = new Promise<'died'>((resolve) => buried.push(() => resolve('died')));
      const end = await Promise.race([action(alive).then(() => 'answered' as const), died]);
      if (end === 'answered' || !repeat) return end === 'answered';
    }
  };

  return { ask, disk };
}

/** A disk whose commits happen as a whole or not at all. */
function mortalStore(
  disk: Map<string, CaseRecord>,
  point: () => Promise<void>,
  mutate: (record: CaseRecord) => CaseRecord,
): Store<CaseRecord> {
  return {
    get: async (key) => disk.get(key),
    set: async (key, value) => void disk.set(key, value),
    delete: async (key) => void disk.delete(key),
    entries: async () => [...disk.entries()],
    update: async (key, change) => {
      await point();
      const result = change(disk.get(key));
      const kept = result && mutate(result);
      if (kept === undefined) disk.delete(key);
      else disk.set(key, kept);
      await point();
      return kept;
    },
  };
}

/** A network whose requests leave, or do not, and whose answers may find nobody. */
function mortalServer(server: CaseServer, point: () => Promise<void>): CaseServer {
  const call =
    <A extends readonly unknown[], T>(request: (...input: A) => Promise<T>) =>
    async (...input: A): Promise<T> => {
      await point();
      const outcome = await request(...input);
      await point();
      return outcome;
    };
  return {
    read: call(server.read),
    findByExternalId: call(server.findByExternalId),
    create: call(server.create),
    addObservables: call(server.addObservables),
    removeObservables: call(server.removeObservables),
    addTexts: call(server.addTexts),
    removeTexts: call(server.removeTexts),
    edit: call(server.edit),
    delete: call(server.delete),
  };
}

/** Named locks, as `navigator.locks` gives them; they die with the worker. */
export function createLocks(): <T>(name: string, action: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, action) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(action, action);
    last.set(
      name,
      turn.catch(() => {}),
    );
    return turn;
  };
}
