import { useSession } from '../../ui/session';
import { useRibbon } from '../use-ribbon';

/** Makes an empty case, which becomes the active one, and shows it. */
export function useNewCase(): () => Promise<void> {
  const { ask } = useSession();
  const { ui, newId } = useRibbon();
  return async () => {
    const answer = await ask('case.create', { opId: newId(), found: [] }).catch(() => undefined);
    if (!answer) return;
    ui.selected.value = answer.key;
    ui.section.value = 'overview';
  };
}
