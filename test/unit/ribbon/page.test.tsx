// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import app from '../../../src/ribbon/apps/on-this-page';
import { here, inCase, view, withCases } from './samples';
import { stage } from './stage';

const { Panel } = app;
const observed = [
  here('domain', 'bit.ly', 'Sender Domain'),
  here('ip', '192.0.2.1', 'Sender IP'),
  here('domain', 'evil.example', 'Sender Domain'),
];
const tab = { observed, unseen: { cut: 0, frames: 0, rows: false }, menu: null, dark: undefined };
const lure = view('casebook-1', 'Invoice lure', { observables: [inCase('domain', 'bit.ly')] });
const state = { ...withCases(lure), tab };

describe('On this page', () => {
  test('lists what was seen, and what of it the active case has', async () => {
    const { texts, root } = await stage(<Panel />, { state });
    expect(texts('.page-row .row-value')).toEqual(['bit.ly', '192.0.2.1', 'evil.example']);
    expect([...root.querySelectorAll('.page-row')].map((row) => row.querySelector('.in-case') !== null)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('selects all that the filter leaves and adds it with where it was found', async () => {
    const { type, click, calls, ui, texts } = await stage(<Panel />, { state });
    await type('.page-filter input[type="text"]', 'EVIL');
    expect(texts('.page-row .row-value')).toEqual(['evil.example']);
    await click('.select-all input');
    await click('.page-actions .primary');
    const { observable, provenance } = observed[2] ?? observed[0] ?? here('domain', '');
    expect(calls.at(-1)).toEqual({
      call: 'case.add',
      input: { opId: 'id-1', key: 'casebook-1', found: [{ observable, provenance }] },
    });
    expect(ui.ticked.value.size).toBe(0);
  });

  test('keeps the ticks when the addition failed', async () => {
    const { click, ui } = await stage(<Panel />, {
      state,
      answer: (call) => {
        if (call === 'case.create') throw new Error('no');
      },
    });
    await click('.page-row input');
    await click('.page-actions .button:last-child');
    expect([...ui.ticked.value]).toEqual(['domain:bit.ly']);
  });

  test('without an active case it offers a new one', async () => {
    const { texts, click, calls } = await stage(<Panel />, { state: { tab } });
    expect(texts('.page-actions button')).toEqual(['Add to new case']);
    await click('.select-all input');
    await click('.page-actions button');
    expect(calls.at(-1)).toMatchObject({ call: 'case.create', input: { found: { length: 3 } } });
  });

  test('says honestly what was not seen', async () => {
    const { texts, tell, root } = await stage(<Panel />, { state });
    expect(root.querySelector('.note')).toBeNull();
    await tell({ tab: { ...tab, unseen: { cut: 1, frames: 2, rows: true } } });
    expect(texts('.note li')).toEqual([
      'Only rows that are loaded were read; scroll the list to see more.',
      '1 shortened value was left out, since its full form is not on the page.',
      '2 parts of the page cannot be read (frames of other sites).',
    ]);
  });

  test('draws a long list in parts', async () => {
    const many = Array.from({ length: 450 }, (_, index) => here('domain', `host-${index}.example`));
    const { root, click, texts } = await stage(<Panel />, { state: { tab: { ...tab, observed: many } } });
    expect(root.querySelectorAll('.page-row')).toHaveLength(200);
    expect(texts('.scroll p .button')).toEqual(['Show more (200 of 450)']);
    await click('.scroll p .button');
    expect(root.querySelectorAll('.page-row')).toHaveLength(400);
  });
});
