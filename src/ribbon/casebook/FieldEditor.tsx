import { useEffect, useRef } from 'preact/hooks';
import { type CaseView, caseLimits } from '../../core/cases/case';
import type { TextKey } from '../../core/text/text';
import { errorText } from '../../ui/error-text';
import { IconButton } from '../../ui/parts/IconButton';
import { Visible } from '../../ui/parts/Value';
import { useText } from '../../ui/session';
import { EditActions } from '../parts/EditActions';
import { StageGlyph } from '../parts/StageGlyph';
import { Conflict } from './Conflict';
import { useDraft } from './use-draft';

interface FieldEditorProps {
  readonly view: CaseView;
  readonly field: 'title' | 'summary';
}

const names: Readonly<Record<FieldEditorProps['field'], TextKey>> = { title: 'caseTitle', summary: 'caseSummary' };

/** Title or summary, with a pencil that makes it a text box. Enter saves, Escape gives up. */
export const FieldEditor = ({ view, field }: FieldEditorProps) => {
  const text = useText();
  const editor = useDraft(view, field);
  const pencil = useRef<HTMLButtonElement>(null);
  const { text: current, stage, error, theirs } = view.fields[field];
  if (editor.draft?.open) return <Editing {...{ view, field, editor }} />;
  return (
    <>
      <div class="field">
        <span class={field === 'title' ? 'field-text strong' : 'field-text'}>
          {current === '' ? <span class="muted">{text('caseNoText')}</span> : <Visible text={current} lines />}
        </span>
        {stage !== 'done' && <StageGlyph stage={stage} />}
        <IconButton
          ref={pencil}
          icon="pencil"
          size={14}
          class="edit"
          label={text('caseEdit', { field: text(names[field]) })}
          onClick={editor.open}
        />
      </div>
      {error && <p class="small">{errorText(text, error)}</p>}
      {theirs !== undefined && <Conflict view={view} field={field} theirs={theirs} />}
    </>
  );
};

interface EditingProps extends FieldEditorProps {
  readonly editor: ReturnType<typeof useDraft>;
}

const Editing = ({ field, editor }: EditingProps) => {
  const text = useText();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const typed = editor.draft?.text ?? '';
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter takes its suggestion.
    if (event.isComposing) return;
    if (event.key === 'Escape') editor.drop();
    else if (event.key === 'Enter' && !event.shiftKey) editor.save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="editing">
      <textarea
        ref={box}
        class="input"
        rows={field === 'title' ? 1 : 3}
        aria-label={text(names[field])}
        value={typed}
        onInput={(event) => editor.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <EditActions length={typed.length} limit={caseLimits[field]} onSave={editor.save} onCancel={editor.drop} />
    </div>
  );
};
