import type { CaseSummary } from '../../core/cases/case';
import { ago, dateAndTime } from '../../ui/moment';
import { IconButton } from '../../ui/parts/IconButton';
import { Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';

interface CaseRowProps {
  readonly summary: CaseSummary;
  readonly selected: boolean;
}

/** One case of the list. A click shows it; that it becomes the active one takes another. */
export const CaseRow = ({ summary, selected }: CaseRowProps) => {
  const { state, ask } = useSession();
  const { ui, now } = useRibbon();
  const text = useText();
  const { key, title, observableCount, mine, modified, local, waiting } = summary;
  const active = state.activeCase.value === key;
  const details = [
    text.count('caseObservables', observableCount),
    text(mine ? 'caseOwnerYou' : 'caseOwnerOther'),
    local ? text('caseLocal') : ago(text.language, modified, now.value),
    waiting > 0 ? text.count('caseWaiting', waiting) : '',
  ];
  return (
    <li class={selected ? 'case-row selected' : 'case-row'}>
      <button
        type="button"
        class="case-select"
        aria-current={selected ? 'true' : undefined}
        title={dateAndTime(text.language, modified)}
        onClick={() => {
          ui.selected.value = key;
          ui.section.value = 'observables';
        }}
      >
        <span class="case-title">
          <b class="clip">
            <Visible text={title} />
          </b>
          {active && <span class="badge">{text('caseActive')}</span>}
        </span>
        <span class="muted case-details">{details.filter((detail) => detail !== '').join(' · ')}</span>
      </button>
      {!active && (
        <IconButton
          icon="star"
          class="make-active"
          label={text('caseMakeActiveNamed', { case: title })}
          onClick={() => void ask('case.setActive', { key })}
        />
      )}
    </li>
  );
};
