import { describe, expect, test } from 'vitest';
import { hasScope } from '../../src/core/account';
import type { Observable } from '../../src/core/observables/observable';
import { orThrow } from '../../src/core/outcome';
import { createEnrich } from '../../src/xdr/enrich';
import { createIncidents } from '../../src/xdr/incidents';
import { createInspect } from '../../src/xdr/inspect';
import { createModules } from '../../src/xdr/modules';
import { createRespond } from '../../src/xdr/respond';
import { createUserNames } from '../../src/xdr/users';
import { demoCaseId } from '../demo/xdr/seed';
import { DEMO_CLIENT } from '../demo/xdr/seed/clients';
import { entered, setUp } from './account-set-up';

const domain = { type: 'domain', value: 'pay-invoice.example.net' } as const;
const mid = { type: 'cisco_mid', value: '1184462' } as const;

async function connected(scopes?: readonly string[]) {
  const world = setUp();
  if (scopes) world.xdr.world.clients.change(DEMO_CLIENT.id, { scopes });
  const account = await world.account.connect(entered());
  world.xdr.clear();
  const { http } = world;
  return {
    ...world,
    facts: account,
    enrich: createEnrich(http, world.time.now),
    incidents: createIncidents(http),
    inspect: createInspect(http),
    modules: createModules(http),
    respond: createRespond(http),
    userNames: createUserNames(http),
  };
}

test('every call of ours is one that the service knows, on its own host, with nothing secret in it', async () => {
  const { enrich, incidents, inspect, modules, respond, userNames, cases, xdr, facts } = await connected();
  orThrow(await enrich.deliberate([domain, mid]));
  orThrow(await enrich.observe([domain]));
  orThrow(await enrich.refer(domain));
  orThrow(await enrich.health());
  orThrow(await inspect('see pay-invoice.example.net'));
  orThrow(await modules.instances());
  orThrow(await modules.types());
  orThrow(await respond.actions([mid]));
  orThrow(await userNames([facts.user?.id ?? '']));
  const [incident] = orThrow(await incidents.search({ sort: 'severest' })).items;
  orThrow(await incidents.search({ text: 'phishing (', statuses: ['New'] }));
  const id = incident?.id ?? '';
  orThrow(await incidents.read(id));
  orThrow(await incidents.setStatus(id, 'Open: Investigating'));
  orThrow(await incidents.observables(id));
  orThrow(await incidents.seenIn({ type: 'url', value: 'http://pay-invoice.example.net/20418/login' }));
  const found = orThrow(await cases.read(demoCaseId));
  orThrow(await incidents.link(id, found?.longId ?? ''));
  expect(xdr.requests.filter(({ violations }) => violations.length > 0)).toEqual([]);
  expect(new Set(xdr.requests.map(({ status }) => Math.floor((status ?? 0) / 100)))).toEqual(new Set([2]));
});

describe('enrichment', () => {
  test('knows the domain of the demo to be malicious', async () => {
    const { enrich } = await connected();
    const { items } = orThrow(await enrich.deliberate([domain]));
    expect(items.map(({ disposition }) => disposition)).toContain('malicious');
    expect(new Set(items.map(({ observable }) => observable.value))).toEqual(new Set([domain.value]));
  });

  test('keeps what modules said when others failed', async () => {
    const { enrich, xdr } = await connected();
    const all = orThrow(await enrich.deliberate([domain])).items;
    const [first] = all;
    const name = first?.module.name ?? '';
    xdr.faults.add({ fault: { kind: 'module-errors', modules: [{ module: name, code: 'module-timeout' }] } });
    const { items, failures } = orThrow(await enrich.deliberate([domain]));
    expect(failures.map(({ module, code }) => [module.name, code])).toContainEqual([name, 'module-timeout']);
    expect(items).toEqual(all.filter(({ module }) => module.name !== name));
    expect(items.length).toBeGreaterThan(0);
  });
});

