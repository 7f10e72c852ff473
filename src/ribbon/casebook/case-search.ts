import { useSignalEffect } from '@preact/signals';
import { useSession } from '../../ui/session';
import { useRibbon } from '../use-ribbon';

const debounceMs = 300;

/** Searches cases a moment after the last key; an answer that comes late for another text is dropped. */
export function useCaseSearch(): void {
  const { ask } = useSession();
  const { ui } = useRibbon();
  useSignalEffect(() => {
    const text = ui.searchText.value.trim();
    if (text === '') {
      ui.search.value = undefined;
      return;
    }
    if (ui.search.peek()?.text === text) return;
    const timer = setTimeout(async () => {
      const answer = await ask('case.search', { text }).catch(() => undefined);
      if (answer && ui.searchText.peek().trim() === text) ui.search.value = { text, ...answer };
    }, debounceMs);
    return () => clearTimeout(timer);
  });
}
