import { describe, expect, test } from 'vitest';
import { domain, found, refused, setUp } from './set-up';

async function withCase(content: Parameters<ReturnType<typeof setUp>['service']['place']>[0] = {}) {
  const parts = setUp();
  const { id } = parts.service.place({ title: 'Before', ...content });
  await parts.desk.learn(parts.service.cases());
  return { ...parts, id };
}

describe('a text that was changed', () => {
  test('is shown at once and reaches the service', async () => {
    const { desk, service, pass, id } = await withCase();
    await desk.edit({ key: id, field: 'title', text: 'After', base: 'Before' });
    expect(desk.view(id)?.fields.title).toEqual({ text: 'After', stage: 'saved' });
    expect(await pass()).toBe(true);
    expect(service.cases()[0]?.title).toBe('After');
    expect(desk.view(id)?.fields.title).toEqual({ text: 'After', stage: 'done' });
  });

  test('never overwrites what somebody else wrote meanwhile, and shows both', async () => {
    const { desk, service, server, pass, id } = await withCase();
    void server.edit(id, { title: 'Theirs' });
    await pass(5_000);
    await desk.edit({ key: id, field: 'title', text: 'Mine', base: 'Before' });
    expect(await pass()).toBe(true);
    expect(service.cases()[0]?.title).toBe('Theirs');
    expect(desk.view(id)?.fields.title).toMatchObject({
      text: 'Mine',
      stage: 'failed',
      theirs: 'Theirs',
      error: { code: 'conflict' },
    });
  });

  test.each([
    ['retry', 'Mine'],
    ['discard', 'Theirs'],
  ] as const)('is settled by %s', async (way, title) => {
    const { desk, service, server, pass, id } = await withCase();
    void server.edit(id, { title: 'Theirs' });
    await pass(5_000);
    await desk.edit({ key: id, field: 'title', text: 'Mine', base: 'Before' });
    await pass();
    await desk[way](desk.writes()[0]?.id ?? '');
    expect(await pass()).toBe(true);
    expect([service.cases()[0]?.title, desk.view(id)?.fields.title.text, desk.writes()]).toEqual([title, title, []]);
  });

  test('is cut to what the service takes', async () => {
    const { desk, service, pass, id } = await withCase();
    await desk.edit({ key: id, field: 'title', text: `${'a'.repeat(1_023)}😀`, base: 'Before' });
    await pass();
    expect(service.cases()[0]?.title).toBe('a'.repeat(1_023));
  });
});

describe('the life of a case', () => {
  test('begun and undone before it was sent leaves no trace', async () => {
    const { desk, service, pass } = setUp();
    await desk.create({ opId: 'op', title: 'Mine', found: found('a.example') });
    await desk.undo('op');
    await pass();
    expect([desk.list(), service.requests]).toEqual([[], { reads: 0, writes: 0 }]);
  });

  test('begun and undone after it was sent is deleted', async () => {
    const { desk, service, pass } = setUp();
    await desk.create({ opId: 'op', title: 'Mine', found: found('a.example') });
    await pass(10_000);
    expect(service.cases()).toHaveLength(1);
    await desk.undo('op');
    expect(await pass()).toBe(true);
    expect([desk.list(), service.cases()]).toEqual([[], []]);
  });

  test('is not undone over what a colleague has put into it', async () => {
    const { desk, service, server, pass } = setUp();
    const { key } = await desk.create({ opId: 'op', title: 'Mine', found: found('a.example') });
    await pass(10_000);
    void server.addObservables(desk.view(key)?.id ?? '', [domain('theirs.example')]);
    await pass(10_000);
    await desk.undo('op');
    expect(await pass()).toBe(true);
    expect(service.cases()[0]?.observables.map(({ value }) => value)).toEqual(['a.example', 'theirs.example']);
    expect(desk.writes()).toMatchObject([{ what: { kind: 'delete' }, stage: 'failed', error: { code: 'conflict' } }]);
  });

  test('comes back when its deletion is refused', async () => {
    const { desk, world, pass, id } = await withCase();
    world.instead.delete = async () => refused('forbidden');
    await desk.delete(id);
    expect(desk.list()).toEqual([]);
    expect(await pass()).toBe(true);
    expect(desk.list()).toMatchObject([{ key: id }]);
    expect(desk.writes()).toMatchObject([{ what: { kind: 'delete' }, stage: 'failed', error: { code: 'forbidden' } }]);
  });

  test('ends here when a complete list no longer names it, unless something waits for it', async () => {
    const { desk, pass, id } = await withCase();
    await pass(1_000);
    await desk.add({ opId: 'op', key: id, found: found('a.example') });
    await desk.learn([], true);
    expect(desk.list()).toHaveLength(1);
    await desk.undo('op');
    await desk.learn([], true);
    expect(desk.list()).toEqual([]);
  });

  test('keeps done writes for a week', async () => {
    const { desk, store, world, pass, id } = await withCase();
    await desk.add({ opId: 'op', key: id, found: found('a.example') });
    await pass();
    await desk.prune();
    expect((await store.get(id))?.rows).toHaveLength(1);
    world.clock = 8 * 86_400_000;
    await desk.prune();
    expect((await store.get(id))?.rows).toEqual([]);
    expect(desk.view(id)?.observables).toMatchObject([{ value: 'a.example', stage: 'done' }]);
  });
});
