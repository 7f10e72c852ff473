import type { FoundHere } from '../../core/observables/found';
import { activeCaseOf } from '../../ui/cases';
import { Icon } from '../../ui/Icon';
import { Phrase } from '../../ui/parts/Phrase';
import { Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';

/** Adds what is ticked to the active case or to a new one; the ticks go when it was taken. */
export const PageActions = ({ ticked }: { readonly ticked: readonly FoundHere[] }) => {
  const { state, ask } = useSession();
  const { ui, newId } = useRibbon();
  const text = useText();
  const active = activeCaseOf(state);
  const none = ticked.length === 0;
  const found = ticked.map(({ observable, provenance }) => ({ observable, provenance }));
  const done = () => {
    ui.ticked.value = new Set();
  };
  const toActive = () => {
    if (active) ask('case.add', { opId: newId(), key: active.key, found }).then(done, () => {});
  };
  const toNew = () => {
    ask('case.create', { opId: newId(), found }).then(done, () => {});
  };
  return (
    <div class="page-actions">
      <span class="muted small" aria-live="polite">
        {none ? text('pageTickSome') : text.count('pageTicked', ticked.length)}
      </span>
      {active && (
        <button type="button" class="button primary small" disabled={none} onClick={toActive}>
          <Icon name="plus" size={14} />
          <span class="clip">
            <Phrase name="pageAddTo" values={{ case: <Visible text={active.title} /> }} />
          </span>
        </button>
      )}
      <button type="button" class={active ? 'button small' : 'button small primary'} disabled={none} onClick={toNew}>
        <Icon name="casebook-plus" size={14} />
        {text('pageAddToNew')}
      </button>
    </div>
  );
};
