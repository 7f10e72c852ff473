import { describe, expect, test } from 'vitest';
import type { CaseDesk } from '../../src/background/cases/desk';
import type { Fault } from '../demo/xdr/faults';
import { domain, found, setUp } from './cases-set-up';

/** The values a casebook holds, in order. */
const values = (doc: unknown): readonly string[] =>
  ((doc as { observables?: readonly { value: string }[] }).observables ?? []).map(({ value }) => value);

/** A new case that every profile knows. */
async function shared(names: readonly string[], seed = 1) {
  const parts = setUp(seed);
  const profiles = names.map((name) => parts.profile(name));
  const [first] = profiles;
  if (!first) throw new Error('Nobody is there.');
  const { key } = await first.desk.create({ opId: 'create', title: 'Shared', found: [] });
  await parts.pass(30_000);
  const id = first.desk.view(key)?.id ?? '';
  const desks: { desk: CaseDesk; key: string }[] = [];
  for (const { desk, server } of profiles) {
    void server.read(id).then(async (outcome) => {
      if (outcome.kind === 'ok' && outcome.value) await desk.learn([outcome.value]);
    });
    desks.push({ desk, key });
  }
  await parts.pass(10_000);
  return { ...parts, desks, key, id };
}

describe('cases against the rebuilt Cisco XDR', () => {
  test('a case is created with what it was begun with, and takes what follows', async () => {
    const { profile, pass, casebooks } = setUp();
    const { desk } = profile('one');
    const { key } = await desk.create({ opId: '1', title: 'Invoice', found: found('a.example', 'b.example') });
    await desk.add({ opId: '2', key, found: found('c.example') });
    await desk.addText({ opId: '3', key, text: 'Found in the mail of 11 July.' });
    await pass(20_000);
    await desk.edit({ key, field: 'summary', text: 'Three domains', base: '' });
    expect(await pass()).toBe(true);
    expect(desk.writes()).toEqual([]);
    const docs = casebooks();
    expect(docs).toMatchObject([
      {
        title: 'Invoice',
        short_description: 'Three domains',
        external_ids: [key],
        tlp: 'amber',
        texts: [{ type: 'text', text: 'Found in the mail of 11 July.' }],
      },
    ]);
    expect(docs.flatMap(values)).toEqual(['a.example', 'b.example', 'c.example']);
  });

  test('an undone add is out, and the rest stays', async () => {
    const { desks, key, pass, casebooks } = await shared(['one']);
    const desk = desks[0]?.desk;
    await desk?.add({ opId: '1', key, found: found('a.example', 'b.example') });
    await pass(10_000);
    await desk?.add({ opId: '2', key, found: found('c.example') });
    await pass(10_000);
    await desk?.undo('1');
    expect(await pass()).toBe(true);
    expect(casebooks().flatMap(values)).toEqual(['c.example']);
    expect(desk?.view(key)?.observables).toMatchObject([{ value: 'c.example', stage: 'done' }]);
  });

  test('a deleted case is gone from the service and from the list', async () => {
    const { desks, key, pass, casebooks } = await shared(['one']);
    const desk = desks[0]?.desk;
    await desk?.delete(key);
    expect(await pass()).toBe(true);
    expect([casebooks(), desk?.list(), desk?.view(key)]).toEqual([[], [], undefined]);
  });

  test('a creation of unknown outcome makes one case', async () => {
    const { profile, pass, casebooks, xdr } = setUp();
    const { desk } = profile('one');
    // The first arrives after a second one has been sent, which happens after 22.5 s without an answer.
    xdr.faults.add({ match: { operation: 'POST /ctia/casebook', nth: 1 }, fault: { kind: 'delay', ms: 40_000 } });
    const { key } = await desk.create({ opId: '1', title: 'Once', found: found('a.example') });
    await pass(35_000);
    expect(casebooks()).toHaveLength(1);
    await pass(20_000);
    expect(casebooks()).toHaveLength(2);
    expect(await pass()).toBe(true);
    const docs = casebooks();
    expect(docs).toMatchObject([{ title: 'Once', external_ids: [key] }]);
    expect(docs.flatMap(values)).toEqual(['a.example']);
    expect(desk.view(key)).toMatchObject({ local: false, waiting: 0 });
  });

  test('a colleague who works in a second copy keeps it', async () => {
    const { profile, pass, casebooks, xdr } = setUp();
    const { desk, server } = profile('one');
    xdr.faults.add({ match: { operation: 'POST /ctia/casebook', nth: 1 }, fault: { kind: 'delay', ms: 40_000 } });
    const { key } = await desk.create({ opId: '1', title: 'Once', found: found('a.example') });
    await pass(42_000);
    const second = casebooks().find(({ id }) => !id.endsWith(desk.view(key)?.id ?? 'nowhere'));
    void server.addObservables(second?.id ?? '', [domain('theirs.example')]);
    expect(await pass()).toBe(true);
    expect(casebooks().map(values)).toContainEqual(['a.example', 'theirs.example']);
    expect(desk.writes()).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('two profiles and a bad network lose and double nothing (%d)', async (seed) => {
    const { desks, key, pass, casebooks, xdr, random, events } = await shared(['one', 'two'], seed);
    xdr.faults.use(() => badNetwork(random()));
    const wanted = new Set<string>();
    for (const [device, { desk }] of desks.entries()) {
      for (let number = 0; number < 10; number++) {
        const value = random() < 0.3 ? `shared${number % 3}.example` : `${device}-${number}.example`;
        wanted.add(value);
        events.at(events.now() + random() * 20_000, () => {
          void desk.add({ opId: `${device}-${number}`, key, found: found(value) });
        });
      }
    }
    expect(await pass()).toBe(true);
    expect(casebooks().flatMap(values).toSorted()).toEqual([...wanted].toSorted());
    expect(desks.map(({ desk }) => desk.writes())).toEqual([[], []]);
  });
});

/** Three times as bad as the network of the shared model. */
function badNetwork(dice: number): readonly Fault[] {
  if (dice < 0.03) return [{ kind: 'hang' }];
  if (dice < 0.06) return [{ kind: 'hang', applied: true }];
  if (dice < 0.09) return [{ kind: 'reset', applied: true }];
  if (dice < 0.12) return [{ kind: 'rate-limited', retryAfter: '5' }];
  if (dice < 0.15) return [{ kind: 'status', status: 502, text: 'Bad gateway', applied: true }];
  if (dice < 0.17) return [{ kind: 'delay', ms: 40_000 }];
  return dice < 0.19 ? [{ kind: 'truncated' }] : [];
}
