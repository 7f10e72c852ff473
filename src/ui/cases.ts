import type { CaseKey, CaseSummary, CaseView } from '../core/cases/case';
import { keyOf, type Observable, type ObservableKey } from '../core/observables/observable';
import type { StateSignals } from './follow';

/** What is known of a case: opened ones first, since they are newer than the list. */
export function caseOf(state: StateSignals, key: CaseKey | null | undefined): CaseSummary | undefined {
  if (key === null || key === undefined) return undefined;
  return state.openCases.value[key] ?? state.caseList.value.cases.find((summary) => summary.key === key);
}

/** The case that observables are added to. */
export const activeCaseOf = (state: StateSignals): CaseSummary | undefined => caseOf(state, state.activeCase.value);

/** Keys of the observables of a case, those on their way included and those being taken out not. */
export const keysIn = (view: CaseView | undefined): ReadonlySet<ObservableKey> =>
  new Set(
    (view?.observables ?? [])
      .filter(({ leaving, stage }) => !leaving && stage !== 'failed' && stage !== 'orphaned')
      .map((observable) => keyOf(observable)),
  );

/** An observable without what a case knows about it, for the way to the background. */
export const plain = ({ type, value }: Observable): Observable => ({ type, value });
