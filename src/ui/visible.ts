/** A piece of a value: characters that can be seen, or one that cannot, by its number. */
export type VisiblePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hidden'; readonly codePoint: number };

/**
 * Characters that look like nothing, like a plain space, or that turn the text around them: an attacker's means to make
 * a value look like another one (threats-and-faults T5d). U+3000 stays: it is a visible space of Japanese texts. `⟦` is
 * taken in so that nobody can write a mark that looks like ours.
 */
const hidden =
  /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u27e6]|(?![ \u3000])\p{Zs}/u;

/** Cuts a value into what can be seen and what cannot. With `lines`, line ends and tabs stay: for texts of people. */
export function visiblePieces(value: string, lines = false): readonly VisiblePiece[] {
  const pieces: VisiblePiece[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') pieces.push({ kind: 'text', text });
    text = '';
  };
  for (const character of value) {
    if (!hidden.test(character) || (lines && (character === '\n' || character === '\t'))) {
      text += character;
      continue;
    }
    flush();
    pieces.push({ kind: 'hidden', codePoint: character.codePointAt(0) ?? 0 });
  }
  flush();
  return pieces;
}

/** How a hidden character is shown: `⟦U+200B⟧`. */
export const hiddenMark = (codePoint: number): string => `⟦U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟧`;

/** A value as one line of text in which everything can be seen, for titles and accessible names. */
export const visibleText = (value: string): string =>
  visiblePieces(value)
    .map((piece) => (piece.kind === 'text' ? piece.text : hiddenMark(piece.codePoint)))
    .join('');
