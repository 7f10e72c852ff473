import type { PendingWrite } from '../../messages/state';
import { errorText } from '../../ui/error-text';
import { ago } from '../../ui/moment';
import { Menu } from '../../ui/parts/Menu';
import { Phrase } from '../../ui/parts/Phrase';
import { Value, Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';
import { stageSigns } from '../casebook/saved-state';
import { StageGlyph } from '../parts/StageGlyph';
import { useRibbon } from '../use-ribbon';

/** One write that waits, with retry, move and discard. */
export const OutboxRow = ({ write }: { readonly write: PendingWrite }) => {
  const { ask } = useSession();
  const { now } = useRibbon();
  const text = useText();
  const { id, stage, since, error } = write;
  const stuck = stage === 'failed' || stage === 'orphaned';
  return (
    <li class="outbox-row">
      <StageGlyph stage={stage} />
      <div class="words">
        <p>
          <What write={write} />
        </p>
        <p class="muted small">
          {text(stageSigns[stage].key)} · {ago(text.language, since, now.value)}
        </p>
        {error && <p class="small">{errorText(text, error)}</p>}
      </div>
      <span class="outbox-actions">
        {(stuck || error) && (
          <button type="button" class="button small" onClick={() => void ask('write.retry', { id })}>
            {text('uiRetry')}
          </button>
        )}
        {stuck && <Move write={write} />}
        {(stuck || stage === 'saved') && (
          <button type="button" class="button small" onClick={() => void ask('write.discard', { id })}>
            {text('outboxDiscard')}
          </button>
        )}
      </span>
    </li>
  );
};

const What = ({ write: { what, caseTitle } }: { readonly write: PendingWrite }) => {
  const title = (
    <b>
      <Visible text={caseTitle} />
    </b>
  );
  switch (what.kind) {
    case 'create':
      return <Phrase name="outboxCreate" values={{ case: title }} />;
    case 'delete':
      return <Phrase name="outboxDelete" values={{ case: title }} />;
    case 'add':
      return <Phrase name="outboxAdd" values={{ case: title, value: <Value observable={what.observable} /> }} />;
    case 'remove':
      return <Phrase name="outboxRemove" values={{ case: title, value: <Value observable={what.observable} /> }} />;
    case 'edit':
      return <Phrase name="outboxEdit" values={{ case: title }} />;
    case 'text':
      return <Phrase name="outboxText" values={{ case: title }} />;
  }
};

const mostCases = 8;

const Move = ({ write }: { readonly write: PendingWrite }) => {
  const { state, ask } = useSession();
  const text = useText();
  if (write.what.kind !== 'add' && write.what.kind !== 'text') return null;
  const cases = state.caseList.value.cases.filter(({ key }) => key !== write.case).slice(0, mostCases);
  if (cases.length === 0) return null;
  return (
    <Menu class="move" name={text('outboxMove')} label={<span class="button small">{text('outboxMove')}</span>}>
      {(close) =>
        cases.map(({ key, title }) => (
          <button
            key={key}
            type="button"
            class="menu-item"
            role="menuitem"
            onClick={() => {
              close();
              void ask('write.move', { id: write.id, to: key });
            }}
          >
            <span class="clip">
              <Visible text={title} />
            </span>
          </button>
        ))
      }
    </Menu>
  );
};
