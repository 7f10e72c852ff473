import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Confirmation } from '../../messages/contract';
import { Visible } from '../../ui/parts/Value';
import { useText } from '../../ui/session';
import type { ArmingClock } from './arming';
import { useArming } from './use-arming';

interface QuestionProps {
  readonly confirmation: Confirmation;
  readonly clock: ArmingClock;
  /** Called once. */
  readonly onAnswer: (agreed: boolean, typed?: string) => void;
}

/** Says in full what is about to happen, and takes an answer only from somebody who could have read it. */
export const Question = ({ confirmation, clock, onAnswer }: QuestionProps) => {
  const text = useText();
  const shown = useRef<HTMLDivElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const answered = useRef(false);
  const typed = useSignal('');
  const arming = useArming(clock, shown);
  const { title, observables, organisation, typed: wanted } = confirmation;
  const matches = wanted === undefined || typed.value === wanted;
  const open = arming.armed.value && matches;

  const answer = (agreed: boolean) => {
    if (answered.current || (agreed && !(matches && arming.counts()))) return;
    answered.current = true;
    onAnswer(agreed, agreed && wanted !== undefined ? typed.value : undefined);
  };

  useEffect(() => {
    cancel.current?.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) answer(false);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <div ref={shown} class="question">
      <h1 id="question-title">{text('confirmDeleteCaseTitle')}</h1>
      <p class="muted">
        {organisation === undefined ? text('confirmDeleteLocal') : text('confirmDeleteShared', { organisation })}
      </p>
      <dl class="facts">
        <dt>{text('confirmAction')}</dt>
        <dd>
          <strong>{text('confirmDelete')}</strong>
        </dd>
        <dt>{text('confirmCase')}</dt>
        <dd>
          <Visible text={title} />
        </dd>
        <dt>{text('confirmObservables')}</dt>
        <dd>{text.count('confirmObservableCount', observables)}</dd>
        {organisation !== undefined && (
          <>
            <dt>{text('confirmOrganisation')}</dt>
            <dd>
              <Visible text={organisation} />
            </dd>
          </>
        )}
      </dl>
      {wanted !== undefined && (
        <div class="field">
          <label for="typed">{text('confirmType', { characters: wanted })}</label>
          <input
            id="typed"
            class="input mono"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
        </div>
      )}
      <div class="row">
        <button type="button" class="button" ref={cancel} onClick={() => answer(false)}>
          {text('confirmCancel')}
        </button>
        <button
          type="button"
          class={open ? 'button arming danger armed' : 'button arming'}
          aria-disabled={open ? undefined : 'true'}
          aria-describedby="arming-hint"
          onClick={() => answer(true)}
        >
          {text('confirmDeleteCase')}
          {!arming.armed.value && <span key={arming.round.value} class="progress" aria-hidden="true" />}
        </button>
      </div>
      {/* The sentences keep their places while they are unseen: a change of size would begin the wait anew. */}
      <p id="arming-hint" class="hint either small muted" role="status">
        <span class={arming.armed.value ? 'away' : undefined}>{text('confirmWait')}</span>
        {wanted !== undefined && (
          <span class={arming.armed.value && !matches ? undefined : 'away'}>{text('confirmTypeFirst')}</span>
        )}
      </p>
    </div>
  );
};
