import { describe, expect, test } from 'vitest';
import en from '../../../assets/_locales/en/messages.json';
import ja from '../../../assets/_locales/ja/messages.json';
import { appErrorCodes } from '../../../src/core/errors';
import { createText, languages } from '../../../src/core/text/text';
import { errorEntries, errorReport, errorText } from '../../../src/ui/error-text';

describe('error texts', () => {
  test('there is one sentence for each code and no other', () => {
    const wanted = appErrorCodes.map((code) => errorEntries[code].key).sort();
    expect(new Set(wanted).size).toBe(appErrorCodes.length);
    for (const texts of [en, ja]) {
      expect(
        Object.keys(texts)
          .filter((key) => key.startsWith('error_'))
          .sort(),
      ).toEqual(wanted);
    }
  });

  test.each(languages)('every sentence is complete and ends in a full stop (%s)', (language) => {
    const text = createText(language);
    const sentences = appErrorCodes.map((code) => errorText(text, { code, message: '' }));
    expect(sentences.filter((sentence) => /[{}]/.test(sentence) || !/[.。]$/.test(sentence))).toEqual([]);
    expect(new Set(sentences).size).toBe(appErrorCodes.length);
  });

  test('names the scope, the host and the time that the error knows', () => {
    const text = createText('en');
    expect(errorText(text, { code: 'missing-scope', message: '', scope: 'casebook:write' })).toContain(
      'casebook:write',
    );
    expect(errorText(text, { code: 'unreachable', message: '', host: 'visibility.amp.cisco.com' })).toContain(
      'visibility.amp.cisco.com',
    );
    const at = new Date(2026, 0, 1, 10, 42).getTime();
    expect(errorText(text, { code: 'rate-limited', message: '', retryAt: at })).toContain('at 10:42');
  });

  test('a report for support holds code, message and trace id', () => {
    expect(errorReport({ code: 'bug', message: 'It broke.', traceId: 't-1' })).toBe(
      'code: bug\nmessage: It broke.\ntrace id: t-1',
    );
  });
});
