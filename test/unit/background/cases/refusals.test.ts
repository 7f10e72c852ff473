import { describe, expect, test } from 'vitest';
import type { AppErrorCode } from '../../../../src/core/errors';
import { domain, found, refused, setUp, unanswered } from './set-up';

async function withCase(values: readonly string[] = []) {
  const parts = setUp();
  const { id } = parts.service.place({ title: 'Theirs', observables: values.map(domain) });
  await parts.desk.learn(parts.service.cases());
  return { ...parts, id };
}

describe('a refusal that only a person can settle', () => {
  const codes: readonly AppErrorCode[] = [
    'unauthorized',
    'wrong-password',
    'unknown-client',
    'missing-scope',
    'locked',
  ];
  test.each(codes)('%s holds everything back, by name, and loses nothing', async (code) => {
    const { desk, service, world, pass, observables, id } = await withCase();
    let asked = 0;
    world.instead.read = async () => {
      asked++;
      return refused(code, { scope: 'casebook' });
    };
    await desk.add({ opId: 'op', key: id, found: found('a.example') });
    await pass();
    await desk.drain();
    expect(asked).toBe(1);
    expect(desk.writes()).toMatchObject([{ stage: 'saved', error: { code, scope: 'casebook' } }]);
    expect(service.requests.writes).toBe(0);
    world.instead = {};
    await desk.release();
    expect(await pass()).toBe(true);
    expect(observables(id)).toEqual(['a.example']);
  });

  test('of the write alone is held back as well, and was never sent', async () => {
    const { desk, world, pass, observables, id } = await withCase();
    world.instead.addObservables = async () => refused('missing-scope', { scope: 'casebook:write' });
    await desk.add({ opId: 'op', key: id, found: found('a.example') });
    await pass();
    expect(desk.writes()).toMatchObject([{ stage: 'saved', error: { code: 'missing-scope' } }]);
    await desk.undo('op');
    expect([desk.writes(), observables(id)]).toEqual([[], []]);
  });
});

describe('a failure that time may cure', () => {
  test('429 stops all cases until the service answers again', async () => {
    const { desk, service, server, world, pass, now, id } = await withCase();
    const other = service.place({ id: 'casebook-other' });
    await desk.learn(service.cases());
    const asked: number[] = [];
    const retryAt = 3_172_000;
    world.instead.read = async (one) => {
      asked.push(now());
      return now() < retryAt ? refused('rate-limited', { retryAt }) : server.read(one);
    };
    await desk.add({ opId: '1', key: id, found: found('a.example') });
    await desk.add({ opId: '2', key: other.id, found: found('b.example') });
    await pass(retryAt - 1);
    expect(asked.length).toBe(1);
    expect(desk.writes().map(({ error }) => error?.code)).toContain('rate-limited');
    expect(await pass()).toBe(true);
    expect(asked[1]).toBe(retryAt);
    expect(service.cases().map(({ observables }) => observables.length)).toEqual([1, 1]);
  });

  test('being offline is asked again within 25 s, and at once when the network is back', async () => {
    const { desk, server, world, pass, now, observables, id } = await withCase();
    const asked: number[] = [];
    let offline = true;
    world.instead.read = async (one) => {
      asked.push(now());
      return offline ? refused('offline') : server.read(one);
    };
    await desk.add({ opId: 'op', key: id, found: found('a.example') });
    await pass(600_000);
    const pauses = asked.slice(1).map((time, index) => time - (asked[index] ?? 0));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(25_000);
    offline = false;
    const before = asked.length;
    void desk.drain('online');
    await pass(1_000);
    expect(asked.length).toBeGreaterThan(before);
    expect(observables(id)).toEqual(['a.example']);
  });

  test('an error of the service after it has applied the write doubles nothing', async () => {
    const { desk, service, server, world, pass, observables, id } = await withCase();
    world.instead.addObservables = async (one, sent) => {
      await server.addObservables(one, sent);
      return unanswered('server');
    };
    await desk.add({ opId: 'op', key: id, found: found('a.example') });
    expect(await pass()).toBe(true);
    expect([observables(id), service.requests.writes]).toEqual([['a.example'], 1]);
  });
});

describe('a refusal of one write', () => {
  test('fails the value at fault and lets the others through', async () => {
    const { desk, server, world, pass, observables, id } = await withCase();
    world.instead.addObservables = async (one, sent) =>
      sent.some(({ value }) => value === 'bad.example') ? refused('bad-request') : server.addObservables(one, sent);
    await desk.add({ opId: 'op', key: id, found: found('a.example', 'bad.example', 'b.example') });
    expect(await pass()).toBe(true);
    expect(observables(id)?.toSorted()).toEqual(['a.example', 'b.example']);
    expect(desk.writes()).toMatchObject([
      { what: { observable: { value: 'bad.example' } }, stage: 'failed', error: { code: 'bad-request' } },
    ]);
    world.instead = {};
    await desk.retry(desk.writes()[0]?.id ?? '');
    expect(await pass()).toBe(true);
    expect([observables(id)?.length, desk.writes()]).toEqual([3, []]);
  });

  test('a failed write can be given up', async () => {
    const { desk, world, pass, id } = await withCase();
    world.instead.addObservables = async () => refused('bad-request');
    await desk.add({ opId: 'op', key: id, found: found('bad.example') });
    await pass();
    await desk.discard(desk.writes()[0]?.id ?? '');
    expect([desk.writes(), desk.view(id)?.observables]).toEqual([[], []]);
  });
});

describe('a case that is gone', () => {
  test('keeps what was to go there, and lets it be moved', async () => {
    const { desk, service, server, pass, observables, id } = await withCase(['old.example']);
    const other = service.place({ id: 'casebook-other' });
    await desk.learn(service.cases());
    void server.delete(id);
    await pass(5_000);
    await desk.add({ opId: 'op', key: id, found: found('a.example', 'b.example') });
    expect(await pass()).toBe(true);
    expect(desk.view(id)).toMatchObject({ gone: true });
    const [first, second] = desk.writes();
    expect([first?.stage, second?.stage]).toEqual(['orphaned', 'orphaned']);
    await desk.move(first?.id ?? '', other.id);
    await desk.discard(second?.id ?? '');
    expect(await pass()).toBe(true);
    expect([observables(other.id), desk.writes()]).toEqual([['a.example'], []]);
    expect(desk.list().map(({ key }) => key)).toEqual([other.id]);
  });

  test('is not believed to be gone because one replica does not have it', async () => {
    const { desk, server, world, pass, observables, id } = await withCase();
    let blind = 1;
    world.instead.read = async (one) => (blind-- > 0 ? { kind: 'ok', value: undefined } : server.read(one));
    await desk.add({ opId: 'op', key: id, found: found('a.example') });
    expect(await pass()).toBe(true);
    expect(observables(id)).toEqual(['a.example']);
  });
});

test('a clock that is set back by a day does not hold anything up', async () => {
  const { desk, world, events, pass, observables, id } = await withCase();
  world.clock = 86_400_000;
  await desk.add({ opId: 'op', key: id, found: found('a.example') });
  events.at(10, () => void desk.drain());
  await pass(1_000);
  world.clock = 0;
  await desk.add({ opId: 'op2', key: id, found: found('b.example') });
  await pass(60_000);
  expect(observables(id)).toEqual(['a.example', 'b.example']);
  expect(await pass()).toBe(true);
  expect(desk.writes()).toEqual([]);
});
