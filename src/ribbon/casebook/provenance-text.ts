import type { Provenance } from '../../core/observables/found';
import type { Observable } from '../../core/observables/observable';
import type { Text } from '../../core/text/text';
import { typeName } from '../../ui/type-name';
import { visibleText } from '../../ui/visible';

/** Longest value in a block of text, in UTF-16 code units; what is longer ends in `…`. */
const longest = 300;

/**
 * A value of a stranger in Markdown: everything that Markdown could take for its own is escaped, line ends and
 * invisible characters are shown, so that no subject can add a line that looks like ours (T5f).
 */
export function escapeMarkdown(value: string): string {
  const cut = value.length > longest ? `${value.slice(0, longest)}…` : value;
  return visibleText(cut).replaceAll(/[!-/:-@[-`{-~]/g, (character) => `\\${character}`);
}

/** A block of text for the case that says where an observable came from. */
export function provenanceText(text: Text, observable: Observable, provenance: Provenance): string {
  const { pageTitle, address, column, row, shown, at } = provenance;
  const line = (name: string, value: string) => `- ${name}: ${escapeMarkdown(value)}`;
  return [
    `**${escapeMarkdown(observable.value)}** (${typeName(text, observable.type)})`,
    '',
    line(text('provenancePage'), pageTitle),
    line(text('provenanceAddress'), address),
    ...(column === undefined ? [] : [line(text('provenanceColumn'), column)]),
    ...(shown === undefined ? [] : [line(text('provenanceShown'), shown)]),
    ...row.map((cell) => line(text('provenanceRow'), cell)),
    line(text('provenanceAt'), new Date(at).toISOString()),
  ].join('\n');
}
