import fc from 'fast-check';
import { Lexer } from 'marked';
import { describe, expect, test } from 'vitest';
import { createText } from '../../../src/core/text/text';
import { caseAsJson, fileNameOf } from '../../../src/ribbon/casebook/download';
import { escapeMarkdown, provenanceText } from '../../../src/ribbon/casebook/provenance-text';
import { savedState } from '../../../src/ribbon/casebook/saved-state';
import { here, inCase, text, view } from './samples';

const lure = view('casebook-1', 'Invoice lure');

describe('download', () => {
  test.each([
    ['Invoice lure, Nov 24', 'Invoice lure, Nov 24.json'],
    ['請求書のメール', '請求書のメール.json'],
    ['../../etc/passwd', 'etc passwd.json'],
    ['C:\\x\\con.exe', 'C x con exe.json'],
    ['gpj.\u202eexe', 'gpj exe.json'],
    ['', 'case.json'],
    ['<>:"|?*', 'case.json'],
    ['x'.repeat(300), `${'x'.repeat(80)}.json`],
  ])('a case called %j is saved as %j', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  test('holds what is shown, and leaves out what is being removed', () => {
    const observables = [inCase('domain', 'bit.ly', { stage: 'saved' }), inCase('ip', '192.0.2.1', { leaving: true })];
    expect(JSON.parse(caseAsJson({ ...lure, observables, texts: [text('a block')] }))).toMatchObject({
      id: 'casebook-1',
      title: 'Invoice lure',
      notes: 'Some *notes*',
      texts: ['a block'],
      observables: [{ type: 'domain', value: 'bit.ly', inXdr: false }],
    });
  });
});

describe('where an observable came from, as a block of text', () => {
  const en = createText('en');

  test('is a list of facts', () => {
    const found = here('domain', 'bit.ly', 'Sender Domain');
    expect(found.provenance && provenanceText(en, found.observable, found.provenance).split('\n')).toEqual([
      '**bit\\.ly** (Domain)',
      '',
      '- Page: Incoming Mail',
      '- Address: https\\:\\/\\/sma\\.example\\/',
      '- Column: Sender Domain',
      '- Found: 2026\\-11\\-24T10\\:44\\:00\\.000Z',
    ]);
  });

  test('a value cannot add a line or a sign of its own, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (value) => {
        const tokens = new Lexer({ gfm: true, breaks: true }).lex(`- Page: ${escapeMarkdown(value)}\n- Found: now`);
        const [list] = tokens;
        return tokens.length === 1 && list?.type === 'list' && list['items'].length === 2;
      }),
      { numRuns: 2_000 },
    );
  });

  test('escaping can be undone', () => {
    const plain = fc.string({ maxLength: 60 });
    fc.assert(fc.property(plain, (value) => escapeMarkdown(value).replaceAll(/\\([!-/:-@[-`{-~])/g, '$1') === value));
  });
});

describe('what a case says about itself', () => {
  const at = (stage: Parameters<typeof inCase>[2]) => ({ ...lure, observables: [inCase('ip', '192.0.2.1', stage)] });
  const error = { code: 'offline', message: '' } as const;

  test.each([
    ['all is in XDR', lure, 'done', undefined],
    ['one observable waits', at({ stage: 'saved' }), 'saved', undefined],
    ['one is on its way', at({ stage: 'sent' }), 'sent', undefined],
    ['one failed', at({ stage: 'failed', error }), 'failed', error],
    ['it never reached the service', { ...lure, local: true }, 'saved', undefined],
    ['it is gone there', { ...at({ stage: 'sent' }), gone: true }, 'orphaned', undefined],
  ] as const)('%s', (_, one, stage, reason) => {
    expect(savedState(one)).toEqual({ stage, error: reason });
  });
});
