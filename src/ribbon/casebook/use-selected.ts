import { useEffect } from 'preact/hooks';
import type { CaseKey, CaseSummary, CaseView } from '../../core/cases/case';
import { caseOf } from '../../ui/cases';
import { useSession } from '../../ui/session';
import { useRibbon } from '../use-ribbon';

interface Selected {
  readonly key: CaseKey | undefined;
  /** As the list knows it, until the case itself is there. */
  readonly summary: CaseSummary | undefined;
  readonly view: CaseView | undefined;
}

/** The case that the Casebook shows: the one chosen in the list, else the active one. Asks for what is not there. */
export function useSelected(): Selected {
  const { state, ask } = useSession();
  const { ui } = useRibbon();
  const key = ui.selected.value ?? state.activeCase.value ?? undefined;
  useEffect(() => {
    if (key !== undefined) void ask('case.open', { key });
  }, [key, ask]);
  return {
    key,
    summary: caseOf(state, key),
    view: key === undefined ? undefined : state.openCases.value[key],
  };
}
