import type { CaseField, CaseView } from '../../core/cases/case';
import { Icon } from '../../ui/Icon';
import { Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';

interface ConflictProps {
  readonly view: CaseView;
  readonly field: CaseField;
  readonly theirs: string;
}

/** Somebody else changed the same text: both are shown, and a person says which one holds. */
export const Conflict = ({ view, field, theirs }: ConflictProps) => {
  const { ask } = useSession();
  const text = useText();
  const mine = view.fields[field].text;
  const settle = (chosen: string) => void ask('case.edit', { key: view.key, field, text: chosen, base: theirs });
  return (
    <fieldset class="note conflict" aria-label={text('conflictTitle')}>
      <Icon name="warning" class="verdict-suspicious" />
      <div class="words">
        <p>{text('conflictTitle')}</p>
        <p class="group-head">{text('conflictTheirs')}</p>
        <blockquote>{theirs === '' ? text('caseNoText') : <Visible text={theirs} lines />}</blockquote>
        <p class="group-head">{text('conflictMine')}</p>
        <blockquote>{mine === '' ? text('caseNoText') : <Visible text={mine} lines />}</blockquote>
        <div class="edit-actions">
          <button type="button" class="button small" onClick={() => settle(mine)}>
            {text('conflictKeepMine')}
          </button>
          <button type="button" class="button small" onClick={() => settle(theirs)}>
            {text('conflictTakeTheirs')}
          </button>
          {field === 'notes' && (
            <button type="button" class="button small" onClick={() => settle(`${theirs}\n\n${mine}`)}>
              {text('conflictKeepBoth')}
            </button>
          )}
        </div>
      </div>
    </fieldset>
  );
};
