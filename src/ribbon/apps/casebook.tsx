import type { TextKey } from '../../core/text/text';
import { Icon } from '../../ui/Icon';
import { Phrase } from '../../ui/parts/Phrase';
import { Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';
import { CaseList } from '../casebook/CaseList';
import { Notes } from '../casebook/Notes';
import { Observables } from '../casebook/Observables';
import { Overview } from '../casebook/Overview';
import { useNewCase } from '../casebook/use-new-case';
import { useSelected } from '../casebook/use-selected';
import type { RibbonApp } from '../shape';
import type { CaseSection } from '../ui';
import { useRibbon } from '../use-ribbon';

const sections: readonly (readonly [CaseSection, TextKey])[] = [
  ['cases', 'caseList'],
  ['overview', 'caseOverview'],
  ['observables', 'caseObservablesHead'],
  ['notes', 'caseNotes'],
];

const CasebookPanel = () => {
  const { ui } = useRibbon();
  const text = useText();
  const { key, summary, view } = useSelected();
  return (
    <div class="casebook" data-section={ui.section.value}>
      <fieldset class="sections" aria-label={text('caseSections')}>
        {sections.map(([section, title]) => (
          <button
            key={section}
            type="button"
            class={`section-${section}`}
            aria-pressed={ui.section.value === section}
            onClick={() => {
              ui.section.value = section;
            }}
          >
            {text(title)}
          </button>
        ))}
      </fieldset>
      <CaseList selected={key} />
      {view ? (
        <>
          <Overview key={`overview ${view.key}`} view={view} />
          <Observables key={`observables ${view.key}`} view={view} />
          <Notes key={`notes ${view.key}`} view={view} />
        </>
      ) : (
        <Nothing reading={key === undefined ? undefined : (summary?.title ?? '')} />
      )}
    </div>
  );
};

/** In place of a case: what can be done when none is chosen, or that one is being read. */
const Nothing = ({ reading }: { readonly reading: string | undefined }) => {
  const { state, ask } = useSession();
  const text = useText();
  const create = useNewCase();
  if (reading !== undefined) {
    return (
      <p class="column nothing muted">
        {reading === '' ? (
          text('uiLoading')
        ) : (
          <Phrase name="caseReading" values={{ case: <Visible text={reading} /> }} />
        )}
      </p>
    );
  }
  const signedOut = state.connection.value.status === 'not-configured';
  return (
    <div class="column nothing">
      <p class="muted">{text(signedOut ? 'caseChooseSignedOut' : 'caseChoose')}</p>
      <button type="button" class="button small" onClick={() => void create()}>
        <Icon name="plus" size={14} />
        {text('caseNew')}
      </button>
      {signedOut && (
        <button type="button" class="link" onClick={() => void ask('window.open', { window: 'connect' })}>
          {text('ribbonSignIn')}
        </button>
      )}
    </div>
  );
};

export default {
  id: 'casebook',
  title: 'casebookTitle',
  icon: 'casebook',
  order: 20,
  Panel: CasebookPanel,
} satisfies RibbonApp;
