import type { Observable, ObservableTypeName } from '../../../../src/core/observables/observable';

/** An observable of the ground truth; `wrapped` is the address inside a rewritten link. */
export interface Known extends Observable {
  readonly wrapped?: string;
}

/** What one cell shows, and what is really in it. The second half never leaves the server but by the ground truth. */
export interface Cell {
  readonly text: string;
  readonly observables: readonly Known[];
  /** May be found or not: neither a hit nor a miss. */
  readonly accept?: readonly Known[];
}

/** Text without observables. */
export const plain = (text: string): Cell => ({ text, observables: [] });

/** A text that is one observable as a whole; `value` when its canonical form differs from what is shown. */
export const whole = (type: ObservableTypeName, text: string, value = text): Cell => ({
  text,
  observables: [{ type, value }],
});

/** Several cells in one, with a text between them. */
export const joined = (cells: readonly Cell[], between = ', '): Cell => ({
  text: cells.map((cell) => cell.text).join(between),
  observables: cells.flatMap((cell) => cell.observables),
  accept: cells.flatMap((cell) => cell.accept ?? []),
});

/** A sentence with cells in it: prose`MID ${mid} from ${sender}`. Strings and numbers are plain text. */
export const prose = (texts: TemplateStringsArray, ...parts: readonly (Cell | string | number)[]): Cell => {
  const cells = parts.map((part) => (typeof part === 'object' ? part : plain(String(part))));
  return joined(
    texts.flatMap((text, at) => {
      const cell = cells[at];
      return cell ? [plain(text), cell] : [plain(text)];
    }),
    '',
  );
};

/** The same text, found or not found with equal right. */
export const optional = (cell: Cell): Cell => ({ text: cell.text, observables: [], accept: cell.observables });
