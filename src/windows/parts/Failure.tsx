import type { ComponentChildren } from 'preact';
import type { AppErrorData } from '../../core/errors';
import { errorText } from '../../ui/error-text';
import { Icon } from '../../ui/Icon';
import { useText } from '../../ui/session';

interface FailureProps {
  readonly error: AppErrorData;
  readonly children?: ComponentChildren;
}

/** What went wrong, without the way to another window that `ErrorNote` offers: this is that window. */
export const Failure = ({ error, children }: FailureProps) => (
  <div class="note error" role="alert">
    <Icon name="warning" class="verdict-suspicious" />
    <div class="words">
      {errorText(useText(), error)} {children}
    </div>
  </div>
);
