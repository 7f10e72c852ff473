import { useSignal } from '@preact/signals';
import { type AppErrorData, dataOf } from '../../core/errors';
import { useSession } from '../../ui/session';
import { Failure } from '../parts/Failure';

/** What was collected before there was a connection: it goes nowhere until the person says where. */
export const Unsent = () => {
  const { state, ask, text: texts } = useSession();
  const text = texts.value;
  const { cases, observables } = state.unsent.value;
  const connection = state.connection.value;
  const sending = useSignal(false);
  const error = useSignal<AppErrorData | undefined>(undefined);
  if (cases === 0 && observables === 0) return null;

  const send = async () => {
    if (sending.value) return;
    sending.value = true;
    error.value = undefined;
    try {
      await ask('unsent.send', {});
    } catch (thrown) {
      error.value = dataOf(thrown);
    }
    sending.value = false;
  };
  return (
    <section class="block" aria-labelledby="unsent-title">
      <h2 id="unsent-title">{text('optionsUnsent')}</h2>
      <p>
        {text('optionsUnsentCount', {
          observables: text.count('confirmObservableCount', observables),
          cases: text.count('optionsCases', cases),
        })}
      </p>
      {connection.status === 'ready' ? (
        <button
          type="button"
          class="button primary"
          aria-disabled={sending.value ? 'true' : undefined}
          onClick={() => void send()}
        >
          {text('optionsSendTo', {
            organisation: connection.account.organisation?.name ?? text('connectNoOrganisation'),
          })}
        </button>
      ) : (
        <p class="muted">{text('optionsUnsentConnect')}</p>
      )}
      {error.value && <Failure error={error.value} />}
    </section>
  );
};
