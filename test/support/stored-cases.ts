import type { World } from '../demo/xdr/world';

interface StoredCase {
  readonly [field: string]: unknown;
  readonly observables?: ReadonlyArray<{ readonly type: string; readonly value: string }>;
}

/** Cases of the US region as the stand-in has them on its primary, without the lag of its replicas. */
const stored = (world: World) => world.us.casebooks.all() as unknown as readonly StoredCase[];

/** The cases made by the extension that hold a value, with how many times each does. */
export const casesHolding = (world: World, value: string) =>
  stored(world)
    .filter(({ source }) => source === 'Pivot Ribbon')
    .map((entry) => ({
      title: String(entry['title'] ?? ''),
      copies: (entry.observables ?? []).filter((observable) => observable.value === value).length,
    }))
    .filter(({ copies }) => copies > 0);

export const caseTitled = (world: World, title: string) => stored(world).find((entry) => entry['title'] === title);
