import type { CaseView } from '../../core/cases/case';
import type { Provenance } from '../../core/observables/found';
import type { Observable } from '../../core/observables/observable';
import { dateAndTime } from '../../ui/moment';
import { Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';
import { provenanceText } from './provenance-text';

interface ProvenanceNoteProps {
  readonly view: CaseView;
  readonly observable: Observable;
  readonly provenance: Provenance;
}

/** Where an observable came from; it stays on this computer until somebody writes it into the case. */
export const ProvenanceNote = ({ view, observable, provenance }: ProvenanceNoteProps) => {
  const { ask } = useSession();
  const { newId } = useRibbon();
  const text = useText();
  const { pageTitle, address, column, row, shown, at } = provenance;
  const block = provenanceText(text, observable, provenance);
  const written = view.texts.some((entry) => entry.text === block);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [text('provenancePage'), pageTitle],
    [text('provenanceAddress'), address],
    [text('provenanceColumn'), column],
    [text('provenanceShown'), shown],
    [text('provenanceRow'), row.length > 0 ? row.join(' · ') : undefined],
    [text('provenanceAt'), dateAndTime(text.language, at)],
  ];
  return (
    <div class="provenance small">
      <dl>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name} class="fact">
                <dt>{name}</dt>
                <dd>
                  <Visible text={value} />
                </dd>
              </div>
            ),
        )}
      </dl>
      {written ? (
        <span class="muted">{text('provenanceWritten')}</span>
      ) : (
        <button
          type="button"
          class="link"
          onClick={() => void ask('case.addText', { opId: newId(), key: view.key, text: block })}
        >
          {text('provenanceWrite')}
        </button>
      )}
    </div>
  );
};
