import { activeCaseOf } from '../../ui/cases';
import { Icon } from '../../ui/Icon';
import { Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';

/** The case that observables go to, and the way to it. */
export const ActiveCaseCard = () => {
  const { state, ask } = useSession();
  const { ui, newId } = useRibbon();
  const text = useText();
  const active = activeCaseOf(state);
  const openCasebook = () => {
    ui.selected.value = undefined;
    ui.app.value = 'casebook';
  };
  return (
    <section aria-labelledby="active-head">
      <h2 id="active-head">{text('homeActiveCase')}</h2>
      {active ? (
        <button type="button" class="tile wide" onClick={openCasebook}>
          <Icon name="casebook" />
          <span class="words">
            <b class="clip">
              <Visible text={active.title} />
            </b>
            <span class="muted small">{text.count('caseObservables', active.observableCount)}</span>
          </span>
        </button>
      ) : (
        <>
          <p class="muted">{text('homeNoActiveCase')}</p>
          <button
            type="button"
            class="button small"
            onClick={() => void ask('case.create', { opId: newId(), found: [] })}
          >
            <Icon name="plus" size={14} />
            {text('caseNew')}
          </button>
        </>
      )}
    </section>
  );
};
