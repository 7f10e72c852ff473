import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenMark, visiblePieces, visibleText } from '../../../src/ui/visible';

/** Reads back what `visibleText` shows. */
const read = (shown: string): string =>
  shown.replaceAll(/⟦U\+([0-9A-F]{4,6})⟧/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

describe('visible values', () => {
  test.each([
    ['zero width space', 'pay\u200bpal.com', 'pay⟦U+200B⟧pal.com'],
    ['right-to-left override', '\u202eexe.pdf', '⟦U+202E⟧exe.pdf'],
    ['isolates', '\u2066a\u2069', '⟦U+2066⟧a⟦U+2069⟧'],
    ['tag characters', 'a\u{e0041}', 'a⟦U+E0041⟧'],
    ['no-break space', 'a\u00a0b', 'a⟦U+00A0⟧b'],
    ['line end', 'a\nb', 'a⟦U+000A⟧b'],
    ['soft hyphen', 'a\u00adb', 'a⟦U+00AD⟧b'],
    ['Hangul filler', '\u3164', '⟦U+3164⟧'],
    ['lone surrogate', 'a\ud800', 'a⟦U+D800⟧'],
    ['a mark like ours', '⟦U+200B⟧', '⟦U+27E6⟧U+200B⟧'],
  ])('%s is shown by its number', (_, value, shown) => {
    expect(visibleText(value)).toBe(shown);
  });

  test.each(['ご請求書の件　至急', 'bücher.example', 'a b', 'раypal.com', '👩🏽'])('%s stays as it is', (value) => {
    expect(visibleText(value)).toBe(value);
  });

  test('what is shown decodes to the value, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (value) => read(visibleText(value)) === value),
      { numRuns: 5_000 },
    );
  });

  test('line ends and tabs of a text stay where they are asked for', () => {
    expect(visiblePieces('a\n\tb', true)).toEqual([{ kind: 'text', text: 'a\n\tb' }]);
  });

  test('numbers have at least four digits', () => {
    expect(hiddenMark(9)).toBe('⟦U+0009⟧');
  });
});
