import { demoClients } from './seed/clients';
import type { World } from './world';

/** How much a new world holds. */
export type SeedSize = 'demo' | 'empty';

/** Fills a new world. @param now the dates of the demo lie before it */
export function fill(world: World, size: SeedSize, _now: number): void {
  for (const client of demoClients) world.clients.add(client);
  if (size === 'empty') return;
}
