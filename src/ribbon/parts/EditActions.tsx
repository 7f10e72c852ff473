import { useText } from '../../ui/session';
import { Counter } from './Counter';

interface EditActionsProps {
  readonly length: number;
  readonly limit: number;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Below a text being edited: save, cancel, and how much room is left. */
export const EditActions = ({ length, limit, onSave, onCancel }: EditActionsProps) => {
  const text = useText();
  return (
    <div class="edit-actions">
      <button type="button" class="button small primary" disabled={length > limit} onClick={onSave}>
        {text('uiSave')}
      </button>
      <button type="button" class="button small" onClick={onCancel}>
        {text('uiCancel')}
      </button>
      <Counter length={length} limit={limit} />
    </div>
  );
};
