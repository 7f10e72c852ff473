import { useEffect, useRef } from 'preact/hooks';
import { caseLimits } from '../../core/cases/case';
import { useText } from '../../ui/session';
import type { useDraft } from './use-draft';

/** The notes as text. Ctrl+Enter saves; Escape closes and keeps what was written. */
export const NotesEditor = ({ editor }: { readonly editor: ReturnType<typeof useDraft> }) => {
  const text = useText();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = box.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const typed = editor.draft?.text ?? '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') editor.close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) editor.save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="notes-editor">
      <textarea
        ref={box}
        class="input"
        aria-label={text('caseNotes')}
        aria-describedby="notes-keys"
        value={typed}
        onInput={(event) => editor.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="edit-actions">
        <button
          type="button"
          class="button small primary"
          disabled={typed.length > caseLimits.notes}
          onClick={editor.save}
        >
          {text('uiSave')}
        </button>
        <button type="button" class="button small" onClick={editor.drop}>
          {text('uiCancel')}
        </button>
        <span id="notes-keys" class="muted small">
          {text('caseNotesKeys')}
        </span>
      </div>
    </div>
  );
};
