import type { CaseKey } from '../core/cases/case';
import type { AppErrorData } from '../core/errors';
import { keyOf, type Observable } from '../core/observables/observable';
import type { StateSignals } from '../ui/follow';

/** How an observable stands to the active case. */
export type CaseStanding =
  | { readonly kind: 'no-case' }
  | { readonly kind: 'out'; readonly key: CaseKey; readonly title: string }
  | { readonly kind: 'in'; readonly key: CaseKey; readonly title: string; readonly waiting: boolean }
  | { readonly kind: 'failed'; readonly key: CaseKey; readonly title: string; readonly error: AppErrorData };

type Cases = Pick<StateSignals, 'activeCase' | 'openCases' | 'caseList'>;

/** Title of a case, from wherever it is known; empty for one that is known nowhere yet. */
export const titleOf = ({ openCases, caseList }: Cases, key: CaseKey): string =>
  (openCases.value[key] ?? caseList.value.cases.find((one) => one.key === key))?.title ?? '';

/** Reads the state, so that a component which calls this follows it. */
export function standingOf(state: Cases, observable: Observable): CaseStanding {
  const key = state.activeCase.value;
  if (key === null) return { kind: 'no-case' };
  const title = titleOf(state, key);
  const there = state.openCases.value[key]?.observables.find((one) => keyOf(one) === keyOf(observable));
  if (!there || there.leaving) return { kind: 'out', key, title };
  if (there.error && (there.stage === 'failed' || there.stage === 'orphaned')) {
    return { kind: 'failed', key, title, error: there.error };
  }
  return { kind: 'in', key, title, waiting: there.stage === 'saved' };
}
