import type { CellRule } from './shape';

/** A part of a text, by its place. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const separators = { list: /[,;、；\r\n\t|]/, words: /[\s,;、；|]/ } as const;
const opening = '"\'<[(（「';
const closing = '"\'>])）」';
const remark = /\s*[(（][^()（）]*[)）]$/;
const extension = /\.(?:7z|[a-z][a-z0-9]{0,9})$/i;

/** The values that a cell holds, as its rule reads it. */
export function piecesOf(text: string, rule: CellRule): Piece[] {
  if (rule.pieces === 'whole') return [trimmed(text, 0, text.length)].filter(isFilled);
  const pieces = split(text, separators[rule.pieces]).map(({ start, end }) => bare(text, start, end));
  return (rule.pieces === 'list' ? joined(text, pieces) : pieces).filter(isFilled);
}

const isFilled = ({ start, end }: Piece) => end > start;

function split(text: string, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !separator.test(text.charAt(i))) continue;
    if (i > start) pieces.push({ start, end: i });
    start = i + 1;
  }
  return pieces;
}

function trimmed(text: string, start: number, end: number): Piece {
  let first = start;
  let last = end;
  while (first < last && text.charAt(first).trim() === '') first++;
  while (last > first && text.charAt(last - 1).trim() === '') last--;
  return { start: first, end: last };
}

/** Without blanks, a remark in brackets behind it, and quotes or brackets around it. */
function bare(text: string, start: number, end: number): Piece {
  let piece = trimmed(text, start, end);
  const noted = remark.exec(text.slice(piece.start, piece.end));
  if (noted && noted.index > 0) piece = trimmed(text, piece.start, piece.start + noted.index);
  let { start: first, end: last } = piece;
  while (first < last && opening.includes(text.charAt(first))) first++;
  while (last > first && closing.includes(text.charAt(last - 1))) last--;
  return { start: first, end: last };
}

/**
 * Pieces of a list of file names: a comma inside a name (`Form 04.25.2022, US.zip`) does not separate, so a piece
 * without an ending belongs to the next. Lists of other things have no endings and stay as they are.
 */
function joined(text: string, pieces: readonly Piece[]): Piece[] {
  if (!pieces.some(({ start, end }) => extension.test(text.slice(start, end)))) return [...pieces];
  const names: Piece[] = [];
  let from: number | undefined;
  for (const { start, end } of pieces) {
    from ??= start;
    if (!extension.test(text.slice(start, end))) continue;
    names.push({ start: from, end });
    from = undefined;
  }
  return names;
}
