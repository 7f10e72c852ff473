import { type Piece, piecesOf } from './cell-pieces';
import type { Observable, ObservableTypeName } from './observable';
import { isPlaceholder } from './placeholders';
import { observableTypes } from './registry';
import type { Hints, Match, ObservableType } from './shape';
import { restored, type Shortened, shortened, shortenedIn } from './shortened';

const byName = new Map(observableTypes.map((type) => [type.type, type]));
const hashes: readonly ObservableTypeName[] = ['md5', 'sha1', 'sha256'];

/** Types that a hint asks for, in its order. */
const asked = ({ types = [] }: Hints): ObservableType[] =>
  types.map((name) => byName.get(name)).filter((type) => type !== undefined);

/**
 * What a cell holds when the page says more about it than its characters: a heading that gives a type, fuller forms
 * of what is shortened.
 *
 * @param found what shape alone found in the cell
 * @param scan finds by shape alone; asked about the fuller forms
 */
export function readCell(
  text: string,
  found: readonly Match[],
  hints: Hints,
  scan: (text: string) => Match[],
): Match[] {
  if (isPlaceholder(text)) return [];
  const types = asked(hints);
  const fuller = fullerValues(types, hints, scan);
  let matches = [...found];
  for (const type of types) matches = withType(text, matches, type, fuller);
  for (const piece of shortenedIn(text)) matches = withRestored(matches, piece, fuller, types[0]?.type);
  if (types.some(({ type }) => hashes.includes(type))) matches = withHashHeads(text, matches, fuller);
  return matches.sort((a, b) => a.start - b.start);
}

type Fuller = ReadonlyArray<readonly [shown: string, value: Observable]>;

/** What the fuller forms hold, as they show it. */
function fullerValues(types: readonly ObservableType[], { full = [] }: Hints, scan: (text: string) => Match[]): Fuller {
  return full.flatMap((text): Fuller => {
    const byShape = scan(text).map(({ type, value, start, end }) => [text.slice(start, end), { type, value }] as const);
    const byHint = types
      .filter(({ cell }) => cell)
      .map((type) => [text.trim(), { type: type.type, value: type.canonical(text.trim()) ?? '' }] as const)
      .filter(([, { value }]) => value !== '');
    return [...byHint.slice(0, 1), ...(byHint.length > 0 ? [] : byShape)];
  });
}

const overlaps = (a: Piece, b: Piece) => a.start < b.end && b.start < a.end;

/** The matches with those that the hint's type adds, in place of those that give way to it. */
function withType(text: string, matches: readonly Match[], type: ObservableType, fuller: Fuller): Match[] {
  const { cell } = type;
  if (cell === undefined) return [...matches];
  const added: Match[] = [];
  /** Cut values that nothing restores: what their rest looks like is no observable either. */
  const refused: Piece[] = [];
  for (const piece of piecesOf(text, cell)) {
    const held = matches.filter((match) => overlaps(match, piece) && staysUnder(match, type));
    if (held.length > 0) continue;
    const cut = shortened(text, piece);
    const shown = text.slice(piece.start, piece.end);
    if (cut && !fuller.some(([full]) => full === shown)) {
      const whole = restored(cut, fuller);
      if (whole) added.push(matchFor(whole, piece, type.type));
      else refused.push(piece);
      continue;
    }
    const value = isPlaceholder(shown) ? undefined : type.canonical(shown);
    if (value !== undefined) added.push(matchFor({ type: type.type, value }, piece, type.type));
  }
  const taken = [...added, ...refused];
  return [...matches.filter((match) => !taken.some((piece) => overlaps(match, piece))), ...added];
}

/** Whether a match keeps its place under a hint: an earlier hint gave it, or the type yields to its shape. */
const staysUnder = (match: Match, { cell }: ObservableType) =>
  match.why.hint !== undefined || (cell?.yieldsTo.includes(match.type) ?? false);

const matchFor = ({ type, value }: Observable, { start, end }: Piece, hint: ObservableTypeName | undefined): Match => ({
  type,
  value,
  start,
  end,
  why: { anchor: 'cell', hint },
});

/** The matches with a shortened value restored in place of what its rest looked like. */
function withRestored(
  matches: readonly Match[],
  piece: Shortened,
  fuller: Fuller,
  hint: ObservableTypeName | undefined,
): Match[] {
  if (matches.some((match) => match.why.anchor === 'cell' && overlaps(match, piece))) return [...matches];
  const whole = restored(piece, fuller);
  if (whole === undefined) return [...matches];
  return [...matches.filter((match) => !overlaps(match, piece)), matchFor(whole, piece, hint)];
}

/** Reports show the first digits of a hash without saying that there are more. */
function withHashHeads(text: string, matches: readonly Match[], fuller: Fuller): Match[] {
  const added: Match[] = [];
  for (const { index, 0: word } of text.matchAll(/(?<![\p{L}\p{N}_…])[0-9a-f]{6,63}(?![\p{L}\p{N}_…])/giu)) {
    const piece = { start: index, end: index + word.length, head: word, tail: '' };
    if (matches.some((match) => overlaps(match, piece))) continue;
    const whole = restored(piece, fuller);
    if (whole && hashes.includes(whole.type)) added.push(matchFor(whole, piece, whole.type));
  }
  return [...matches, ...added];
}
