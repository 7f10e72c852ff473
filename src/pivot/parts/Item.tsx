import { Icon } from '../../ui/Icon';
import type { IconName } from '../../ui/icons';

interface ItemProps {
  readonly icon: IconName;
  readonly label: string;
  /** What stands at the end of the row: where it leads, what came of it. */
  readonly note?: string | undefined;
  readonly onPick: () => void;
}

/** A row of the menu. */
export const Item = ({ icon, label, note, onPick }: ItemProps) => (
  <button type="button" role="menuitem" tabIndex={-1} class="item" onClick={onPick}>
    <Icon name={icon} class="muted" />
    <span class="clip">{label}</span>
    {note !== undefined && <span class="note-end muted small clip">{note}</span>}
  </button>
);
