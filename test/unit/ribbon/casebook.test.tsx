// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import casebook from '../../../src/ribbon/apps/casebook';
import { here, inCase, summary, text, view, withCases } from './samples';
import { stage } from './stage';

const { Panel } = casebook;
const lure = view('casebook-1', 'Invoice lure');
const other = view('casebook-2', 'Quishing', { mine: false, owner: 'user-2' });

describe('Casebook', () => {
  test('lists cases by owner and marks the active one', async () => {
    const { texts } = await stage(<Panel />, { state: withCases(lure, other) });
    expect(texts('.group-head')).toEqual(['Owned by me (1)', 'Owned by others (1)']);
    expect(texts('.case-title')).toEqual(['Invoice lureactive', 'Quishing']);
  });

  test('shows the active case until another one is chosen, which does not become the active one', async () => {
    const { texts, click, calls } = await stage(<Panel />, { state: withCases(lure, other) });
    expect(texts('.field-text.strong')).toEqual(['Invoice lure']);
    await click('.case-group:last-child .case-select');
    expect(texts('.field-text.strong')).toEqual(['Quishing']);
    expect(calls.map(({ call }) => call)).toEqual(['case.open', 'case.open']);
    await click('.case-row.selected .make-active');
    expect(calls.at(-1)).toEqual({ call: 'case.setActive', input: { key: 'casebook-2' } });
  });

  test('says what is loading, what is empty and what failed', async () => {
    const { texts, tell, root } = await stage(<Panel />, {
      state: { caseList: { cases: [], loading: true, more: false, total: undefined, readAt: undefined } },
    });
    expect(texts('.cases .scroll')).toEqual(['Loading…']);
    await tell({ caseList: { cases: [], loading: false, more: false, total: 0, readAt: 1 } });
    expect(texts('.cases .scroll')[0]).toContain('No cases yet.');
    const error = { code: 'unreachable', message: '', host: 'api.example' } as const;
    await tell({ caseList: { cases: [], loading: false, more: false, total: 0, readAt: 1, error } });
    expect(root.querySelector('.cases [role="alert"]')?.textContent).toContain('api.example cannot be reached.');
  });

  test('offers more cases with how many there are', async () => {
    const state = withCases(lure);
    const { texts, click, calls } = await stage(<Panel />, {
      state: { ...state, caseList: { cases: [lure], loading: false, more: true, total: 61, readAt: 1 } },
    });
    expect(texts('.cases .pad .button')).toEqual(['Load more (1 of 61)']);
    await click('.cases .pad .button');
    expect(calls.at(-1)).toEqual({ call: 'case.more', input: {} });
  });

  test('groups observables by type with their counts, and says how far each has come', async () => {
    const observables = [
      inCase('domain', 'bit.ly'),
      inCase('ip', '192.0.2.1', { stage: 'saved' }),
      inCase('domain', 'evil.example', {
        stage: 'failed',
        error: { code: 'missing-scope', message: '', scope: 'casebook' },
      }),
      inCase('domain', 'twice.example', { copies: 2 }),
    ];
    const { texts, root } = await stage(<Panel />, { state: withCases({ ...lure, observables }) });
    expect(texts('.type-group h3')).toEqual(['Domains 3', 'IP address 1']);
    expect(texts('.row-value')).toEqual(['bit.ly', 'evil.example', 'twice.example', '192.0.2.1']);
    expect([...root.querySelectorAll('.row-line > .stage')].map((glyph) => glyph.getAttribute('aria-label'))).toEqual([
      'in Cisco XDR',
      'not saved in Cisco XDR',
      'in Cisco XDR',
      'saved on this computer, waits to be sent',
    ]);
    expect(texts('.row-error')[0]).toContain('Scope casebook is missing');
    expect(texts('.copies')[0]).toContain('2×');
    expect(texts('.observables .column-head')).toEqual(['Observables 41 not saved · 1 waiting']);
  });

  test('removes an observable, and strikes it out while it is being removed', async () => {
    const { click, calls, tell, root } = await stage(<Panel />, { state: withCases(lure) });
    await click('.row-actions button:last-child');
    expect(calls.at(-1)).toEqual({
      call: 'case.remove',
      input: { opId: 'id-1', key: 'casebook-1', observable: { type: 'domain', value: 'bit.ly' } },
    });
    await tell(withCases({ ...lure, observables: [inCase('domain', 'bit.ly', { leaving: true })] }));
    expect(root.querySelector('.observable-row')?.classList.contains('leaving')).toBe(true);
    expect(root.querySelector('.row-actions button:last-child')?.hasAttribute('disabled')).toBe(true);
  });

  test('opens the pivot menu of a value with where it was found', async () => {
    const { provenance } = here('domain', 'bit.ly', 'Sender Domain');
    const observables = [inCase('domain', 'bit.ly', { provenance })];
    const { click, calls } = await stage(<Panel />, { state: withCases({ ...lure, observables }) });
    await click('.row-line > .pivot');
    expect(calls.at(-1)).toEqual({
      call: 'frame.openMenu',
      input: { found: { observable: { type: 'domain', value: 'bit.ly' }, provenance } },
    });
  });

  test('writes where a value came from into the case only when asked', async () => {
    const { provenance } = here('domain', 'bit.ly', 'Sender Domain');
    const observables = [inCase('domain', 'bit.ly', { provenance })];
    const { click, calls, texts } = await stage(<Panel />, { state: withCases({ ...lure, observables }) });
    await click('.row-actions button:first-child');
    expect(texts('.provenance dd')).toContain('Sender Domain');
    expect(calls.map(({ call }) => call)).toEqual(['case.open']);
    await click('.provenance .link');
    expect(calls.at(-1)).toMatchObject({ call: 'case.addText', input: { key: 'casebook-1' } });
  });

  test('says whether the case as a whole is in XDR', async () => {
    const { texts, tell } = await stage(<Panel />, { state: withCases(lure) });
    expect(texts('.saved')[0]).toMatch(/^in Cisco XDRin XDR, \d\d:\d\d$/);
    await tell(withCases({ ...lure, observables: [inCase('domain', 'bit.ly', { stage: 'sent' })] }));
    expect(texts('.saved')[0]).toContain('on its way to XDR');
    await tell(withCases({ ...lure, gone: true }));
    expect(texts('.saved')[0]).toContain('no longer in XDR');
  });

  test('shows both texts when somebody else changed the same one, and settles it', async () => {
    const fields = { ...lure.fields, summary: text('mine', { theirs: 'theirs' }) };
    const { texts, click, calls } = await stage(<Panel />, { state: withCases({ ...lure, fields }) });
    expect(texts('.conflict blockquote')).toEqual(['theirs', 'mine']);
    await click('.conflict button');
    expect(calls.at(-1)).toEqual({
      call: 'case.edit',
      input: { key: 'casebook-1', field: 'summary', text: 'mine', base: 'theirs' },
    });
  });

  test('makes a new case and shows it', async () => {
    const { click, calls, ui } = await stage(<Panel />, {
      state: withCases(lure),
      answer: (call) => (call === 'case.create' ? { key: 'pivot-ribbon:9' } : undefined),
    });
    await click('.cases .column-head button:last-child');
    expect(calls).toContainEqual({ call: 'case.create', input: { opId: 'id-1', found: [] } });
    expect(ui.selected.value).toBe('pivot-ribbon:9');
  });

  test('a title that imitates another by a turned text is shown as it is', async () => {
    const trick = summary('casebook-3', '\u202etropeR');
    const { texts } = await stage(<Panel />, {
      state: { caseList: { cases: [trick], loading: false, more: false, total: 1, readAt: 1 } },
    });
    expect(texts('.case-title')).toEqual(['⟦U+202E⟧tropeR']);
  });
});
