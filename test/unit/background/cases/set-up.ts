import { createCaseDesk } from '../../../../src/background/cases/desk';
import type { CaseServer } from '../../../../src/core/cases/server';
import { AppError, type AppErrorCode, type AppErrorDetail } from '../../../../src/core/errors';
import type { Binding } from '../../../../src/core/outbox/binding';
import type { CaseRecord } from '../../../../src/core/outbox/record';
import type { Outcome } from '../../../../src/core/outcome';
import { memoryStore } from '../../../../src/platform/store';
import { binding, createLocks } from '../../core/outbox/model/device';
import { createEvents, randomSource } from '../../core/outbox/model/events';
import { createService } from '../../core/outbox/model/service';

export const domain = (value: string) => ({ type: 'domain', value }) as const;
export const found = (...values: string[]) => values.map((value) => ({ observable: domain(value) }));

export const refused = (code: AppErrorCode, detail?: AppErrorDetail): Outcome<never> => ({
  kind: 'not-applied',
  error: new AppError(code, `${code}.`, detail),
});
export const unanswered = (code: AppErrorCode): Outcome<never> => ({
  kind: 'unknown',
  error: new AppError(code, `${code}.`),
});

/** What a test may change while it runs. */
export interface World {
  /** The account connected; absent for none. */
  binding: Binding | undefined;
  /** Calls that are answered in place of the service. */
  instead: Partial<CaseServer>;
  /** Added to the clock. */
  clock: number;
}

/** A desk over a service of the model, in virtual time; it drains by itself whenever it asks to. */
export function setUp({ store = memoryStore<CaseRecord>() } = {}) {
  const events = createEvents();
  const service = createService(events, randomSource(7));
  const world: World = { binding, instead: {}, clock: 0 };
  const server = service.serverFor(() => 'well');
  let ids = 0;
  const now = () => events.now() + world.clock;
  const open = () => {
    const desk = createCaseDesk({
      store,
      server: () => (world.binding ? { ...server, ...world.instead } : undefined),
      binding: () => world.binding,
      me: () => 'user-1',
      now,
      random: randomSource(11),
      newId: () => `id-${++ids}`,
      newTitle: () => 'Case 1',
      lock: createLocks(),
      onChange: () => {},
      wakeAt: (when) => {
        if (when !== undefined) events.at(when - world.clock, () => void desk.drain());
      },
    });
    return desk;
  };
  let end = 0;
  return {
    desk: open(),
    /** Another worker over the same disk. */
    open,
    service,
    server,
    events,
    world,
    store,
    now,
    /** Lets time pass; answers whether all has come to rest. */
    pass: (ms = 3_600_000) => {
      end += ms;
      // Time passes also when nothing happens.
      events.at(end, () => {});
      return events.run(end);
    },
    observables: (id: string) =>
      service
        .cases()
        .find((one) => one.id === id)
        ?.observables.map(({ value }) => value),
  };
}
