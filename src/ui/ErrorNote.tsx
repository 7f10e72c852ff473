import type { ComponentChildren } from 'preact';
import type { AppErrorData } from '../core/errors';
import { copyText } from './copy';
import { type ErrorRemedy, errorEntries, errorReport, errorText } from './error-text';
import { Icon } from './Icon';
import { IconButton } from './parts/IconButton';
import { useSession, useText } from './session';

interface ErrorNoteProps {
  readonly error: AppErrorData;
  /** More buttons, for example "Try again". */
  readonly children?: ComponentChildren;
  readonly onDismiss?: (() => void) | undefined;
}

/** The one place where an error becomes a sentence and a button. */
export const ErrorNote = ({ error, children, onDismiss }: ErrorNoteProps) => {
  const text = useText();
  const { remedy } = errorEntries[error.code];
  return (
    <div class="note error" role="alert">
      <Icon name="warning" class="verdict-suspicious" />
      <div class="words">
        <span>{errorText(text, error)}</span> {remedy && <Remedy remedy={remedy} error={error} />} {children}
      </div>
      {onDismiss && <IconButton icon="cross" size={12} label={text('uiDismiss')} onClick={onDismiss} />}
    </div>
  );
};

const Remedy = ({ remedy, error }: { readonly remedy: ErrorRemedy; readonly error: AppErrorData }) => {
  const { ask } = useSession();
  const text = useText();
  if (remedy === 'copy') {
    return (
      <button type="button" class="link" onClick={() => void copyText(errorReport(error))}>
        {text('errorCopyDetails')}
      </button>
    );
  }
  return (
    <button type="button" class="link" onClick={() => void ask('window.open', { window: remedy })}>
      {text(remedy === 'connect' ? 'errorOpenConnect' : 'errorOpenOptions')}
    </button>
  );
};
