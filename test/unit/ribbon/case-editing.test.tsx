// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/core/errors';
import casebook from '../../../src/ribbon/apps/casebook';
import { text, view, withCases } from './samples';
import { stage } from './stage';

const { Panel } = casebook;
const lure = view('casebook-1', 'Invoice lure');
const state = withCases(lure);
const edits = (calls: readonly { call: string; input: unknown }[]) =>
  calls.filter(({ call }) => call === 'case.edit').map(({ input }) => input);

describe('editing a case', () => {
  test('Enter saves a title with the text that it started from', async () => {
    const { click, type, calls, root } = await stage(<Panel />, { state });
    await click('.overview .edit');
    await type('.editing textarea', 'A better title', 'Enter');
    expect(edits(calls)).toEqual([{ key: 'casebook-1', field: 'title', text: 'A better title', base: 'Invoice lure' }]);
    expect(root.querySelector('.editing')).toBeNull();
  });

  test('the text started from stays the same while news arrives', async () => {
    const { click, type, calls, tell } = await stage(<Panel />, { state });
    await click('.overview .edit');
    await type('.editing textarea', 'Mine');
    await tell(withCases({ ...lure, fields: { ...lure.fields, title: text('Theirs') } }));
    await type('.editing textarea', 'Mine too', 'Enter');
    expect(edits(calls)).toEqual([{ key: 'casebook-1', field: 'title', text: 'Mine too', base: 'Invoice lure' }]);
  });

  test('Escape gives up and asks nothing', async () => {
    const { click, type, calls, texts } = await stage(<Panel />, { state });
    await click('.overview .edit');
    await type('.editing textarea', 'No', 'Escape');
    expect(edits(calls)).toEqual([]);
    expect(texts('.field-text.strong')).toEqual(['Invoice lure']);
  });

  test('Enter of an input method does not save', async () => {
    const { click, press, root } = await stage(<Panel />, { state });
    await click('.overview .edit');
    await press('.editing textarea', 'Enter', { isComposing: true });
    expect(root.querySelector('.editing')).not.toBeNull();
  });

  test('a text that did not change is not sent', async () => {
    const { click, press, calls } = await stage(<Panel />, { state });
    await click('.overview .edit');
    await press('.editing textarea', 'Enter');
    expect(edits(calls)).toEqual([]);
  });

  test.each([
    ['title', '.overview .fact:nth-child(1) .edit', '.editing', 1_024, '1,024'],
    ['summary', '.overview .fact:nth-child(2) .edit', '.editing', 2_048, '2,048'],
  ])('a %s that is too long is counted, not sent', async (_, pencil, editing, limit, shown) => {
    const { click, type, texts, calls, find } = await stage(<Panel />, { state });
    await click(pencil);
    await type(`${editing} textarea`, 'x'.repeat(limit));
    expect(texts(`${editing} .counter`)).toEqual([`${shown} / ${shown}`]);
    await type(`${editing} textarea`, 'x'.repeat(limit + 3), 'Enter');
    expect(texts(`${editing} .counter`)[0]).toContain('3 characters too many');
    expect(find(`${editing} .primary`).hasAttribute('disabled')).toBe(true);
    expect(edits(calls)).toEqual([]);
  });

  test('notes count to 5,000 and keep a draft when the editor is closed', async () => {
    const { click, type, texts, calls, find, press } = await stage(<Panel />, { state });
    await click('.notes .column-head button');
    await type('.notes textarea', 'x'.repeat(5_001));
    expect(texts('.notes .counter')).toEqual(['5,001 / 5,000 · 1 character too many']);
    await press('.notes textarea', 'Enter', { ctrlKey: true });
    expect(edits(calls)).toEqual([]);
    await press('.notes textarea', 'Escape');
    expect(texts('.notes .note')[0]).toContain('A draft is not saved yet.');
    await click('.notes .note .link');
    expect((find('.notes textarea') as HTMLTextAreaElement).value).toHaveLength(5_001);
  });

  test('Ctrl+Enter saves notes', async () => {
    const { click, type, calls, press } = await stage(<Panel />, { state });
    await click('.notes .column-head button');
    await type('.notes textarea', 'New notes');
    await press('.notes textarea', 'Enter', { ctrlKey: true });
    expect(edits(calls)).toEqual([{ key: 'casebook-1', field: 'notes', text: 'New notes', base: 'Some *notes*' }]);
  });

  test('a text that could not be kept comes back into its editor', async () => {
    const { click, type, find } = await stage(<Panel />, {
      state,
      answer: (call) => {
        if (call === 'case.edit') throw new AppError('storage-full', 'The disk is full.');
      },
    });
    await click('.overview .edit');
    await type('.editing textarea', 'Not lost', 'Enter');
    expect((find('.editing textarea') as HTMLTextAreaElement).value).toBe('Not lost');
  });
});

describe('pasting into a case', () => {
  test('shows what was recognised and what is in the case already, and adds the rest with Enter', async () => {
    const { type, texts, press, calls, find } = await stage(<Panel />, { state });
    await type('.paste textarea', 'see hxxp://evil[.]example[.]com/a and bit.ly');
    expect(texts('.paste-preview li')).toEqual([
      'http://evil.example.com/a URL ← hxxp://evil[.]example[.]com/a',
      'bit.ly Domain · already in this case',
    ]);
    await press('.paste textarea', 'Enter');
    expect(calls.at(-1)).toEqual({
      call: 'case.add',
      input: {
        opId: 'id-1',
        key: 'casebook-1',
        found: [{ observable: { type: 'url', value: 'http://evil.example.com/a' } }],
      },
    });
    expect((find('.paste textarea') as HTMLTextAreaElement).value).toBe('');
  });

  test('Shift+Enter makes a line, and text without observables adds nothing', async () => {
    const { type, press, calls, texts } = await stage(<Panel />, { state });
    await type('.paste textarea', 'nothing here', 'Enter');
    expect(texts('.paste-none')[0]).toContain('Nothing recognised yet.');
    await type('.paste textarea', '192.0.2.7');
    await press('.paste textarea', 'Enter', { shiftKey: true });
    expect(calls.map(({ call }) => call)).toEqual(['case.open']);
  });

  test('what is typed outlives a change of the case', async () => {
    const other = view('casebook-2', 'Quishing');
    const { type, click, find } = await stage(<Panel />, { state: withCases(lure, other) });
    await type('.paste textarea', '192.0.2.7');
    await click('.case-row:nth-child(2) .case-select');
    expect((find('.paste textarea') as HTMLTextAreaElement).value).toBe('');
    await click('.case-row:nth-child(1) .case-select');
    expect((find('.paste textarea') as HTMLTextAreaElement).value).toBe('192.0.2.7');
  });
});
