import type { CaseKey } from '../core/cases/case';
import { defaultPlace, defaultSettings, type RibbonPlace, type Settings } from '../core/settings';
import { languageFor } from '../core/text/text';
import type { Item } from '../platform/items';
import type { Publisher } from './publish';

/** What a person chose and the product remembers. Nothing here is secret: content scripts can read `storage.local` (F5). */
export interface Choices {
  start(): Promise<void>;
  change(change: Partial<Settings>): Promise<void>;
  setActiveCase(key: CaseKey | null): Promise<void>;
  /** Where the ribbon lay last on the pages of an appliance. */
  place(origin: string | undefined): Promise<RibbonPlace>;
  setPlace(origin: string | undefined, place: RibbonPlace): Promise<void>;
}

export interface ChoiceItems {
  readonly settings: Item<Partial<Settings>>;
  readonly activeCase: Item<CaseKey | null>;
  readonly places: Item<Readonly<Record<string, RibbonPlace>>>;
}

/** The ribbon in a window of its own has a place as well. */
const ownWindow = 'window';

export function createChoices(items: ChoiceItems, publisher: Publisher, browserLanguages: readonly string[]): Choices {
  const publish = (settings: Settings) =>
    publisher.publish({ settings, language: languageFor(settings.language, browserLanguages) });
  return {
    async start() {
      publish({ ...defaultSettings, ...(await items.settings.get()) });
      publisher.publish({ activeCase: await items.activeCase.get() });
    },
    async change(change) {
      const settings = { ...publisher.state().settings, ...change };
      await items.settings.set(settings);
      publish(settings);
    },
    async setActiveCase(key) {
      await items.activeCase.set(key);
      publisher.publish({ activeCase: key });
    },
    place: async (origin) => ({ ...defaultPlace, ...(await items.places.get())[origin ?? ownWindow] }),
    setPlace: async (origin, place) =>
      items.places.set({ ...(await items.places.get()), [origin ?? ownWindow]: place }),
  };
}
