import type { CaseSummary } from '../../core/cases/case';
import type { CountKey } from '../../core/text/text';
import { ErrorNote } from '../../ui/ErrorNote';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/parts/IconButton';
import { useSession, useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';
import { CaseRow } from './CaseRow';
import { useCaseSearch } from './case-search';
import { useNewCase } from './use-new-case';

/** The cases, newest change first, in two groups, with a search over all of them. */
export const CaseList = ({ selected }: { readonly selected: string | undefined }) => {
  const { state, ask } = useSession();
  const text = useText();
  useCaseSearch();
  const list = state.caseList.value;
  const create = useNewCase();
  return (
    <section class="column cases" aria-labelledby="cases-head">
      <div class="column-head">
        <h2 id="cases-head">{text('caseList')}</h2>
        {list.loading && list.cases.length > 0 && <span class="muted small">{text('uiLoading')}</span>}
        <IconButton icon="retry" label={text('caseRefresh')} onClick={() => void ask('case.refresh', {})} />
        <IconButton icon="plus" label={text('caseNew')} onClick={() => void create()} />
      </div>
      <SearchBox />
      <div class="scroll">
        {list.error && (
          <div class="pad">
            <ErrorNote error={list.error}>
              <button type="button" class="link" onClick={() => void ask('case.refresh', {})}>
                {text('uiRetry')}
              </button>
            </ErrorNote>
          </div>
        )}
        <Groups selected={selected} />
      </div>
    </section>
  );
};

const SearchBox = () => {
  const { ui } = useRibbon();
  const text = useText();
  const search = ui.search.value;
  const clear = () => {
    ui.searchText.value = '';
  };
  return (
    <search class="pad">
      <div class="search-box">
        <Icon name="search" size={14} />
        <input
          class="input"
          type="text"
          aria-label={text('caseSearch')}
          placeholder={text('caseSearch')}
          autocomplete="off"
          spellcheck={false}
          value={ui.searchText.value}
          onInput={(event) => {
            ui.searchText.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || ui.searchText.value === '') return;
            event.stopPropagation();
            clear();
          }}
        />
        {ui.searchText.value !== '' && <IconButton icon="cross" size={12} label={text('uiClear')} onClick={clear} />}
      </div>
      <p class="muted small search-used" aria-live="polite">
        {search && text(search.used === 'service' ? 'caseSearchedService' : 'caseSearchedLocal')}
      </p>
    </search>
  );
};

const Groups = ({ selected }: { readonly selected: string | undefined }) => {
  const { state, ask } = useSession();
  const { ui } = useRibbon();
  const text = useText();
  const list = state.caseList.value;
  const search = ui.search.value;
  const searching = ui.searchText.value.trim() !== '';
  const found = search && new Set(search.keys);
  const cases = found ? list.cases.filter(({ key }) => found.has(key)) : list.cases;
  if (searching && !search) return <p class="pad muted small">{text('caseSearching')}</p>;
  if (cases.length === 0) return <Nothing searched={search !== undefined} />;
  return (
    <>
      <Group name="caseMine" cases={cases.filter(({ mine }) => mine)} selected={selected} />
      <Group name="caseOthers" cases={cases.filter(({ mine }) => !mine)} selected={selected} />
      {!search && list.more && (
        <div class="pad">
          <button type="button" class="button small" disabled={list.loading} onClick={() => void ask('case.more', {})}>
            {list.total === undefined
              ? text('caseMore')
              : text('caseMoreOf', { shown: list.cases.length, total: list.total })}
          </button>
        </div>
      )}
    </>
  );
};

const Nothing = ({ searched }: { readonly searched: boolean }) => {
  const { state } = useSession();
  const text = useText();
  const { loading, readAt } = state.caseList.value;
  if (loading && readAt === undefined) return <p class="pad muted small">{text('uiLoading')}</p>;
  return <p class="pad muted small">{text(searched ? 'caseNoneFound' : 'caseNone')}</p>;
};

interface GroupProps {
  readonly name: CountKey;
  readonly cases: readonly CaseSummary[];
  readonly selected: string | undefined;
}

const Group = ({ name, cases, selected }: GroupProps) => {
  const text = useText();
  if (cases.length === 0) return null;
  return (
    <div class="case-group">
      <h3 class="group-head pad">{text.count(name, cases.length)}</h3>
      <ul>
        {cases.map((summary) => (
          <CaseRow key={summary.key} summary={summary} selected={summary.key === selected} />
        ))}
      </ul>
    </div>
  );
};
