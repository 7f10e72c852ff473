import type { Hints } from '../core/observables/shape';
import { cellOf } from './context/cell';
import { fullForms } from './context/full';
import { createHeadings, type Headings } from './context/heading';
import { createDictionary, hints } from './dictionary';
import { createKnown, type Find, type Known } from './read/known';

/** Longer texts are prose: no heading types them. */
const longestTyped = 1_000;

const headingCells = 'th,[role=columnheader]';

/** Everything that reads observables, with what their surroundings say about them. */
export interface Reader {
  readonly known: Known;
  readonly headings: Headings;
  /** The table whose heading a changed block is a part of, as then all its cells mean something else. */
  tableOfHeading(block: Element): Element | undefined;
}

export function createReader(find: Find): Reader {
  const dictionary = createDictionary(hints);
  const headings = createHeadings(dictionary);

  const hintsFor = (block: Element, text: string): Hints | undefined => {
    const full = /…|\.{3}/.test(text) ? fullForms(cellOf(block), block) : undefined;
    const heading = text.length <= longestTyped && !block.closest(headingCells) ? headings.of(block) : undefined;
    const known = heading === undefined ? undefined : dictionary.typesOf(heading);
    // A label beside a label is no value.
    const types = known && !dictionary.typesOf(text) ? known : undefined;
    if (!full?.length && !types) return undefined;
    return { ...(types && { types }), ...(full?.length && { full }) };
  };

  return {
    known: createKnown(find, hintsFor),
    headings,
    tableOfHeading(block) {
      return block.closest(headingCells)?.closest('table,[role=grid],[role=treegrid],[role=table]') ?? undefined;
    },
  };
}
