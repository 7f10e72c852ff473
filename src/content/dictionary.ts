import type { ObservableTypeName } from '../core/observables/observable';
import type { Hint } from './hint';

/** What a label types its values as. */
export interface Dictionary {
  typesOf(label: string): readonly ObservableTypeName[] | undefined;
}

/** Longest text that can be a label, in code units. */
export const longestLabel = 60;

/** A page asks for the same few labels thousands of times. */
const mostAsked = 500;

/** Every kind of report page that we know labels of, one per file; adding a file is the registration. */
export const hints: readonly Hint[] = Object.values(
  import.meta.glob<Hint>('./hints/*.ts', { eager: true, import: 'default' }),
);

/** One spelling for a label: width, case, spaces, a colon, marks of sorting and of required fields do not matter. */
export const plainLabel = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[:*▲▼△▽↑↓⇅]+/gu, ' ')
    .replace(/[\s\u200b_-]+/gu, ' ')
    .trim();

/** Joins hints into one dictionary; where two know the same label, their types add up in the order of the files. */
export function createDictionary(from: readonly Hint[]): Dictionary {
  const byLabel = new Map<string, readonly ObservableTypeName[]>();
  for (const { labels } of from) {
    for (const { words, types } of labels) {
      for (const word of words) {
        const label = plainLabel(word);
        byLabel.set(label, [...new Set([...(byLabel.get(label) ?? []), ...types])]);
      }
    }
  }
  const asked = new Map<string, readonly ObservableTypeName[] | undefined>();
  return {
    typesOf(label) {
      if (label.length > longestLabel) return undefined;
      if (!asked.has(label)) {
        if (asked.size >= mostAsked) asked.clear();
        asked.set(label, byLabel.get(plainLabel(label)));
      }
      return asked.get(label);
    },
  };
}
