import { AppError } from '../core/errors';
import type { Item } from '../platform/items';

/** The browser's side of granted appliances. */
export interface ApplianceAccess {
  has(patterns: readonly string[]): Promise<boolean>;
  remove(patterns: readonly string[]): Promise<void>;
  /** Registers the content script for exactly these match patterns, and for nothing else. */
  register(patterns: readonly string[]): Promise<void>;
  /** Runs the content script in open tabs of these patterns, where it does not run yet. */
  inject(patterns: readonly string[]): Promise<void>;
  /** Tells the content scripts of an origin to take everything away. */
  stop(origin: string): Promise<void>;
}

export interface Appliances {
  list(): readonly string[];
  /** Reads the list and registers the content script again: registrations do not survive an update or a restart. */
  start(): Promise<void>;
  /** @throws {AppError} bad-request for what is not an https origin; no-host-access when it was not granted */
  add(origin: string): Promise<void>;
  remove(origin: string): Promise<void>;
}

/** A match pattern cannot name a port; the port is compared when a content script asks (T20). */
const patternOf = (origin: string) => `https://${new URL(origin).hostname}/*`;

const isAppliance = (origin: string) =>
  URL.canParse(origin) && new URL(origin).protocol === 'https:' && new URL(origin).origin === origin;

export function createAppliances(
  stored: Item<readonly string[]>,
  access: ApplianceAccess,
  onChange: (origins: readonly string[]) => void,
): Appliances {
  let origins: readonly string[] = [];
  const patterns = () => [...new Set(origins.map(patternOf))];
  const keep = async (next: readonly string[]) => {
    origins = next;
    await stored.set(next);
    onChange(next);
    await access.register(patterns());
  };
  return {
    list: () => origins,
    async start() {
      origins = (await stored.get()).filter(isAppliance);
      onChange(origins);
      await access.register(patterns());
      await access.inject(patterns());
    },
    async add(origin) {
      if (!isAppliance(origin)) throw new AppError('bad-request', `${origin} is not the https origin of an appliance.`);
      const pattern = patternOf(origin);
      if (!(await access.has([pattern]))) {
        throw new AppError('no-host-access', 'The browser was not allowed to work on this host.', {
          host: new URL(origin).host,
        });
      }
      await keep([...new Set([...origins, origin])].sort());
      await access.inject([pattern]);
    },
    async remove(origin) {
      await keep(origins.filter((other) => other !== origin));
      await access.stop(origin);
      const pattern = patternOf(origin);
      if (!patterns().includes(pattern)) await access.remove([pattern]);
    },
  };
}
