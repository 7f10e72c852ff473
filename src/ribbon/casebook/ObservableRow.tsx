import { useSignal } from '@preact/signals';
import type { CaseObservable, CaseView } from '../../core/cases/case';
import { defang } from '../../core/observables/defang';
import { plain } from '../../ui/cases';
import { copyText } from '../../ui/copy';
import { errorText } from '../../ui/error-text';
import { IconButton } from '../../ui/parts/IconButton';
import { Value } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';
import { visibleText } from '../../ui/visible';
import { StageGlyph } from '../parts/StageGlyph';
import { useRibbon } from '../use-ribbon';
import { ProvenanceNote } from './ProvenanceNote';

const copiedForMs = 1_500;

interface ObservableRowProps {
  readonly view: CaseView;
  readonly observable: CaseObservable;
}

/** One observable: how far it has come, its value, and what can be done with it. */
export const ObservableRow = ({ view, observable }: ObservableRowProps) => {
  const { state, ask } = useSession();
  const { newId } = useRibbon();
  const text = useText();
  const told = useSignal(false);
  const copied = useSignal(false);
  const { provenance, copies, leaving, stage, error } = observable;
  const shown = visibleText(observable.value);
  const named = { value: shown };

  const copy = async () => {
    copied.value = await copyText(state.settings.peek().defangOnCopy ? defang(observable) : observable.value);
    setTimeout(() => {
      copied.value = false;
    }, copiedForMs);
  };

  return (
    <li class={leaving ? 'observable-row leaving' : 'observable-row'}>
      <div class="row-line">
        <StageGlyph stage={stage} />
        <span class="row-value" title={shown}>
          <Value observable={observable} />
        </span>
        {copies > 1 && (
          <span class="copies muted small" title={text.count('caseCopies', copies)}>
            {copies}×<span class="unseen"> {text.count('caseCopies', copies)}</span>
          </span>
        )}
        {leaving && <span class="muted small">{text('caseLeaving')}</span>}
        <span class="row-actions">
          {provenance && (
            <IconButton
              icon="info"
              size={14}
              label={text('caseProvenance', named)}
              aria-expanded={told.value}
              onClick={() => {
                told.value = !told.value;
              }}
            />
          )}
          <IconButton
            icon={copied.value ? 'check' : 'copy'}
            size={14}
            label={copied.value ? text('uiCopied') : text('caseCopy', named)}
            onClick={() => void copy()}
          />
          <IconButton
            icon="cross"
            size={14}
            label={text('caseRemove', named)}
            disabled={leaving}
            onClick={() => void ask('case.remove', { opId: newId(), key: view.key, observable: plain(observable) })}
          />
        </span>
        <IconButton
          icon="chevron-down"
          size={12}
          class="pivot"
          label={text('caseOpenMenu', named)}
          aria-haspopup="menu"
          onClick={() => void ask('frame.openMenu', { found: { observable: plain(observable), provenance } })}
        />
      </div>
      {error && <p class="row-error small">{errorText(text, error)}</p>}
      {told.value && provenance && (
        <ProvenanceNote view={view} observable={plain(observable)} provenance={provenance} />
      )}
    </li>
  );
};
