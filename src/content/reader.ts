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
  /** The table whose headings a changed block or tree belongs to, as then all its cells mean something else. */
  tableOfHeading(node: Element): Element | undefined;
}

export function createReader(find: Find): Reader {
  const dictionary = createDictionary(hints);
  const headings = createHeadings(dictionary);

  const hintsFor = (block: Element, text: string): Hints | undefined => {
    const full = /…|\.{3}/.test(text) ? fullForms(cellOf(block), block) : undefined;
    const typed = text.length <= longestTyped && !block.closest(headingCells) && !dictionary.typesOf(text);
    const heading = typed ? headings.of(block) : undefined;
    const types = heading === undefined ? undefined : dictionary.typesOf(heading);
    if (!full?.length && !types) return undefined;
    return { ...(types && { types }), ...(full?.length && { full }) };
  };

  return {
    known: createKnown(find, hintsFor),
    headings,
    tableOfHeading(node) {
      const heading = node.closest(headingCells) ?? node.querySelector(headingCells);
      return heading?.closest('table,[role=grid],[role=treegrid],[role=table]') ?? undefined;
    },
  };
}
