import { find } from '../../../../src/core/observables/find';
import type { Hints } from '../../../../src/core/observables/shape';

/** What is found in a text, as `type value` lines in the order of the text: short enough for tables. */
export const found = (text: string, hints?: Hints): string[] =>
  find(text, hints).map(({ type, value }) => `${type} ${value}`);

/** The same with the place in the text: what the match covers as shown. */
export const shown = (text: string, hints?: Hints): string[] =>
  find(text, hints).map(({ start, end }) => text.slice(start, end));
