import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/core/errors';
import type { CaseRecord } from '../../../../src/core/outbox/record';
import { memoryStore } from '../../../../src/platform/store';
import { binding } from '../../core/outbox/model/device';
import { domain, found, setUp } from './set-up';

describe('adding', () => {
  test('to a case of the service sends what is missing, once', async () => {
    const { desk, service, pass, observables } = setUp();
    const { id } = service.place({ observables: [domain('known.example')] });
    await desk.learn(service.cases());
    const answer = await desk.add({ opId: 'op', key: id, found: found('known.example', 'new.example') });
    expect(answer).toEqual({ saved: 1, already: 1 });
    expect(desk.view(id)?.observables).toMatchObject([
      { value: 'known.example', stage: 'done', copies: 1 },
      { value: 'new.example', stage: 'saved', copies: 1 },
    ]);
    expect(await pass()).toBe(true);
    expect(observables(id)).toEqual(['known.example', 'new.example']);
    expect(desk.view(id)?.observables.map(({ stage }) => stage)).toEqual(['done', 'done']);
    expect(desk.writes()).toEqual([]);
    expect(service.requests).toEqual({ reads: 5, writes: 1 });
  });

  test('answers before anything is sent', async () => {
    const { desk, service } = setUp();
    const { id } = service.place({});
    await desk.learn(service.cases());
    await desk.add({ opId: 'op', key: id, found: found('a.example') });
    expect(service.requests).toEqual({ reads: 0, writes: 0 });
  });

  test('puts what follows quickly into one request', async () => {
    const { desk, service, pass } = setUp();
    const { id } = service.place({});
    await desk.learn(service.cases());
    for (const number of [1, 2, 3, 4, 5])
      await desk.add({ opId: `op${number}`, key: id, found: found(`${number}.example`) });
    await pass();
    expect(service.requests.writes).toBe(1);
  });

  test('does nothing for a message that comes again, and answers the same', async () => {
    const { desk, service, pass, observables } = setUp();
    const { id } = service.place({});
    await desk.learn(service.cases());
    const message = { opId: 'op', key: id, found: found('a.example') };
    const first = await desk.add(message);
    await desk.undo('op');
    expect(await desk.add(message)).toEqual(first);
    await pass();
    expect(observables(id)).toEqual([]);
  });

  test('takes two spellings of a domain for one', async () => {
    const { desk, service, pass, observables } = setUp();
    const { id } = service.place({ observables: [domain('EVIL.example')] });
    await desk.learn(service.cases());
    expect(await desk.add({ opId: 'op', key: id, found: found('evil.example') })).toEqual({ saved: 0, already: 1 });
    await pass();
    expect(observables(id)).toEqual(['EVIL.example']);
    expect(desk.inCase(id, [domain('evil.example'), domain('other.example')])).toEqual(['domain:evil.example']);
    expect(desk.casesWith(domain('evil.example'))).toEqual([id]);
  });

  test('shows the doubles of others and leaves them', async () => {
    const { desk, service, pass, observables } = setUp();
    const { id } = service.place({ observables: [domain('a.example'), domain('a.example')] });
    await desk.learn(service.cases());
    await pass(60_000);
    await desk.add({ opId: 'op', key: id, found: found('a.example') });
    expect(await pass()).toBe(true);
    expect(observables(id)).toEqual(['a.example', 'a.example']);
    expect(desk.view(id)?.observables).toMatchObject([{ copies: 2, stage: 'done' }]);
  });

  test('keeps where a value was found first', async () => {
    const { desk, service } = setUp();
    const { id } = service.place({});
    await desk.learn(service.cases());
    const from = (pageTitle: string) => ({ pageTitle, address: 'https://sma.example/', row: [], at: 5 });
    const observable = domain('a.example');
    await desk.add({ opId: '1', key: id, found: [{ observable, provenance: from('first') }] });
    await desk.add({ opId: '2', key: id, found: [{ observable, provenance: from('second') }] });
    expect(desk.view(id)?.observables[0]?.provenance?.pageTitle).toBe('first');
  });

  test('is not acknowledged when the disk is full', async () => {
    const memory = memoryStore<CaseRecord>();
    let full = false;
    const { desk, service } = setUp({
      store: {
        ...memory,
        update: async (key, change) => {
          if (full) throw new AppError('storage-full', 'The disk is full.');
          return memory.update(key, change);
        },
      },
    });
    const { id } = service.place({});
    await desk.learn(service.cases());
    full = true;
    await expect(desk.add({ opId: 'op', key: id, found: found('a.example') })).rejects.toMatchObject({
      code: 'storage-full',
    });
    expect(desk.view(id)?.observables).toEqual([]);
  });

  test('to a case that is not known here is refused', async () => {
    const { desk } = setUp();
    await expect(desk.add({ opId: 'op', key: 'casebook-0', found: [] })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('undoing and removing', () => {
  test('withdraws what was not sent, without a request', async () => {
    const { desk, service, pass } = setUp();
    const { id } = service.place({});
    await desk.learn(service.cases());
    await desk.add({ opId: 'op', key: id, found: found('a.example') });
    await desk.undo('op');
    expect(desk.view(id)?.observables).toEqual([]);
    await pass();
    expect(service.requests).toEqual({ reads: 0, writes: 0 });
  });

  test('takes out again what was sent', async () => {
    const { desk, service, pass, observables } = setUp();
    const { id } = service.place({ observables: [domain('theirs.example')] });
    await desk.learn(service.cases());
    await desk.add({ opId: 'op', key: id, found: found('a.example') });
    await pass(5_000);
    expect(observables(id)).toEqual(['theirs.example', 'a.example']);
    await desk.undo('op');
    expect(desk.view(id)?.observables[1]).toMatchObject({ value: 'a.example', leaving: true });
    expect(await pass()).toBe(true);
    expect(observables(id)).toEqual(['theirs.example']);
  });

  test('leaves what was in the case before the add', async () => {
    const { desk, service, pass, observables } = setUp();
    const { id } = service.place({ observables: [domain('theirs.example')] });
    await desk.learn(service.cases());
    await pass(60_000);
    await desk.add({ opId: 'op', key: id, found: found('theirs.example') });
    await pass(5_000);
    await desk.undo('op');
    await pass();
    expect(observables(id)).toEqual(['theirs.example']);
  });

  test('takes out every copy and spelling of a value, and only that', async () => {
    const { desk, service, pass, observables } = setUp();
    const values = ['a.example', 'A.example', 'b.example', 'a.example'];
    const { id } = service.place({ observables: values.map(domain) });
    await desk.learn(service.cases());
    await desk.remove({ opId: 'op', key: id, observable: domain('a.example') });
    expect(await pass()).toBe(true);
    expect(observables(id)).toEqual(['b.example']);
  });

  test('brings back what a removal took out', async () => {
    const { desk, service, pass, observables } = setUp();
    const { id } = service.place({ observables: [domain('a.example')] });
    await desk.learn(service.cases());
    await desk.remove({ opId: 'op', key: id, observable: domain('a.example') });
    await pass();
    await desk.undo('op');
    expect(await pass()).toBe(true);
    expect(observables(id)).toEqual(['a.example']);
  });

  test('never asks the service to remove from a case that holds no observable, which would add it', async () => {
    const { desk, service, pass, observables } = setUp();
    const { id } = service.place({});
    await desk.learn(service.cases());
    await desk.remove({ opId: 'op', key: id, observable: domain('a.example') });
    expect(await pass()).toBe(true);
    expect([observables(id), service.requests.writes]).toEqual([[], 0]);
  });
});

describe('without a connection', () => {
  test('collects, and sends when it is told where it belongs', async () => {
    const { desk, service, world, pass } = setUp();
    world.binding = undefined;
    const { key } = await desk.create({ opId: 'op', title: 'Offline', found: found('a.example') });
    await desk.add({ opId: 'op2', key, found: found('b.example') });
    world.binding = binding;
    void desk.drain();
    await pass();
    expect(desk.unsent()).toEqual({ cases: 1, observables: 2 });
    expect(service.cases()).toEqual([]);
    await desk.adopt(binding);
    expect(await pass()).toBe(true);
    expect(desk.unsent()).toEqual({ cases: 0, observables: 0 });
    expect(service.cases()).toMatchObject([
      { title: 'Offline', observables: [domain('a.example'), domain('b.example')] },
    ]);
  });

  test('never sends with the token of another account', async () => {
    const { desk, service, world, pass, observables } = setUp();
    const { id } = service.place({});
    await desk.learn(service.cases());
    await desk.add({ opId: 'op', key: id, found: found('a.example') });
    world.binding = { ...binding, clientId: 'client-2' };
    await pass();
    expect(service.requests).toEqual({ reads: 0, writes: 0 });
    expect(desk.writes()).toMatchObject([{ what: { kind: 'add' }, stage: 'saved' }]);
    world.binding = binding;
    void desk.drain();
    expect(await pass()).toBe(true);
    expect(observables(id)).toEqual(['a.example']);
  });

  test('goes on with what another worker left on the disk', async () => {
    const { desk, open, service, world, pass } = setUp();
    const { key } = await desk.create({ opId: 'op', found: found('a.example') });
    world.binding = undefined;
    await pass();
    world.binding = binding;
    const later = open();
    await later.load();
    void later.drain();
    expect(later.list()).toMatchObject([{ key, title: 'Case 1' }]);
    expect(await pass()).toBe(true);
    expect(service.cases()).toMatchObject([{ title: 'Case 1', externalIds: [key] }]);
  });
});
