import { useEffect, useRef } from 'preact/hooks';
import type { FoundHere } from '../../core/observables/found';
import { keyOf, type ObservableTypeName } from '../../core/observables/observable';
import { useText } from '../../ui/session';
import { typeName } from '../../ui/type-name';
import { useRibbon } from '../use-ribbon';

interface PageFilterProps {
  readonly observed: readonly FoundHere[];
  /** What the filter leaves. */
  readonly rows: readonly FoundHere[];
}

/** Select all of what is filtered, and filters by type and text. */
export const PageFilter = ({ observed, rows }: PageFilterProps) => {
  const { ui } = useRibbon();
  const text = useText();
  const counts = new Map<ObservableTypeName, number>();
  for (const { observable } of observed) counts.set(observable.type, (counts.get(observable.type) ?? 0) + 1);
  return (
    <div class="page-filter">
      <SelectAll rows={rows} />
      <select
        class="input"
        aria-label={text('pageFilterType')}
        value={ui.pageType.value}
        onChange={(event) => {
          // The options are the types themselves and `all`.
          ui.pageType.value = event.currentTarget.value as ObservableTypeName | 'all';
        }}
      >
        <option value="all">{text('pageAllTypes', { count: observed.length })}</option>
        {[...counts].map(([type, count]) => (
          <option key={type} value={type}>
            {typeName(text, type, count)} ({count})
          </option>
        ))}
      </select>
      <input
        class="input"
        type="text"
        aria-label={text('pageFilterText')}
        placeholder={text('pageFilterText')}
        autocomplete="off"
        spellcheck={false}
        value={ui.pageText.value}
        onInput={(event) => {
          ui.pageText.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') ui.pageText.value = '';
        }}
      />
    </div>
  );
};

const SelectAll = ({ rows }: { readonly rows: readonly FoundHere[] }) => {
  const { ui } = useRibbon();
  const text = useText();
  const box = useRef<HTMLInputElement>(null);
  const keys = rows.map(({ observable }) => keyOf(observable));
  const count = keys.filter((key) => ui.ticked.value.has(key)).length;
  const all = count === keys.length && count > 0;
  const some = count > 0 && !all;
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <label class="select-all">
      <input
        ref={box}
        type="checkbox"
        checked={all}
        disabled={keys.length === 0}
        onChange={() => {
          const next = new Set(ui.ticked.value);
          for (const key of keys) {
            if (all) next.delete(key);
            else next.add(key);
          }
          ui.ticked.value = next;
        }}
      />
      {text('pageSelectAll', { count: keys.length })}
    </label>
  );
};
