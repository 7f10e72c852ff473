import { describe, expect, test } from 'vitest';
import { aiko, rene } from '../../demo/xdr/people';
import { demoCaseCount, demoCaseId, redCaseId } from '../../demo/xdr/seed';
import { demoClients } from '../../demo/xdr/seed/clients';
import { createXdr } from '../../demo/xdr/xdr';
import { setUp } from './set-up';

describe('the demo data', () => {
  test('the analyst sees 135 cases of two owners on two pages, newest first her own', async () => {
    const { call } = await setUp({ data: 'demo' });
    const first = await call('GET', '/ctia/casebook/search?query=*&sort_by=created:desc,id');
    expect(first.headers.get('x-total-hits')).toBe(String(demoCaseCount));
    expect(first.json).toHaveLength(100);
    expect(first.json[0].id).toMatch(new RegExp(`${demoCaseId}$`));
    const second = await call(
      'GET',
      `/ctia/casebook/search?query=*&sort_by=created:desc,id&${first.headers.get('x-next')}`,
    );
    expect(second.json).toHaveLength(35);
    const all: { owner: string; created: string }[] = [...first.json, ...second.json];
    const mine = all.filter(({ owner }) => owner === aiko.id).length;
    expect(mine).toBeGreaterThan(60);
    expect(all.length - mine).toBeGreaterThan(30);
    expect(new Set(all.map(({ created }) => created.slice(0, 7))).size).toBeGreaterThan(4);
    expect((await call('GET', `/ctia/casebook/${redCaseId}`)).status).toBe(403);
  });

  test('some cases have no list, some have doubles, some notes, and titles in two languages', () => {
    const { world } = createXdr();
    const cases = world.us.casebooks.all();
    const keysOf = (one: (typeof cases)[number]) =>
      ((one['observables'] ?? []) as readonly object[]).map((held) => JSON.stringify(held));
    expect(cases.filter((one) => !('observables' in one)).length).toBeGreaterThan(8);
    expect(cases.filter((one) => new Set(keysOf(one)).size < keysOf(one).length).length).toBeGreaterThan(8);
    expect(cases.filter((one) => 'texts' in one).length).toBeGreaterThan(20);
    expect(cases.filter(({ title }) => /[ぁ-んァ-ヶ一-龠]/.test(String(title))).length).toBeGreaterThan(20);
    expect(cases.filter(({ owner }) => owner === rene.id).length).toBeGreaterThan(30);
  });

  test('every region has a client of its own that can sign in there', () => {
    const { world } = createXdr();
    for (const { id, password, region } of demoClients) {
      expect(world.clients.exchange(id, password, region)).toMatchObject({ region, clientId: id });
    }
    expect(world.eu.casebooks.all()).toHaveLength(12);
    expect(world.apjc.casebooks.all()).toHaveLength(12);
  });

  test('is the same for the same seed and another for another', () => {
    const now = () => Date.parse('2026-07-11T09:00:00.000Z');
    const titles = (seed: number) =>
      createXdr({ seed, now })
        .world.us.casebooks.all()
        .map(({ id, title }) => `${id} ${title}`);
    expect(titles(1)).toEqual(titles(1));
    expect(titles(1)).not.toEqual(titles(2));
  });
});
