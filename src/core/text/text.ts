import en from '../../../assets/_locales/en/messages.json';
import ja from '../../../assets/_locales/ja/messages.json';

/** Languages that every text exists in. */
export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

export type TextKey = keyof typeof en;

/** A pair of texts for one and for several: `name_one`, `name_other`. */
export type CountKey = {
  [K in TextKey]: K extends `${infer Name}_other` ? (`${Name}_one` extends TextKey ? Name : never) : never;
}[TextKey];

export type TextValues = Readonly<Record<string, string | number>>;

const texts: Readonly<Record<Language, Readonly<Record<string, { readonly message: string }>>>> = { en, ja };

/** The texts of one language. */
export interface Text {
  (key: TextKey, values?: TextValues): string;
  /** The text that goes with a number, which it may name as `{count}`. */
  count(key: CountKey, count: number, values?: TextValues): string;
  /** A text cut at its values, so that a component can put something else in their place. */
  parts(key: TextKey): ReadonlyArray<{ readonly text: string } | { readonly value: string }>;
  readonly language: Language;
}

const slot = /\{([a-zA-Z]+)\}/;

/** Makes the texts of a language; a value that is missing stays visible as `{name}`. */
export function createText(language: Language): Text {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const raw = (key: TextKey): string => texts[language][key]?.message ?? texts.en[key]?.message ?? key;
  const fill = (text: string, values: TextValues): string =>
    text.replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? number.format(value) : value;
    });
  const text = (key: TextKey, values: TextValues = {}) => fill(raw(key), values);
  return Object.assign(text, {
    language,
    count: (key: CountKey, count: number, values: TextValues = {}) =>
      text(`${key}_${plural.select(count) === 'one' ? 'one' : 'other'}` as TextKey, { count, ...values }),
    parts: (key: TextKey) =>
      raw(key)
        .split(/(\{[a-zA-Z]+\})/)
        .filter((piece) => piece !== '')
        .map((piece) => {
          const name = slot.exec(piece)?.[1];
          return name === undefined ? { text: piece } : { value: name };
        }),
  });
}

/** The language to show: the chosen one, or the first of the browser's that we have, else English. */
export function languageFor(chosen: Language | 'auto', browserLanguages: readonly string[]): Language {
  if (chosen !== 'auto') return chosen;
  for (const tag of browserLanguages) {
    const base = tag.toLowerCase().split('-')[0];
    const known = languages.find((language) => language === base);
    if (known) return known;
  }
  return 'en';
}
