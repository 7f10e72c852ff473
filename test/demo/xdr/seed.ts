import { schemaVersion } from './entity';
import { hostOf } from './hosts';
import { aiko, europeans, japanese, rene } from './people';
import { seedCases } from './seed/casebooks';
import { DEMO_CLIENT, DEMO_CLIENT_APJC, DEMO_CLIENT_EU, demoClients } from './seed/clients';
import { seedIncidents } from './seed/incidents';
import { seedJudgements } from './seed/judgements';
import type { Doc } from './store';
import type { World } from './world';

/** How much a new world holds. */
export type SeedSize = 'demo' | 'empty';

/** Cases that the demo analyst sees in the US; a search page holds at most 100. */
export const demoCaseCount = 135;

/** The newest case of the demo, with a fixed id. */
export const demoCaseId = 'casebook-0f4c2b7a-6d1e-4a93-b85f-2c7d9e1a3b60';

/** A case of the colleague that nobody else may see. */
export const redCaseId = 'casebook-1a5d3c8b-7e2f-4ba4-896f-3d8eaf2b4c71';

const hour = 3_600_000;
const iso = (moment: number): string => new Date(moment).toISOString();

/** Fills a new world. @param now the dates of the demo lie before it */
export function fill(world: World, size: SeedSize, now: number): void {
  for (const client of demoClients) world.clients.add(client);
  if (size === 'empty') return;
  const { random } = world;
  const newest = namedCase(demoCaseId, aiko.id, now - 2 * hour, {
    title: 'Invoice 20418 phishing',
    description: 'Opened from Email Reporting > Mail Flow Summary',
    tlp: 'amber',
    observables: [
      { type: 'domain', value: 'pay-invoice.example.net' },
      { type: 'url', value: 'http://pay-invoice.example.net/20418/login' },
    ],
    texts: [{ type: 'text', text: 'Reported by the help desk at 08:40 JST.' }],
  });
  const red = namedCase(redCaseId, rene.id, now - 26 * hour, {
    title: 'Insider case, for one pair of eyes',
    tlp: 'red',
  });
  const common = { random, now };
  const ours = { ...common, owners: [aiko, rene] as const, clientId: DEMO_CLIENT.id, count: demoCaseCount - 1 };
  for (const doc of [newest, red, ...seedCases(ours)]) world.us.casebooks.plant(doc);
  seedIncidents(world.us, hostOf('ctia', 'us'), DEMO_CLIENT.id, random, now);
  for (const doc of seedJudgements(DEMO_CLIENT.id, random, now)) world.us.judgements.plant(doc);
  const abroad = [
    ['eu', europeans, DEMO_CLIENT_EU],
    ['apjc', japanese, DEMO_CLIENT_APJC],
  ] as const;
  for (const [region, owner, { id }] of abroad) {
    for (const doc of seedCases({ ...common, owners: [owner], clientId: id, count: 12 }))
      world[region].casebooks.plant(doc);
  }
}

const namedCase = (id: string, owner: string, created: number, fields: Readonly<Record<string, unknown>>): Doc => ({
  short_description: 'New Casebook',
  source: 'SMA ribbon',
  ...fields,
  id,
  type: 'casebook',
  schema_version: schemaVersion,
  owner,
  groups: [aiko.orgId],
  client_id: DEMO_CLIENT.id,
  timestamp: iso(created),
  created: iso(created),
  modified: iso(created + 30 * 60_000),
});
