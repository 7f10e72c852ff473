import type { Mapping } from '../entity';
import type { Doc } from '../store';
import type { Bound, Node } from './node';

/** Words of a text as an index keeps them: lower case, cut at marks, one by one where no blanks separate them. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(word) ?? [];

const word =
  /[\p{Script=Han}\p{Script=Hiragana}]|[\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}_])+(?:[.'’](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}_])+)*/gu;

/** Values at a dotted path, through lists. */
export function valuesAt(doc: unknown, path: string): readonly unknown[] {
  let level: readonly unknown[] = [doc];
  for (const step of path.split('.')) {
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      const value = (one as Record<string, unknown>)[step];
      if (Array.isArray(value)) next.push(...value);
      else if (value !== undefined && value !== null) next.push(value);
    }
    level = next;
  }
  return level;
}

/**
 * Whether a document answers a query.
 *
 * @param fields where a query without a field looks
 */
export function createMatcher(mapping: Mapping, fields: readonly string[]): (node: Node, doc: Doc) => boolean {
  const text = new Set(mapping.text);
  const dates = new Set(mapping.date);
  const indexed = [...mapping.text, ...mapping.keyword, ...mapping.date, ...mapping.number];

  const named = (field: string | undefined): readonly string[] => {
    if (field === undefined) return fields;
    if (field === '*') return indexed;
    if (!field.includes('*')) return indexed.includes(field) ? [field] : [];
    const pattern = new RegExp(
      `^${field
        .split('*')
        .map((part) => part.replaceAll('.', '\\.'))
        .join('.*')}$`,
      'u',
    );
    return indexed.filter((one) => pattern.test(one));
  };

  const anyValue = (field: string | undefined, doc: Doc, test: (value: unknown, field: string) => boolean): boolean =>
    named(field).some((one) => valuesAt(doc, one).some((value) => test(value, one)));

  const equal = (value: unknown, wanted: string): boolean => String(value).toLowerCase() === wanted.toLowerCase();

  const matches = (node: Node, doc: Doc): boolean => {
    switch (node.kind) {
      case 'all':
        return true;
      case 'none':
        return false;
      case 'and':
        return node.parts.every((part) => matches(part, doc));
      case 'or':
        return node.parts.some((part) => matches(part, doc));
      case 'not':
        return !matches(node.part, doc);
      case 'exists':
        return (
          named(node.field).some((field) => valuesAt(doc, field).length > 0) || valuesAt(doc, node.field).length > 0
        );
      case 'words':
        return anyValue(node.field, doc, (value, field) =>
          text.has(field) ? holdsAll(String(value), node.words) : equal(value, node.words),
        );
      case 'phrase':
        return anyValue(node.field, doc, (value, field) =>
          text.has(field) ? holdsRun(String(value), node.phrase) : equal(value, node.phrase),
        );
      case 'pattern':
        return anyValue(node.field, doc, (value, field) =>
          text.has(field)
            ? wordsOf(String(value)).some((word) => node.pattern.test(word))
            : node.pattern.test(String(value)),
        );
      case 'range':
        return anyValue(node.field, doc, (value, field) => within(value, node.low, node.high, dates.has(field)));
    }
  };
  return matches;
}

function holdsAll(value: string, words: string): boolean {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return false;
  const held = new Set(wordsOf(value));
  return wanted.every((word) => held.has(word));
}

function holdsRun(value: string, phrase: string): boolean {
  const wanted = wordsOf(phrase);
  if (wanted.length === 0) return false;
  const held = wordsOf(value);
  return held.some((_, start) => wanted.every((word, offset) => held[start + offset] === word));
}

function within(value: unknown, low: Bound, high: Bound, isDate: boolean): boolean {
  const own = scale(value, isDate);
  const above = low.value === '*' || compare(own, scale(low.value, isDate)) >= (low.inclusive ? 0 : 1);
  const below = high.value === '*' || compare(own, scale(high.value, isDate)) <= (high.inclusive ? 0 : -1);
  return above && below;
}

const scale = (value: unknown, isDate: boolean): number | string => {
  if (isDate) return Date.parse(String(value));
  if (typeof value === 'number') return value;
  return String(value).toLowerCase();
};

function compare(left: number | string, right: number | string): number {
  const [one, other] = typeof left === 'number' ? [left, Number(right)] : [left, String(right)];
  return one < other ? -1 : one > other ? 1 : one === other ? 0 : Number.NaN;
}
