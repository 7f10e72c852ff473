import type { FoundHere } from '../../core/observables/found';
import type { Text } from '../../core/text/text';
import { Value, Visible } from '../../ui/parts/Value';
import { useText } from '../../ui/session';
import { typeName } from '../../ui/type-name';
import { visibleText } from '../../ui/visible';

export const headingId = 'menu-value';

/** Why the value is taken for an observable of its type; nothing for one that was not read on a page. */
function reason(text: Text, { why, provenance }: FoundHere): string | undefined {
  if (!provenance) return undefined;
  const byWords = why.hint !== undefined || why.anchor === 'label' || why.anchor === 'cell';
  if (!byWords) return text('menuWhyForm');
  const heading = provenance.column;
  return heading ? text('menuWhyHeading', { heading: visibleText(heading) }) : text('menuWhyLabel');
}

/** What the menu is about: the value in full as it would be sent, its type, and why it was found. */
export const Heading = ({ found }: { readonly found: FoundHere }) => {
  const text = useText();
  const shown = found.provenance?.shown;
  const because = reason(text, found);
  return (
    <header class="heading">
      <h1 id={headingId}>
        <Value observable={found.observable} />
      </h1>
      <p class="small muted">{[typeName(text, found.observable.type), because].filter(Boolean).join(' · ')}</p>
      {shown !== undefined && shown !== found.observable.value && (
        <p class="small muted shown">
          {text
            .parts('menuShownAs')
            .map((part) => ('text' in part ? part.text : <Visible key={part.value} text={shown} />))}
        </p>
      )}
    </header>
  );
};
