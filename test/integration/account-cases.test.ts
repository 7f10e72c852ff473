import { describe, expect, test } from 'vitest';
import type { ServerCase } from '../../src/core/cases/case';
import { orThrow } from '../../src/core/outcome';
import { demoCaseCount, demoCaseId, redCaseId } from '../demo/xdr/seed';
import { entered, setUp } from './account-set-up';

async function connected(...options: Parameters<typeof setUp>) {
  const world = setUp(...options);
  await world.account.connect(entered());
  world.xdr.clear();
  return world;
}

/** Follows the pages of a search to the end. */
async function all(cases: Awaited<ReturnType<typeof connected>>['cases'], limit: number) {
  const pages: (readonly ServerCase[])[] = [];
  let next: string | undefined;
  do {
    const page = orThrow(await cases.search(next === undefined ? { limit } : { next }));
    pages.push(page.items);
    expect(page.total).toBe(demoCaseCount);
    next = page.next;
  } while (next !== undefined && pages.length < 100);
  return pages;
}

describe('the list of cases', () => {
  test.each([
    [50, [50, 50, 35]],
    [100, [100, 35]],
    [27, [27, 27, 27, 27, 27]],
  ])('is read whole and without doubles in pages of %d, newest change first', async (limit, sizes) => {
    const { cases } = await connected();
    const pages = await all(cases, limit);
    // A last page that is full makes us ask for one more, which is empty.
    expect(pages.map(({ length }) => length).filter((length) => length > 0)).toEqual(sizes);
    const found = pages.flat();
    expect(new Set(found.map(({ id }) => id)).size).toBe(demoCaseCount);
    expect(found.map(({ id }) => id)).not.toContain(redCaseId);
    const times = found.map(({ modified }) => modified ?? 0);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  test('is read where sorting by the last change is refused', async () => {
    const { cases } = await connected({ settings: { sortAnyField: false } });
    expect((await all(cases, 100)).flat()).toHaveLength(demoCaseCount);
  });

  test('finds what was typed, whatever was typed', async () => {
    const { cases } = await connected();
    const found = orThrow(await cases.search({ text: 'Invoice 20418' }));
    expect(found.items.map(({ id }) => id)).toContain(demoCaseId);
    for (const text of ['(unclosed', '"', 'a AND', '*:*', '\\', 'title:[', '日本', '~', '!', '&&']) {
      expect((await cases.search({ text })).kind).toBe('ok');
    }
  });

  test('finds a value exactly, whatever it holds', async () => {
    const { cases } = await connected();
    const value = 'C:\\Temp\\"a b" (1)*.exe';
    const draft = { externalId: 'pivot-ribbon:1', title: 'Odd', observables: [{ type: 'file_path', value }] } as const;
    const { id } = orThrow(await cases.create(draft));
    expect(orThrow(await cases.search({ value })).items.map((one) => one.id)).toEqual([id]);
    const url = orThrow(await cases.search({ value: 'http://pay-invoice.example.net/20418/login' }));
    expect(url.items.map((one) => one.id)).toContain(demoCaseId);
    expect(orThrow(await cases.search({ value: 'nowhere.invalid' })).items).toEqual([]);
  });
});

describe('a case', () => {
  const domain = { type: 'domain', value: 'first.example' } as const;
  const ip = { type: 'ip', value: '192.0.2.7' } as const;
  const draft = { externalId: 'pivot-ribbon:a/b c', title: 'Mine', notes: 'n', observables: [domain] };

  test('is created, found, changed and deleted', async () => {
    const { cases, xdr, account } = await connected();
    const made = orThrow(await cases.create(draft));
    expect(made).toMatchObject({
      externalIds: ['pivot-ribbon:a/b c'],
      title: 'Mine',
      notes: 'n',
      observables: [domain],
    });
    expect(made.id).toMatch(/^casebook-[0-9a-f-]{36}$/);
    expect(made.longId).toBe(`https://private.intel.amp.cisco.com:443/ctia/casebook/${made.id}`);
    const connection = account.connection();
    expect(made.owner).toBe('account' in connection ? connection.account.user?.id : undefined);
    expect(xdr.world.us.casebooks.primary(made.id)).toMatchObject({ tlp: 'amber', source: 'Pivot Ribbon' });

    expect(orThrow(await cases.findByExternalId('pivot-ribbon:a/b c')).map(({ id }) => id)).toEqual([made.id]);
    expect(orThrow(await cases.findByExternalId('pivot-ribbon:none'))).toEqual([]);

    orThrow(await cases.addObservables(made.id, [ip, domain]));
    orThrow(await cases.addTexts(made.id, ['one', 'two']));
    orThrow(await cases.removeTexts(made.id, ['one']));
    orThrow(await cases.edit(made.id, { title: 'Ours', notes: '' }));
    expect(orThrow(await cases.read(made.longId))).toMatchObject({
      title: 'Ours',
      notes: '',
      texts: ['two'],
      observables: [domain, ip, domain],
    });
    orThrow(await cases.removeObservables(made.id, [domain]));
    expect(orThrow(await cases.read(made.id))?.observables).toEqual([ip]);

    orThrow(await cases.delete(made.id));
    orThrow(await cases.delete(made.id));
    expect(orThrow(await cases.read(made.id))).toBeUndefined();
    expect(await cases.addObservables(made.id, [ip])).toMatchObject({
      kind: 'not-applied',
      error: { code: 'not-found' },
    });
    expect(xdr.requests.flatMap(({ violations }) => violations)).toEqual([]);
  });

  test('with the longest texts that we let through is taken by the service', async () => {
    const { cases } = await connected();
    const texts = { title: '題'.repeat(1_024), summary: 's'.repeat(2_048), notes: 'n'.repeat(5_000) };
    const { id } = orThrow(await cases.create({ ...draft, ...texts }));
    expect(orThrow(await cases.read(id))).toMatchObject(texts);
  });

  test('of a colleague alone is forbidden, not gone', async () => {
    const { cases } = await connected();
    const outcome = await cases.addObservables(redCaseId, [ip]);
    expect(outcome).toMatchObject({
      kind: 'not-applied',
      error: { code: expect.stringMatching(/forbidden|not-found/) },
    });
  });

  test('cannot be written to with the scope to read alone, which is named', async () => {
    const { account, cases, xdr } = await connected();
    const [client] = xdr.world.clients.all();
    xdr.world.clients.change(client?.id ?? '', { scopes: ['casebook:read', 'profile'] });
    await account.check();
    expect((await cases.read(demoCaseId)).kind).toBe('ok');
    expect(await cases.addObservables(demoCaseId, [ip])).toMatchObject({
      kind: 'not-applied',
      error: { code: 'missing-scope', scope: 'casebook' },
    });
  });
});
