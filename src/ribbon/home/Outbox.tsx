import { useSession, useText } from '../../ui/session';
import { OutboxRow } from './OutboxRow';

const mostShown = 100;

/** Writes that have not come to rest: what waits, since when, why, and what a person can do. */
export const Outbox = () => {
  const { state } = useSession();
  const text = useText();
  const writes = state.writes.value;
  // What needs a person comes first; the rest in the order in which it will be sent.
  const stuck = writes.filter(({ stage }) => stage === 'failed' || stage === 'orphaned');
  const going = writes.filter(({ stage }) => stage !== 'failed' && stage !== 'orphaned');
  return (
    <section aria-labelledby="outbox-head">
      <h2 id="outbox-head">
        {text('outboxTitle')} {writes.length > 0 && <span class="head-count">{writes.length}</span>}
      </h2>
      {writes.length === 0 && (
        <p class="muted">{text(state.connection.value.status === 'ready' ? 'outboxEmpty' : 'outboxNothing')}</p>
      )}
      <ul class="outbox">
        {[...stuck, ...going].slice(0, mostShown).map((write) => (
          <OutboxRow key={write.id} write={write} />
        ))}
      </ul>
      {writes.length > mostShown && <p class="muted small">{text.count('ribbonAndMore', writes.length - mostShown)}</p>}
    </section>
  );
};
