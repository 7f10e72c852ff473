import type { CaseKey, CaseView } from './case';

/**
 * Keys of the cases in which every word of the text stands somewhere: in title, summary, notes, text blocks or the
 * value of an observable. Case does not matter.
 */
export function findLocally(cases: readonly CaseView[], text: string): readonly CaseKey[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return cases.map(({ key }) => key);
  return cases
    .filter(({ fields, texts, observables }) => {
      const pieces = [...Object.values(fields), ...texts].map((piece) => piece.text);
      const all = [...pieces, ...observables.map(({ value }) => value)].join('\n').toLowerCase();
      return words.every((word) => all.includes(word));
    })
    .map(({ key }) => key);
}
