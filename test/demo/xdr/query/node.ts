/** A query as a tree. `field` absent: the default fields; `*`: any field. */
export type Node =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'words'; readonly field: string | undefined; readonly words: string }
  | { readonly kind: 'phrase'; readonly field: string | undefined; readonly phrase: string }
  | { readonly kind: 'pattern'; readonly field: string | undefined; readonly pattern: RegExp }
  | { readonly kind: 'exists'; readonly field: string }
  | { readonly kind: 'range'; readonly field: string | undefined; readonly low: Bound; readonly high: Bound }
  | { readonly kind: 'and'; readonly parts: readonly Node[] }
  | { readonly kind: 'or'; readonly parts: readonly Node[] }
  | { readonly kind: 'not'; readonly part: Node };

/** One end of a range; `*` is open. */
export interface Bound {
  readonly value: string;
  readonly inclusive: boolean;
}

/** `*` and `?` as in the search language, over a whole value without case. */
export function wildcard(text: string): RegExp {
  let source = '';
  for (let index = 0; index < text.length; index++) {
    const mark = text[index] ?? '';
    if (mark === '\\') source += escapeRegExp(text[++index] ?? '');
    else if (mark === '*') source += '.*';
    else if (mark === '?') source += '.';
    else source += escapeRegExp(mark);
  }
  return new RegExp(`^${source}$`, 'isu');
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
