import { activeCaseOf } from '../../ui/cases';
import { Icon } from '../../ui/Icon';
import { Menu } from '../../ui/parts/Menu';
import { Phrase } from '../../ui/parts/Phrase';
import { Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';

const mostShown = 8;

/** "adding to Invoice lure ▾": always says where observables go, and changes it. */
export const ActiveCaseMenu = () => {
  const { state, ask } = useSession();
  const { ui, newId } = useRibbon();
  const text = useText();
  const active = activeCaseOf(state);
  const noTitle = text(state.activeCase.value === null ? 'ribbonNoActiveCase' : 'uiLoading');
  const cases = state.caseList.value.cases.slice(0, mostShown);
  const label = active ? (
    <span class="adding-to clip">
      <Phrase
        name="ribbonAddingToShort"
        values={{
          case: (
            <b>
              <Visible text={active.title} />
            </b>
          ),
        }}
      />
    </span>
  ) : (
    <span class="adding-to clip">
      <b>{noTitle}</b>
    </span>
  );
  return (
    <Menu
      class="active-case"
      name={active ? text('ribbonAddingTo', { case: active.title }) : noTitle}
      label={
        <>
          {label}
          <Icon name="chevron-down" size={12} />
        </>
      }
    >
      {(close) => (
        <>
          <button
            type="button"
            class="menu-item"
            role="menuitem"
            onClick={() => {
              close();
              void ask('case.create', { opId: newId(), found: [] });
            }}
          >
            <Icon name="casebook-plus" />
            {text('caseNew')}
          </button>
          {cases.length > 0 && <hr />}
          {cases.map(({ key, title, observableCount }) => (
            <button
              key={key}
              type="button"
              class="menu-item"
              role="menuitemradio"
              aria-checked={key === active?.key}
              onClick={() => {
                close();
                void ask('case.setActive', { key });
              }}
            >
              {key === active?.key ? <Icon name="check" /> : <span class="icon-room" />}
              <span class="clip">
                <Visible text={title} />
              </span>
              <span class="end">{observableCount}</span>
            </button>
          ))}
          <hr />
          {state.caseList.value.cases.length > mostShown && (
            <button
              type="button"
              class="menu-item"
              role="menuitem"
              onClick={() => {
                close();
                ui.app.value = 'casebook';
                ui.section.value = 'cases';
              }}
            >
              <span class="icon-room" />
              {text('ribbonMoreCases')}
            </button>
          )}
          <button
            type="button"
            class="menu-item"
            role="menuitem"
            aria-disabled={!active}
            disabled={!active}
            onClick={() => {
              close();
              void ask('case.setActive', { key: null });
            }}
          >
            <span class="icon-room" />
            {text('ribbonPutAside')}
          </button>
        </>
      )}
    </Menu>
  );
};
