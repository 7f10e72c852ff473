import { useSignal } from '@preact/signals';
import { type AppErrorData, dataOf } from '../../core/errors';
import type { Text } from '../../core/text/text';
import type { PendingWrite } from '../../messages/state';
import { errorText } from '../../ui/error-text';
import { Icon } from '../../ui/Icon';
import { useSession } from '../../ui/session';
import { visibleText } from '../../ui/visible';
import { Failure } from '../parts/Failure';

const needsPerson = ({ stage }: PendingWrite): boolean => stage === 'failed' || stage === 'orphaned';

/** What a write does, in a few words. */
function deed(text: Text, { what, caseTitle }: PendingWrite): string {
  const title = visibleText(caseTitle);
  if (what.kind === 'add') return text('optionsWriteAdd', { value: visibleText(what.observable.value), case: title });
  if (what.kind === 'remove') {
    return text('optionsWriteRemove', { value: visibleText(what.observable.value), case: title });
  }
  if (what.kind === 'create') return text('optionsWriteCreate', { case: title });
  if (what.kind === 'delete') return text('optionsWriteDelete', { case: title });
  return text('optionsWriteEdit', { case: title });
}

/** What has not reached XDR: how much waits, and each change that cannot go on without the person. */
export const Outbox = () => {
  const { state, ask, text: texts } = useSession();
  const text = texts.value;
  const writes = state.writes.value;
  const stuck = writes.filter(needsPerson);
  const waiting = writes.length - stuck.length;
  const error = useSignal<AppErrorData | undefined>(undefined);
  const attempt = async (call: 'write.retry' | 'write.discard', id: string) => {
    error.value = undefined;
    try {
      await ask(call, { id });
    } catch (thrown) {
      error.value = dataOf(thrown);
    }
  };
  return (
    <section class="block" aria-labelledby="outbox-title">
      <h2 id="outbox-title">{text('optionsOutbox')}</h2>
      <p class="with-icon">
        <Icon name={writes.length === 0 ? 'check' : 'clock'} size={14} class="muted" />
        {writes.length === 0 ? text('optionsOutboxEmpty') : text.count('optionsOutboxWaiting', waiting)}
      </p>
      {stuck.length > 0 && (
        <>
          <p>{text.count('optionsOutboxStuck', stuck.length)}</p>
          <ul class="lines">
            {stuck.map((write) => (
              <li key={write.id}>
                <div class="grow">
                  <p>{deed(text, write)}</p>
                  <p class="small muted">{write.error ? errorText(text, write.error) : text('optionsWriteOrphaned')}</p>
                </div>
                <button type="button" class="button small" onClick={() => void attempt('write.retry', write.id)}>
                  {text('optionsRetry')}
                </button>
                <button type="button" class="button small" onClick={() => void attempt('write.discard', write.id)}>
                  {text('optionsDiscard')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {error.value && <Failure error={error.value} />}
    </section>
  );
};
