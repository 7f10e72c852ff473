import type { Found } from '../core/observables/found';
import { useSession } from '../ui/session';
import { useRibbon } from './use-ribbon';

/** Adds to the active case; without one, a new case is made of it. What came of it is told by a notice. */
export function useAdd(): (found: readonly Found[]) => void {
  const { state, ask } = useSession();
  const { newId } = useRibbon();
  return (found) => {
    const key = state.activeCase.peek();
    const opId = newId();
    if (key === null) void ask('case.create', { opId, found });
    else void ask('case.add', { opId, key, found });
  };
}
