import { type Node, wildcard } from './node';

/**
 * Reads a `simple_query_string`, which never fails: `+` and, `|` or, `-` not, `"phrase"`, `word*`, `( )`. What makes no
 * sense is ignored, fields are no part of it, and AND joins words.
 */
export function parseSimple(query: string): Node {
  const pieces = query.match(/"(?:\\.|[^"\\])*"|[()|]|(?<=^|[\s(|])-(?=\S)|[^\s()|"]+/gsu) ?? [];
  let at = 0;

  const alternatives = (): Node => {
    const parts = [sequence()];
    while (pieces[at] === '|') {
      at++;
      parts.push(sequence());
    }
    const told = parts.filter((part) => part.kind !== 'none');
    if (told.length === 0) return { kind: 'none' };
    return told.length === 1 && told[0] ? told[0] : { kind: 'or', parts: told };
  };

  const sequence = (): Node => {
    const parts: Node[] = [];
    while (at < pieces.length && pieces[at] !== '|' && pieces[at] !== ')') {
      const part = single();
      if (part.kind !== 'none') parts.push(part);
    }
    if (parts.length === 0) return { kind: 'none' };
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts };
  };

  const single = (): Node => {
    const piece = pieces[at++] ?? '';
    if (piece === '-') return { kind: 'not', part: single() };
    if (piece === '(') {
      const inner = alternatives();
      if (pieces[at] === ')') at++;
      return inner;
    }
    if (piece.startsWith('"') && piece.length > 1)
      return { kind: 'phrase', field: undefined, phrase: bare(piece.slice(1, -1)) };
    const word = piece.replace(/^\++/, '').replace(/~\d*$/, '');
    if (word === '') return { kind: 'none' };
    if (word === '*') return { kind: 'all' };
    if (word.endsWith('*') && !word.endsWith('\\*')) {
      const start = bare(word.slice(0, -1)).replace(/[*?\\]/g, '\\$&');
      return { kind: 'pattern', field: undefined, pattern: wildcard(`${start}*`) };
    }
    return { kind: 'words', field: undefined, words: bare(word) };
  };

  const tree: Node[] = [];
  while (at < pieces.length) {
    if (pieces[at] === ')') at++;
    else {
      const part = alternatives();
      if (part.kind !== 'none') tree.push(part);
    }
  }
  if (tree.length === 0) return { kind: 'none' };
  return tree.length === 1 && tree[0] ? tree[0] : { kind: 'and', parts: tree };
}

const bare = (text: string): string => text.replace(/\\(.)/gsu, '$1');
