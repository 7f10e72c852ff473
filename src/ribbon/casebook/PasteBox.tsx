import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { CaseView } from '../../core/cases/case';
import { keyOf } from '../../core/observables/observable';
import { keysIn } from '../../ui/cases';
import { Icon } from '../../ui/Icon';
import { Value, Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';
import { typeName } from '../../ui/type-name';
import { foundOf, type Recognised, recognise } from '../recognise';
import { setEntry } from '../ui';
import { useRibbon } from '../use-ribbon';

const mostShown = 30;
/** Characters that one line of the box surely holds. */
const oneLine = 32;

/** Takes logs, lists and defanged values, shows what was recognised, and adds it with Enter. */
export const PasteBox = ({ view }: { readonly view: CaseView }) => {
  const { ask } = useSession();
  const { ui, newId } = useRibbon();
  const text = useText();
  const box = useRef<HTMLTextAreaElement>(null);
  const typed = ui.pasted.value[view.key] ?? '';
  const recognised = useComputed(() => recognise(ui.pasted.value[view.key] ?? '')).value;
  const known = keysIn(view);
  const fresh = recognised.filter(({ observable }) => !known.has(keyOf(observable)));
  const put = (next: string) => setEntry(ui.pasted, view.key, next === '' ? undefined : next);

  const add = () => {
    if (fresh.length === 0) return;
    const kept = typed;
    put('');
    box.current?.focus();
    ask('case.add', { opId: newId(), key: view.key, found: foundOf(fresh) }).catch(() => {
      if ((ui.pasted.peek()[view.key] ?? '') === '') put(kept);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && typed !== '') put('');
    else if (event.key === 'Enter' && !event.shiftKey) add();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="paste pad">
      <div class="paste-box">
        <Icon name="plus" size={14} />
        <textarea
          ref={box}
          class="input"
          rows={typed.includes('\n') || typed.length > oneLine ? 3 : 1}
          aria-label={text('casePaste')}
          aria-describedby="paste-preview"
          placeholder={text('casePaste')}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => put(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id="paste-preview" aria-live="polite">
        {typed.trim() !== '' && <Preview recognised={recognised} fresh={fresh.length} known={known} onAdd={add} />}
      </div>
    </div>
  );
};

interface PreviewProps {
  readonly recognised: readonly Recognised[];
  readonly fresh: number;
  readonly known: ReadonlySet<string>;
  readonly onAdd: () => void;
}

const Preview = ({ recognised, fresh, known, onAdd }: PreviewProps) => {
  const text = useText();
  if (recognised.length === 0) return <p class="muted small paste-none">{text('casePasteNothing')}</p>;
  return (
    <div class="paste-preview">
      <ul>
        {recognised.slice(0, mostShown).map(({ observable, written }) => (
          <li key={keyOf(observable)}>
            <Value observable={observable} />{' '}
            <span class="muted small">
              {typeName(text, observable.type)}
              {written !== undefined && (
                <>
                  {' ← '}
                  <Visible text={written} />
                </>
              )}
              {known.has(keyOf(observable)) && <> · {text('caseAlreadyIn')}</>}
            </span>
          </li>
        ))}
      </ul>
      {recognised.length > mostShown && (
        <p class="muted small">{text.count('ribbonAndMore', recognised.length - mostShown)}</p>
      )}
      <button type="button" class="button small primary" disabled={fresh === 0} onClick={onAdd}>
        {fresh === 0 ? text('casePasteAllIn') : text.count('casePasteAdd', fresh)}
      </button>
      <span class="muted small"> {fresh > 0 && text('casePasteKeys')}</span>
    </div>
  );
};
