import { bareText, type Lexeme, lex, QueryError } from './lex';
import { type Bound, type Node, wildcard } from './node';

/**
 * Reads an Elasticsearch `query_string` with AND as default operator: words, phrases, fields, groups, AND OR NOT
 * `&& || ! + -`, `*` and `?`, ranges, comparisons, regular expressions, `_exists_:field`. Fuzziness and boosts are
 * read and ignored.
 *
 * @throws {QueryError}
 */
export function parseQuery(query: string): Node {
  const lexemes = lex(query);
  if (lexemes.length === 0) return { kind: 'none' };
  const parser = createParser(lexemes);
  const node = parser.either(undefined);
  if (!parser.finished()) throw new QueryError('unbalanced');
  return node;
}

function createParser(lexemes: readonly Lexeme[]) {
  let at = 0;
  const peek = (): Lexeme | undefined => lexemes[at];
  const take = (kind: Lexeme['kind']): boolean => {
    if (peek()?.kind !== kind) return false;
    at++;
    return true;
  };

  const either = (field: string | undefined): Node => {
    const parts = [both(field)];
    while (take('or')) parts.push(both(field));
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts };
  };

  const both = (field: string | undefined): Node => {
    const parts: Node[] = [];
    let implied = false;
    for (;;) {
      const next = peek();
      if (!next || next.kind === 'close' || next.kind === 'or') break;
      if (next.kind === 'and') {
        if (parts.length === 0) throw new QueryError('AND without a left side');
        at++;
        const after = peek();
        if (!after || after.kind === 'close' || after.kind === 'or' || after.kind === 'and') {
          throw new QueryError('AND without a right side');
        }
        implied = false;
      }
      const plain = peek()?.kind === 'term';
      const part = unary(field);
      const last = parts.at(-1);
      // Words with nothing between them are looked up together: all of them in one field.
      if (implied && plain && part.kind === 'words' && last?.kind === 'words' && last.field === part.field) {
        parts[parts.length - 1] = { ...last, words: `${last.words} ${part.words}` };
      } else parts.push(part);
      implied = plain;
    }
    if (parts.length === 0) throw new QueryError('nothing where something should be');
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts };
  };

  const unary = (field: string | undefined): Node => {
    if (take('not') || take('mustNot')) return { kind: 'not', part: unary(field) };
    if (take('must')) return unary(field);
    return primary(field);
  };

  const primary = (field: string | undefined): Node => {
    const lexeme = lexemes[at++];
    switch (lexeme?.kind) {
      case 'open': {
        const node = either(field);
        if (!take('close')) throw new QueryError('unbalanced');
        return node;
      }
      case 'field': {
        const next = peek();
        if (lexeme.name === '_exists_' && next?.kind === 'term') {
          at++;
          return { kind: 'exists', field: bareText(next.text) };
        }
        return primary(lexeme.name);
      }
      case 'term':
        return word(field, lexeme.text);
      case 'phrase':
        return { kind: 'phrase', field, phrase: lexeme.text };
      case 'regexp':
        return { kind: 'pattern', field, pattern: regexp(lexeme.text) };
      case 'range':
        return { kind: 'range', field, ...bounds(lexeme.text) };
      case 'compare':
        return { kind: 'range', field, ...comparison(lexeme.operator, lexeme.text) };
      default:
        throw new QueryError('an operator where a word should be');
    }
  };

  return { either, finished: () => at === lexemes.length };
}

function word(field: string | undefined, text: string): Node {
  if (text === '*' && (field === undefined || field === '*')) return { kind: 'all' };
  if (text === '*' && field !== undefined) return { kind: 'exists', field };
  if (/(?<!\\)[*?]/.test(text)) return { kind: 'pattern', field, pattern: wildcard(text) };
  return { kind: 'words', field, words: bareText(text) };
}

function regexp(source: string): RegExp {
  try {
    return new RegExp(`^(?:${source})$`, 'isu');
  } catch {
    throw new QueryError('bad regular expression');
  }
}

function bounds(text: string): { readonly low: Bound; readonly high: Bound } {
  const match = /^([[{])\s*(\S+)\s+TO\s+(\S+?)\s*([\]}])$/.exec(text);
  const [, open, low, high, close] = match ?? [];
  if (low === undefined || high === undefined) throw new QueryError('bad range');
  const bare = (value: string): string => bareText(value.replace(/^"(.*)"$/, '$1'));
  return {
    low: { value: bare(low), inclusive: open === '[' },
    high: { value: bare(high), inclusive: close === ']' },
  };
}

function comparison(operator: '>' | '>=' | '<' | '<=', value: string): { readonly low: Bound; readonly high: Bound } {
  const bound: Bound = { value, inclusive: operator.endsWith('=') };
  const open: Bound = { value: '*', inclusive: true };
  return operator.startsWith('>') ? { low: bound, high: open } : { low: open, high: bound };
}
