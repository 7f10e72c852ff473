/** A piece of a query. A `term` keeps its backslashes, so that an escaped `*` is told from a wildcard. */
export type Lexeme =
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'must' | 'mustNot' }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'term' | 'phrase' | 'regexp'; readonly text: string }
  | { readonly kind: 'range'; readonly text: string }
  | { readonly kind: 'compare'; readonly operator: '>' | '>=' | '<' | '<='; readonly text: string };

/** The query cannot be read; on the wire a 400. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

const space = /\s/u;
const endsTerm = /[\s()[\]{}"]/u;

/** Cuts a `query_string` into pieces. @throws {QueryError} for quotes, brackets and slashes left open */
export function lex(query: string): readonly Lexeme[] {
  const found: Lexeme[] = [];
  let at = 0;

  const closing = (mark: string, from: number): number => {
    for (let index = from; index < query.length; index++) {
      if (query[index] === '\\') index++;
      else if (query[index] === mark) return index;
    }
    throw new QueryError('unbalanced');
  };

  const term = (from: number): string => {
    let end = from;
    while (end < query.length && !endsTerm.test(query[end] ?? '')) {
      if (query[end] === '\\') end++;
      else if (query[end] === ':') break;
      end++;
    }
    if (end > query.length) throw new QueryError('trailing backslash');
    return query.slice(from, end);
  };

  const suffix = (from: number): number => {
    const match = /^(?:[~^][\d.]*)+/.exec(query.slice(from));
    return from + (match?.[0].length ?? 0);
  };

  while (at < query.length) {
    const mark = query[at] ?? '';
    if (space.test(mark)) at++;
    else if (mark === '(') {
      found.push({ kind: 'open' });
      at++;
    } else if (mark === ')') {
      found.push({ kind: 'close' });
      at = suffix(at + 1);
    } else if (mark === '"') {
      const end = closing('"', at + 1);
      found.push({ kind: 'phrase', text: bareText(query.slice(at + 1, end)) });
      at = suffix(end + 1);
    } else if (mark === '[' || mark === '{') {
      const end = query.slice(at).search(/[\]}]/);
      if (end < 0) throw new QueryError('unbalanced');
      found.push({ kind: 'range', text: query.slice(at, at + end + 1) });
      at = suffix(at + end + 1);
    } else if (mark === ']' || mark === '}') throw new QueryError('unbalanced');
    else if (mark === '/' && (at === 0 || /[\s(:]/.test(query[at - 1] ?? ''))) {
      const end = closing('/', at + 1);
      found.push({ kind: 'regexp', text: query.slice(at + 1, end) });
      at = end + 1;
    } else if (query.startsWith('&&', at) || query.startsWith('||', at)) {
      found.push({ kind: mark === '&' ? 'and' : 'or' });
      at += 2;
    } else if (mark === '!') {
      found.push({ kind: 'not' });
      at++;
    } else if ((mark === '+' || mark === '-') && !space.test(query[at + 1] ?? ' ')) {
      found.push({ kind: mark === '+' ? 'must' : 'mustNot' });
      at++;
    } else {
      const text = term(at);
      if (text === '') throw new QueryError(`unexpected ${mark}`);
      at += text.length;
      if (query[at] === ':') {
        at++;
        found.push({ kind: 'field', name: bareText(text) });
        const compared = /^(>=|<=|>|<)/.exec(query.slice(at));
        if (compared?.[1]) {
          const operand = term(at + compared[1].length);
          found.push({ kind: 'compare', operator: compared[1] as '>', text: bareText(operand) });
          at += compared[1].length + operand.length;
        }
      } else if (text === 'AND' || text === 'OR' || text === 'NOT') {
        found.push({ kind: text === 'AND' ? 'and' : text === 'OR' ? 'or' : 'not' });
      } else found.push({ kind: 'term', text: text.replace(/(?<!\\)(?:[~^][\d.]*)+$/, '') });
    }
  }
  return found;
}

/** Text without the backslashes that guard it. */
export const bareText = (text: string): string => text.replace(/\\(.)/gsu, '$1');
