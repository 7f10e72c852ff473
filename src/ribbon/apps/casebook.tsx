import type { TextKey } from '../../core/text/text';
import { useText } from '../../ui/session';
import { CaseList } from '../casebook/CaseList';
import { Notes } from '../casebook/Notes';
import { Observables } from '../casebook/Observables';
import { Overview } from '../casebook/Overview';
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
        <p class="column nothing muted">
          {key === undefined ? text('caseChoose') : text('caseReading', { case: summary?.title ?? '' })}
        </p>
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