describe('response actions', () => {
  const actionFor = async (world: Awaited<ReturnType<typeof connected>>, observable: Observable) => {
    const { items } = orThrow(await world.respond.actions([observable]));
    expect(items.length).toBeGreaterThan(0);
    return items;
  };

  test('of every kind are accepted with their whole query sent back, each once', async () => {
    const world = await connected();
    const sha256 = {
      type: 'sha256',
      value: 'b6d1f0a27c94e8350f1d2c7ba9e46358c0d7f1e2a3b4958677f8091a2b3c4d5e',
    } as const;
    const all = [
      ...(await actionFor(world, mid)),
      ...(await actionFor(world, domain)),
      ...(await actionFor(world, sha256)),
    ];
    for (const action of all) expect(orThrow(await world.respond.trigger(action)).status).toBe('success');
    expect(world.xdr.world.us.triggered).toHaveLength(all.length);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  test('with a parameter missing are refused by the module', async () => {
    const world = await connected();
    const rich = (await actionFor(world, domain)).find(({ query }) => query.split('&').length > 2);
    if (!rich) throw new Error('no action with a parameter of its own');
    const poor = { ...rich, query: rich.query.split('&').slice(0, 2).join('&') };
    const result = orThrow(await world.respond.trigger(poor));
    expect(result.status).toBe('failure');
    expect(result.failures.length).toBeGreaterThan(0);
  });

  test.each([
    [{ kind: 'reset' }, 'unknown'],
    [{ kind: 'reset', applied: true }, 'unknown'],
    [{ kind: 'unauthorized' }, 'not-applied'],
    [{ kind: 'status', status: 500, applied: true }, 'unknown'],
    [{ kind: 'truncated' }, 'unknown'],
  ] as const)('are sent once when they meet %j', async (fault, kind) => {
    const world = await connected();
    const [action] = await actionFor(world, mid);
    if (!action) throw new Error('no action');
    world.xdr.clear();
    world.xdr.faults.add({ match: { path: '/trigger/' }, fault });
    expect((await world.respond.trigger(action)).kind).toBe(kind);
    expect(world.xdr.requests.filter(({ path }) => path.includes('/trigger/'))).toHaveLength(1);
  });
});

test('the status of an incident stays changed', async () => {
  const { incidents } = await connected();
  const [first] = orThrow(await incidents.search({})).items;
  const id = first?.id ?? '';
  expect(orThrow(await incidents.setStatus(id, 'Closed: False Positive')).status).toBe('Closed: False Positive');
  expect(orThrow(await incidents.read(id))?.status).toBe('Closed: False Positive');
  expect(
    orThrow(await incidents.search({ statuses: ['Closed: False Positive'] })).items.map((one) => one.id),
  ).toContain(id);
});

describe('a missing scope is named', () => {
  const calls: ReadonlyArray<
    readonly [scope: string, call: (world: Awaited<ReturnType<typeof connected>>) => Promise<{ readonly kind: string }>]
  > = [
    ['casebook', ({ cases }) => cases.search({})],
    ['enrich:read', ({ enrich }) => enrich.deliberate([domain])],
    ['enrich:read', ({ enrich }) => enrich.observe([domain])],
    ['enrich:read', ({ enrich }) => enrich.refer(domain)],
    ['inspect:read', ({ inspect }) => inspect('x.example')],
    ['integration:read', ({ enrich }) => enrich.health()],
    ['integration:read', ({ modules }) => modules.instances()],
    ['private-intel', ({ incidents }) => incidents.search({})],
    ['private-intel', ({ incidents }) => incidents.seenIn(domain)],
    ['response', ({ respond }) => respond.actions([mid])],
    ['users:read', ({ userNames }) => userNames(['x'])],
  ];

  test.each(calls)('%s (%#)', async (scope, call) => {
    // `private-intel` gives `casebook` as well.
    const without = DEMO_CLIENT.scopes.filter(
      (one) => one !== scope && !(scope === 'casebook' && one === 'private-intel'),
    );
    expect(await call(await connected(without))).toMatchObject({
      kind: 'not-applied',
      error: { code: 'missing-scope', scope },
    });
    expect(hasScope(without, scope)).toBe(false);
    expect(await call(await connected())).toMatchObject({ kind: 'ok' });
  });
});
