import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useSession } from '../../ui/session';
import { useRibbon } from '../use-ribbon';

/** Opens the Casebook when something was added in this tab, for those who asked for that in the settings. */
export function useOpenOnAdd(): void {
  const { state } = useSession();
  const { ui, tabId } = useRibbon();
  const known = useRef<ReadonlySet<string>>(undefined);
  useSignalEffect(() => {
    const notices = state.notices.value;
    const before = known.current;
    known.current = new Set(notices.map(({ id }) => id));
    // What happened before this ribbon was drawn opens nothing.
    if (!before || !state.settings.value.openCasebookOnAdd) return;
    const added = notices.some(
      (notice) =>
        !before.has(notice.id) &&
        notice.tabId === tabId &&
        (notice.what.kind === 'added' || notice.what.kind === 'created'),
    );
    if (!added) return;
    ui.app.value = 'casebook';
    ui.selected.value = undefined;
    ui.form.value = 'panel';
  });
}
