import type { CaseObservable, CaseView } from '../../core/cases/case';
import { keyOf, type ObservableTypeName } from '../../core/observables/observable';
import { useText } from '../../ui/session';
import { typeName } from '../../ui/type-name';
import { ObservableRow } from './ObservableRow';
import { PasteBox } from './PasteBox';

/** The observables of a case in groups by type, in the order in which types and values came. */
export const Observables = ({ view }: { readonly view: CaseView }) => {
  const text = useText();
  const stuck = view.observables.filter(({ stage }) => stage === 'failed' || stage === 'orphaned').length;
  const waiting = view.observables.filter(({ stage }) => stage !== 'done').length - stuck;
  const groups = groupByType(view.observables);
  return (
    <section class="column observables" aria-labelledby="observables-head">
      <div class="column-head">
        <h2 id="observables-head">
          {text('caseObservablesHead')} <span class="head-count">{view.observables.length}</span>
        </h2>
        {stuck > 0 && <span class="small verdict-suspicious">{text.count('caseStuck', stuck)}</span>}
        {stuck > 0 && waiting > 0 && <span class="muted small"> · </span>}
        {waiting > 0 && <span class="muted small">{text.count('caseWaiting', waiting)}</span>}
      </div>
      <PasteBox view={view} />
      <div class="scroll">
        {view.observables.length === 0 && <p class="pad muted small">{text('caseNoObservables')}</p>}
        {groups.map(([type, observables]) => (
          <section key={type} class="type-group" aria-label={typeName(text, type, observables.length)}>
            <h3 class="pad">
              {typeName(text, type, observables.length)} <span class="head-count">{observables.length}</span>
            </h3>
            <ul>
              {observables.map((observable) => (
                <ObservableRow key={keyOf(observable)} view={view} observable={observable} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
};

function groupByType(
  observables: readonly CaseObservable[],
): readonly (readonly [ObservableTypeName, readonly CaseObservable[]])[] {
  const groups = new Map<ObservableTypeName, CaseObservable[]>();
  for (const observable of observables) {
    const group = groups.get(observable.type);
    if (group) group.push(observable);
    else groups.set(observable.type, [observable]);
  }
  return [...groups];
}
