import { Icon } from '../../ui/Icon';
import { useText } from '../../ui/session';
import { visibleText } from '../../ui/visible';
import type { CaseStanding } from '../case-standing';

interface CaseButtonProps {
  readonly standing: CaseStanding;
  readonly adding: boolean;
  readonly onAdd: () => void;
}

/** The first button of the menu: it names the case that adds go to, and says when the observable is there already. */
export const CaseButton = ({ standing, adding, onAdd }: CaseButtonProps) => {
  const text = useText();
  const isIn = standing.kind === 'in' && !adding;
  const label = (() => {
    if (adding) return text('menuAdding');
    if (standing.kind === 'no-case') return text('menuAddToCase');
    return text(isIn ? 'menuIn' : 'menuAddTo', { case: visibleText(standing.title) });
  })();
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      class={isIn ? 'button primary case-button is-in' : 'button primary case-button'}
      aria-disabled={isIn || adding ? 'true' : undefined}
      title={label}
      onClick={() => {
        if (!isIn && !adding) onAdd();
      }}
    >
      <Icon name={adding ? 'clock' : isIn ? 'check' : 'casebook'} />
      <span class="clip">{label}</span>
    </button>
  );
};
