import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type AppErrorData, dataOf } from '../../core/errors';
import type { Confirmation } from '../../messages/contract';
import { useSession } from '../../ui/session';
import { Failure } from '../parts/Failure';
import { Page } from '../parts/Page';
import type { ArmingClock } from './arming';
import { Question } from './Question';

interface ConfirmProps {
  /** Opaque; the background knows what it is about. */
  readonly id: string;
  readonly clock: ArmingClock;
  readonly close: () => void;
}

/** The window that asks before something that cannot be undone. */
export const Confirm = ({ id, clock, close }: ConfirmProps) => {
  const { ask, text: texts } = useSession();
  const text = texts.value;
  const confirmation = useSignal<Confirmation | undefined>(undefined);
  const error = useSignal<AppErrorData | undefined>(undefined);

  useEffect(() => {
    ask('confirm.get', { id }).then(
      (got) => {
        confirmation.value = got;
      },
      (thrown: unknown) => {
        error.value = dataOf(thrown);
      },
    );
  }, [ask, id, confirmation, error]);

  const answer = async (agreed: boolean, typed?: string) => {
    try {
      await ask('confirm.answer', { id, agreed, typed });
      close();
    } catch (thrown) {
      error.value = dataOf(thrown);
    }
  };

  const gone = error.value?.code === 'not-found';
  return (
    <Page title={text('confirmDeleteCaseTitle')} form="dialog">
      {error.value && (
        <div class="broken">
          <h1>{text(gone ? 'confirmNotOpen' : 'confirmFailed')}</h1>
          {gone ? <p>{text('confirmExpired')}</p> : <Failure error={error.value} />}
          <button type="button" class="button" onClick={close}>
            {text('confirmClose')}
          </button>
        </div>
      )}
      {confirmation.value && !error.value && (
        <Question
          confirmation={confirmation.value}
          clock={clock}
          onAnswer={(agreed, typed) => void answer(agreed, typed)}
        />
      )}
    </Page>
  );
};
