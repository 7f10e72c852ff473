import { useSignal } from '@preact/signals';
import type { FoundHere } from '../../core/observables/found';
import { keyOf } from '../../core/observables/observable';
import { keysIn } from '../../ui/cases';
import { useSession, useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';
import { PageActions } from './PageActions';
import { PageFilter } from './PageFilter';
import { PageRow } from './PageRow';
import { UnseenNote } from './UnseenNote';

/** Rows drawn at first, and more with every "show more": a page may hold 5,000. */
const step = 200;

/** Every observable that was seen on the page, to be added by the dozen. */
export const PageObservables = () => {
  const { state } = useSession();
  const { ui } = useRibbon();
  const text = useText();
  const shown = useSignal(step);
  const { observed } = state.tab.value;
  const active = state.activeCase.value;
  const inCase = keysIn(active === null ? undefined : state.openCases.value[active]);
  const rows = filtered(observed, ui.pageType.value, ui.pageText.value);
  const ticked = observed.filter(({ observable }) => ui.ticked.value.has(keyOf(observable)));
  return (
    <div class="page-app">
      <div class="page-head">
        <PageFilter observed={observed} rows={rows} />
        <PageActions ticked={ticked} />
      </div>
      <div class="scroll">
        {observed.length === 0 && <p class="pad muted">{text('pageNone')}</p>}
        {observed.length > 0 && rows.length === 0 && <p class="pad muted">{text('pageNoneFiltered')}</p>}
        <ul>
          {rows.slice(0, shown.value).map((found) => (
            <PageRow key={keyOf(found.observable)} found={found} inCase={inCase.has(keyOf(found.observable))} />
          ))}
        </ul>
        {rows.length > shown.value && (
          <p class="pad">
            <button
              type="button"
              class="button small"
              onClick={() => {
                shown.value += step;
              }}
            >
              {text('pageShowMore', { shown: shown.value, total: rows.length })}
            </button>
          </p>
        )}
        <UnseenNote />
      </div>
    </div>
  );
};

/** Entries of a type whose value holds what is typed, upper and lower case alike. */
export function filtered(observed: readonly FoundHere[], type: string, typed: string): readonly FoundHere[] {
  const wanted = typed.trim().toLowerCase();
  return observed.filter(
    ({ observable }) => (type === 'all' || observable.type === type) && observable.value.toLowerCase().includes(wanted),
  );
}
