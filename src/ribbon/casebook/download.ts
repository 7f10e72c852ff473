import type { CaseView } from '../../core/cases/case';

/** Name of the file for a case: its title without what file systems refuse, at most 80 characters. */
export function fileNameOf(title: string): string {
  const name = title
    // Control and format characters could turn the name around or hide its ending.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[\\/:*?"<>|~.]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `${[...name].slice(0, 80).join('').trim() || 'case'}.json`;
}

/** The case as it is shown, what is still on its way included, as JSON for people and programs. */
export const caseAsJson = (view: CaseView): string =>
  JSON.stringify(
    {
      id: view.id,
      title: view.fields.title.text,
      summary: view.fields.summary.text,
      notes: view.fields.notes.text,
      texts: view.texts.map(({ text }) => text),
      observables: view.observables
        .filter(({ leaving }) => !leaving)
        .map(({ type, value, stage, provenance }) => ({ type, value, inXdr: stage === 'done', provenance })),
      owner: view.owner,
      created: new Date(view.created).toISOString(),
      modified: new Date(view.modified).toISOString(),
    },
    undefined,
    2,
  );

/** Lets the browser save the case as a file. */
export function downloadCase(view: CaseView): void {
  const address = URL.createObjectURL(new Blob([caseAsJson(view)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf(view.fields.title.text);
  link.click();
  // The browser has taken the file up by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
