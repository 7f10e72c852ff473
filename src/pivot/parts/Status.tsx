import type { AppErrorData } from '../../core/errors';
import { ErrorNote } from '../../ui/ErrorNote';
import { Icon } from '../../ui/Icon';
import { useText } from '../../ui/session';
import { visibleText } from '../../ui/visible';
import type { Progress } from '../own';

interface StatusProps {
  readonly progress: Progress;
  /** Why the observable could not go to the active case, when an earlier attempt failed. */
  readonly failed: AppErrorData | undefined;
  /** True while the active case's copy of it is only on this computer. */
  readonly waiting: boolean;
  readonly titleOf: (key: string) => string;
  readonly onUndo: (opId: string, from: string) => void;
}

/** What came of the last click, in a place that is there from the beginning, so that nothing moves. */
export const Status = (props: StatusProps) => (
  <div class="status small" role="status">
    <Words {...props} />
  </div>
);

const Words = ({ progress, failed, waiting, titleOf, onUndo }: StatusProps) => {
  const text = useText();
  switch (progress.kind) {
    case 'added':
      return (
        <p class="outcome">
          <Icon name="check" class="verdict-clean" />
          <span class="clip">
            {text(progress.already ? 'menuAlready' : 'menuSavedTo', { case: visibleText(titleOf(progress.to)) })}
          </span>
          {!progress.already && (
            <button type="button" class="link" onClick={() => onUndo(progress.opId, progress.to)}>
              {text('menuUndo')}
            </button>
          )}
        </p>
      );
    case 'undone':
      return (
        <p class="outcome">
          <Icon name="undo" class="muted" />
          <span class="clip">{text('menuUndone', { case: visibleText(titleOf(progress.from)) })}</span>
        </p>
      );
    case 'copied':
      return (
        <p class="outcome">
          <Icon
            name={progress.worked ? 'check' : 'warning'}
            class={progress.worked ? 'verdict-clean' : 'verdict-suspicious'}
          />
          <span class={progress.worked ? 'clip' : undefined}>
            {progress.worked ? text('menuCopied', { text: visibleText(progress.text) }) : text('menuCopyFailed')}
          </span>
        </p>
      );
    case 'failed':
      return (
        <ErrorNote error={progress.error}>
          <button type="button" class="link" onClick={progress.again}>
            {text('menuTryAgain')}
          </button>
        </ErrorNote>
      );
    default:
      if (failed) return <ErrorNote error={failed} />;
      if (!waiting) return null;
      return (
        <p class="outcome muted">
          <Icon name="computer" />
          <span>{text('menuStageSaved')}</span>
        </p>
      );
  }
};
