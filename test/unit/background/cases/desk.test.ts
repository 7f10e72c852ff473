import { describe, expect, test } from 'vitest';
import { createCaseDesk } from '../../../../src/background/cases/desk';
import type { CaseRecord } from '../../../../src/core/outbox/record';
import { memoryStore } from '../../../../src/platform/store';
import { binding, createLocks } from '../../core/outbox/model/device';
import { createEvents, randomSource } from '../../core/outbox/model/events';
import { createService, type Fate } from '../../core/outbox/model/service';

const domain = (value: string) => ({ type: 'domain', value }) as const;
const found = (...values: string[]) => values.map((value) => ({ observable: domain(value) }));

/** A desk on a virtual clock; it drains by itself whenever it asks to. */
function setUp({ connected = true, fate = () => 'well' as Fate } = {}) {
  const events = createEvents();
  const service = createService(events, randomSource(7));
  const world = { connected, fate };
  const store = memoryStore<CaseRecord>();
  let ids = 0;
  const desk = createCaseDesk({
    store,
    server: () => (world.connected ? service.serverFor(() => world.fate()) : undefined),
    binding: () => (world.connected ? binding : undefined),
    me: () => 'user-1',
    now: events.now,
    random: randomSource(11),
    newId: () => `id-${++ids}`,
    newTitle: () => 'Case 1',
    lock: createLocks(),
    onChange: () => {},
    wakeAt: (when) => {
      if (when !== undefined) events.at(when, () => void desk.drain());
    },
  });
  return { desk, service, events, world, store, settle: (until = 3_600_000) => events.run(until) };
}

describe('case desk', () => {
  test('adds to a case of the service, once, and says so only when it is there to stay', async () => {
    const { desk, service, settle } = setUp();
    const { id } = service.place({ title: 'Theirs', observables: [domain('known.example')] });
    await desk.learn(service.cases());
    expect(await desk.add({ opId: 'op', key: id, found: found('known.example', 'new.example') })).toEqual({
      saved: 1,
      already: 1,
    });
    expect(desk.view(id)?.observables).toMatchObject([
      { value: 'known.example', stage: 'done', copies: 1 },
      { value: 'new.example', stage: 'saved', copies: 1 },
    ]);
    expect(await settle()).toBe(true);
    expect(service.cases()[0]?.observables).toEqual([domain('known.example'), domain('new.example')]);
    expect(desk.view(id)?.observables.map(({ stage }) => stage)).toEqual(['done', 'done']);
    expect(desk.writes()).toEqual([]);
    expect(service.requests).toEqual({ reads: 5, writes: 1 });
  });

  test('creates a case with its first observables, and adds what comes meanwhile', async () => {
    const { desk, service, settle } = setUp();
    const { key } = await desk.create({ opId: 'op', title: 'Mine', found: found('a.example') });
    await desk.add({ opId: 'op2', key, found: found('b.example') });
    expect(desk.list()).toMatchObject([{ key, title: 'Mine', local: true, mine: true, observableCount: 2 }]);
    expect(await settle()).toBe(true);
    expect(service.cases()).toMatchObject([
      { title: 'Mine', externalIds: [key], observables: [domain('a.example'), domain('b.example')] },
    ]);
    expect(desk.list()).toMatchObject([{ key, local: false, waiting: 0 }]);
  });
});
