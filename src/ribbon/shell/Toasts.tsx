import type { Notice } from '../../messages/state';
import { ErrorNote } from '../../ui/ErrorNote';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/parts/IconButton';
import { useSession, useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';
import { NoticeText } from './NoticeText';
import { useFocusLost } from './use-focus-lost';
import { useShownFor } from './use-shown-for';

const shownForMs = 8_000;
const mostShown = { pill: 3, panel: 1 } as const;

/** What just happened in this tab, and what failed; each goes by itself, unless it is being read or needs an answer. */
export const Toasts = () => {
  const { state } = useSession();
  const { tabId, failures, dismissFailure, ui, windowed } = useRibbon();
  const text = useText();
  const notices = state.notices.value.filter(
    (notice) => notice.tabId === undefined || tabId === undefined || notice.tabId === tabId,
  );
  return (
    <aside class="toasts" aria-label={text('ribbonNotices')} aria-live="polite">
      <span class="before" style={{ flexGrow: ui.across.value }} />
      <div class="toast-stack">
        <FocusLost />
        {failures.value.map(({ id, error }) => (
          <div key={`failure-${id}`} class="toast failure surface">
            <ErrorNote error={error} onDismiss={() => dismissFailure(id)} />
          </div>
        ))}
        {notices.slice(-mostShown[windowed ? 'panel' : ui.form.value]).map((notice) => (
          <Toast key={notice.id} notice={notice} />
        ))}
      </div>
      <span class="after" style={{ flexGrow: 1 - ui.across.value }} />
    </aside>
  );
};

const clock = () => performance.now();

const FocusLost = () => {
  const text = useText();
  const lost = useFocusLost(clock);
  if (!lost.value) return null;
  return (
    <div class="toast">
      <Icon name="warning" />
      <button type="button" class="toast-action" onClick={() => lost.value?.focus()}>
        {text('ribbonFocusLost')}
      </button>
    </div>
  );
};

const Toast = ({ notice }: { readonly notice: Notice }) => {
  const { ask } = useSession();
  const text = useText();
  const dismiss = () => void ask('notice.dismiss', { id: notice.id });
  // What failed stays until somebody has read it.
  const hold = useShownFor(notice.what.kind === 'failed' ? undefined : shownForMs, dismiss);
  const { undo, what } = notice;
  if (what.kind === 'failed') {
    return (
      <div class="toast failure surface">
        <ErrorNote error={what.error} onDismiss={dismiss} />
      </div>
    );
  }
  return (
    <div class="toast" {...hold}>
      <Icon name={what.kind === 'undone' || what.kind === 'removed' ? 'undo' : 'check'} />
      <span class="words">
        <NoticeText what={what} />
      </span>
      {undo !== undefined && (
        <button type="button" class="toast-action" onClick={() => void ask('case.undo', { opId: undo })}>
          {text('caseUndo')}
        </button>
      )}
      <IconButton class="bar-button" icon="cross" size={12} label={text('uiDismiss')} onClick={dismiss} />
    </div>
  );
};
