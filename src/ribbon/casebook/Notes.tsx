import { type CaseText, type CaseView, caseLimits } from '../../core/cases/case';
import { errorText } from '../../ui/error-text';
import { IconButton } from '../../ui/parts/IconButton';
import { useText } from '../../ui/session';
import { Counter } from '../parts/Counter';
import { Markdown } from '../parts/Markdown';
import { StageGlyph } from '../parts/StageGlyph';
import { Conflict } from './Conflict';
import { NotesEditor } from './NotesEditor';
import { useDraft } from './use-draft';

/** The notes of a case as Markdown, and below them its blocks of text. */
export const Notes = ({ view }: { readonly view: CaseView }) => {
  const text = useText();
  const editor = useDraft(view, 'notes');
  const { text: notes, stage, error, theirs } = view.fields.notes;
  const editing = editor.draft?.open === true;
  return (
    <section class="column notes" aria-labelledby="notes-head">
      <div class="column-head">
        <h2 id="notes-head">{text('caseNotes')}</h2>
        {stage !== 'done' && <StageGlyph stage={stage} />}
        <span class="muted small">
          <Counter length={editor.draft?.text.length ?? notes.length} limit={caseLimits.notes} />
        </span>
        {!editing && (
          <IconButton
            icon="pencil"
            size={14}
            label={text('caseEdit', { field: text('caseNotes') })}
            onClick={editor.open}
          />
        )}
      </div>
      {editing ? (
        <NotesEditor editor={editor} />
      ) : (
        <div class="scroll pad">
          {editor.draft && (
            <div class="note">
              <span class="words">{text('caseDraftKept')}</span>
              <button type="button" class="link" onClick={editor.open}>
                {text('caseDraftContinue')}
              </button>
              <button type="button" class="link" onClick={editor.drop}>
                {text('caseDraftDrop')}
              </button>
            </div>
          )}
          {theirs !== undefined && <Conflict view={view} field="notes" theirs={theirs} />}
          {error && <p class="small">{errorText(text, error)}</p>}
          {notes === '' && view.texts.length === 0 ? (
            <p class="muted small">{text('caseNoNotes')}</p>
          ) : (
            <Markdown source={notes} />
          )}
          {view.texts.map((block, index) => (
            <TextBlock key={index} block={block} />
          ))}
        </div>
      )}
    </section>
  );
};

const TextBlock = ({ block }: { readonly block: CaseText }) => {
  const text = useText();
  return (
    <div class="text-block small muted">
      <StageGlyph stage={block.stage} />
      <div>
        <Markdown source={block.text} />
        {block.error && <p>{errorText(text, block.error)}</p>}
      </div>
    </div>
  );
};
