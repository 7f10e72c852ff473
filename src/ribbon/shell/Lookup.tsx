import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { keyOf } from '../../core/observables/observable';
import { keysIn } from '../../ui/cases';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/parts/IconButton';
import { Value, Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';
import { typeName } from '../../ui/type-name';
import { type Recognised, recognise } from '../recognise';
import { useAdd } from '../use-add';
import { useRibbon } from '../use-ribbon';

const mostShown = 50;

/** The box in the bar: recognises observables in what is typed, and finds cases by it. */
export const Lookup = () => {
  const { ui } = useRibbon();
  const text = useText();
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const recognised = useComputed(() => recognise(ui.lookup.value));
  const typed = ui.lookup.value.trim();
  const searchCases = () => {
    ui.searchText.value = typed;
    ui.app.value = 'casebook';
    ui.section.value = 'cases';
    open.value = false;
  };
  const onFocusOut = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (next instanceof Node && !root.current?.contains(next)) open.value = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open.value) return;
    event.stopPropagation();
    open.value = false;
    root.current?.querySelector('input')?.focus();
  };
  return (
    <search class="lookup" ref={root} onFocusOut={onFocusOut} onKeyDown={onKeyDown}>
      <Icon name="search" />
      <input
        type="text"
        aria-label={text('ribbonLookup')}
        placeholder={text('ribbonLookup')}
        autocomplete="off"
        spellcheck={false}
        value={ui.lookup.value}
        onFocus={() => {
          open.value = true;
        }}
        onInput={(event) => {
          ui.lookup.value = event.currentTarget.value;
          open.value = true;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed !== '') searchCases();
        }}
      />
      {open.value && typed !== '' && (
        <div class="lookup-answer surface">
          <Answer recognised={recognised.value} />
          <button type="button" class="menu-item" onClick={searchCases}>
            <Icon name="casebook" />
            <span class="clip">{text('ribbonSearchCasesFor', { text: typed })}</span>
          </button>
        </div>
      )}
    </search>
  );
};

const Answer = ({ recognised }: { readonly recognised: readonly Recognised[] }) => {
  const { state, ask } = useSession();
  const text = useText();
  const add = useAdd();
  const active = state.activeCase.value;
  const inCase = keysIn(active === null ? undefined : state.openCases.value[active]);
  if (recognised.length === 0) return <p class="muted small lookup-none">{text('ribbonNothingRecognised')}</p>;
  return (
    <ul>
      {recognised.slice(0, mostShown).map(({ observable, written }) => (
        <li key={keyOf(observable)} class="lookup-row">
          <span class="words">
            <Value observable={observable} />
            <span class="muted small">
              {typeName(text, observable.type)}
              {written !== undefined && (
                <>
                  {' · '}
                  <Visible text={written} />
                </>
              )}
            </span>
          </span>
          {inCase.has(keyOf(observable)) ? (
            <Icon name="check" label={text('caseAlreadyIn')} />
          ) : (
            <IconButton icon="plus" label={text('caseAddThis')} onClick={() => add([{ observable }])} />
          )}
          <IconButton
            icon="chevron-down"
            class="pivot"
            label={text('caseOpenMenu', { value: observable.value })}
            onClick={() => void ask('frame.openMenu', { found: { observable } })}
          />
        </li>
      ))}
      {recognised.length > mostShown && (
        <li class="muted small lookup-none">{text.count('ribbonAndMore', recognised.length - mostShown)}</li>
      )}
    </ul>
  );
};
