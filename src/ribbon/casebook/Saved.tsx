import type { CaseView } from '../../core/cases/case';
import { errorText } from '../../ui/error-text';
import { timeOfDay } from '../../ui/moment';
import { useText } from '../../ui/session';
import { StageGlyph } from '../parts/StageGlyph';
import { savedState } from './saved-state';

/** "in XDR, 10:42", or why not yet. */
export const Saved = ({ view }: { readonly view: CaseView }) => {
  const text = useText();
  const { stage, error } = savedState(view);
  const time = timeOfDay(text.language, view.modified);
  const words = {
    done: text('savedDone', { time }),
    saved: text('savedHere'),
    sent: text('savedSent'),
    confirming: text('savedConfirming'),
    failed: text('savedFailed'),
    orphaned: text('savedGone'),
  }[stage];
  return (
    <span class="saved muted small" aria-live="polite">
      <StageGlyph stage={stage} />
      <span>
        {words}
        {error && <> {errorText(text, error)}</>}
      </span>
    </span>
  );
};
