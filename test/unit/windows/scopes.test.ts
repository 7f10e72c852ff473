import { describe, expect, test } from 'vitest';
import { chapterScopes } from '../../../src/core/account';
import { createText, languages } from '../../../src/core/text/text';
import { scopeLines } from '../../../src/windows/connect/scopes';

const standings = (granted: readonly string[]) =>
  Object.fromEntries(scopeLines(granted).map(({ scope, standing }) => [scope, standing]));

describe('the scope table', () => {
  test('has a line for each of the twelve scopes, in the order of the chapter', () => {
    expect(scopeLines([]).map(({ scope }) => scope)).toEqual([
      'casebook',
      'enrich:read',
      'global-intel:read',
      'inspect:read',
      'integration:read',
      'profile',
      'private-intel',
      'response',
      'registry/user/ribbon',
      'telemetry:write',
      'users:read',
      'orbital',
    ]);
  });

  test('misses nine of them when nothing is granted; three are not needed', () => {
    const all = scopeLines([]);
    expect(all.filter(({ standing }) => standing === 'missing').length).toBe(9);
    expect(all.filter(({ standing }) => standing === 'not-needed').map(({ scope }) => scope)).toEqual([
      'global-intel:read',
      'registry/user/ribbon',
      'telemetry:write',
    ]);
  });

  test('misses none when all are granted', () => {
    expect(new Set(Object.values(standings(chapterScopes)))).toEqual(new Set(['granted']));
  });

  test('takes casebook as granted by private-intel, and not the other way round', () => {
    expect(standings(['private-intel'])['casebook']).toBe('granted');
    expect(standings(['casebook'])['private-intel']).toBe('missing');
  });

  test('goes by what the token says: a wider scope covers, a narrower one does not', () => {
    expect(standings(['enrich'])['enrich:read']).toBe('granted');
    expect(standings(['enrich/observables/refer:read'])['enrich:read']).toBe('missing');
    expect(standings(['response:read'])['response']).toBe('missing');
  });

  test('says in every language what works with a scope and what does not without it', () => {
    for (const language of languages) {
      const text = createText(language);
      const lines = [...scopeLines([]), ...scopeLines(chapterScopes)].map(({ effect }) => [effect, text(effect)]);
      expect(lines.filter(([key, words]) => words === '' || words === key)).toEqual([]);
    }
  });
});
