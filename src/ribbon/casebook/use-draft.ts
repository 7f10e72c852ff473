import type { CaseField, CaseView } from '../../core/cases/case';
import { caseLimits } from '../../core/cases/case';
import { useSession } from '../../ui/session';
import { type Draft, draftKey, setEntry } from '../ui';
import { useRibbon } from '../use-ribbon';

interface DraftEditor {
  readonly draft: Draft | undefined;
  /** Code units over what the service takes; 0 or less when it fits. */
  readonly over: number;
  /** Starts, or goes on with what was kept. */
  open(): void;
  type(text: string): void;
  /** Closes the editor; a changed text is kept until it is saved or dropped. */
  close(): void;
  drop(): void;
  save(): void;
}

/** The text of one field while it is edited. It outlives collapsing, other tabs and a stolen focus. */
export function useDraft(view: CaseView, field: CaseField): DraftEditor {
  const { ask } = useSession();
  const { ui } = useRibbon();
  const at = draftKey(view.key, field);
  const draft = ui.drafts.value[at];
  const { text } = view.fields[field];
  const put = (next: Draft | undefined) => setEntry(ui.drafts, at, next);
  return {
    draft,
    over: (draft?.text.length ?? 0) - caseLimits[field],
    open: () => put(draft ? { ...draft, open: true } : { text, base: text, open: true }),
    type: (typed) => put({ base: text, ...draft, text: typed, open: true }),
    close: () => put(draft && draft.text !== draft.base ? { ...draft, open: false } : undefined),
    drop: () => put(undefined),
    save: () => {
      if (!draft || draft.text.length > caseLimits[field]) return;
      put(undefined);
      if (draft.text === draft.base) return;
      ask('case.edit', { key: view.key, field, text: draft.text, base: draft.base }).catch(() => put(draft));
    },
  };
}
