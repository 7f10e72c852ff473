import * as v from 'valibot';
import { defaultPlace, defaultSettings, type RibbonPlace, type Settings } from '../core/settings';

/**
 * Makes sense of what lies in the browser's storage areas, which may be older than the code or edited by hand: what
 * does not fit counts as not there.
 */
const parsed =
  <T>(schema: v.GenericSchema<unknown, T>, otherwise: T) =>
  (stored: unknown): T => {
    const result = v.safeParse(schema, stored);
    return result.success ? result.output : otherwise;
  };

export const textList = parsed<readonly string[]>(v.array(v.string()), []);

export const textOrNull = parsed<string | null>(v.nullable(v.string()), null);

const settings = v.object({
  language: v.fallback(v.picklist(['auto', 'en', 'ja']), defaultSettings.language),
  theme: v.fallback(v.picklist(['page', 'light', 'dusk']), defaultSettings.theme),
  openCasebookOnAdd: v.fallback(v.boolean(), defaultSettings.openCasebookOnAdd),
  defangOnCopy: v.fallback(v.boolean(), defaultSettings.defangOnCopy),
});

export const keptSettings = parsed<Settings>(settings, defaultSettings);

const place = v.object({
  form: v.fallback(v.picklist(['pill', 'panel']), defaultPlace.form),
  across: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), defaultPlace.across),
  height: v.fallback(v.pipe(v.number(), v.minValue(80), v.maxValue(4_000)), defaultPlace.height),
  app: v.fallback(v.string(), defaultPlace.app),
});

export const keptPlaces = parsed<Readonly<Record<string, RibbonPlace>>>(v.record(v.string(), place), {});
