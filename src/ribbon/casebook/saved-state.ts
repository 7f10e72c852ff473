import type { CaseView, WriteStage } from '../../core/cases/case';
import type { AppErrorData } from '../../core/errors';
import type { TextKey } from '../../core/text/text';
import type { IconName } from '../../ui/icons';

/** Least finished first: what a case as a whole says about itself. */
const order: readonly WriteStage[] = ['failed', 'orphaned', 'saved', 'sent', 'confirming', 'done'];

/** How each stage is shown: a glyph and a word for it. */
export const stageSigns: Readonly<Record<WriteStage, { readonly icon: IconName; readonly key: TextKey }>> = {
  saved: { icon: 'computer', key: 'stageSaved' },
  sent: { icon: 'sent', key: 'stageSent' },
  confirming: { icon: 'clock', key: 'stageConfirming' },
  done: { icon: 'check', key: 'stageDone' },
  failed: { icon: 'warning', key: 'stageFailed' },
  orphaned: { icon: 'warning', key: 'stageOrphaned' },
};

/** The stage of the part of a case that is furthest behind, with the reason if it failed. */
export function savedState(view: CaseView): { readonly stage: WriteStage; readonly error: AppErrorData | undefined } {
  const parts = [...Object.values(view.fields), ...view.texts, ...view.observables];
  const stages = new Set(parts.map(({ stage }) => stage));
  if (view.gone) return { stage: 'orphaned', error: undefined };
  const stage = order.find((candidate) => stages.has(candidate)) ?? 'done';
  const error = parts.find((part) => part.stage === stage && part.error)?.error;
  return { stage: stage === 'done' && view.local ? 'saved' : stage, error };
}
