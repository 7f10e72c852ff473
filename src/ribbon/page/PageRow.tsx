import type { FoundHere } from '../../core/observables/found';
import { keyOf } from '../../core/observables/observable';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/parts/IconButton';
import { Value, Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';
import { typeName } from '../../ui/type-name';
import { visibleText } from '../../ui/visible';
import { useAdd } from '../use-add';
import { useRibbon } from '../use-ribbon';

interface PageRowProps {
  readonly found: FoundHere;
  readonly inCase: boolean;
}

/** One observable of the page: tick, value, type, where it stands, and whether the active case has it. */
export const PageRow = ({ found, inCase }: PageRowProps) => {
  const { ask } = useSession();
  const { ui } = useRibbon();
  const text = useText();
  const add = useAdd();
  const { observable, provenance } = found;
  const key = keyOf(observable);
  const named = { value: visibleText(observable.value) };
  const toggle = () => {
    const next = new Set(ui.ticked.value);
    if (!next.delete(key)) next.add(key);
    ui.ticked.value = next;
  };
  return (
    <li class="page-row">
      <label class="page-tick">
        <input type="checkbox" checked={ui.ticked.value.has(key)} onChange={toggle} />
        <span class="row-value" title={named.value}>
          <Value observable={observable} />
        </span>
      </label>
      <span class="page-type muted clip">{typeName(text, observable.type)}</span>
      <span class="page-where muted clip">
        {provenance?.column !== undefined && <Visible text={provenance.column} />}
      </span>
      <span class="page-in">
        {inCase ? (
          <Icon name="check" size={14} class="in-case" label={text('caseAlreadyIn')} />
        ) : (
          <IconButton
            icon="plus"
            size={14}
            label={text('pageAddNamed', named)}
            onClick={() => add([{ observable, provenance }])}
          />
        )}
      </span>
      <IconButton
        icon="chevron-down"
        size={12}
        class="pivot"
        label={text('caseOpenMenu', named)}
        aria-haspopup="menu"
        onClick={() => void ask('frame.openMenu', { found: { observable, provenance } })}
      />
    </li>
  );
};
