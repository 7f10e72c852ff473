import { describe, expect, test } from 'vitest';
import { createDictionary, hints, plainLabel } from '../../../src/content/dictionary';
import { observableTypeNames } from '../../../src/core/observables/observable';

describe('the dictionary of labels', () => {
  const dictionary = createDictionary(hints);

  test.each([
    ['MID', ['cisco_mid']],
    ['Subject', ['email_subject']],
    ['件名', ['email_subject']],
    ['Message-ID Header', ['email_messageid']],
    ['メッセージ ID ヘッダー', ['email_messageid']],
    ['SHA-256', ['sha256']],
    ['ＳＨＡ２５６', ['sha256']],
    ['sender domain:', ['domain']],
    ['Sender  IP ▲', ['ip', 'ipv6']],
    ['User ID or Client IP', ['user']],
    ['ファイル名', ['file_name']],
    ['Reverse DNS Hostname', ['domain', 'hostname']],
  ])('knows %s', (label, types) => {
    expect(dictionary.typesOf(label)).toEqual(types);
  });

  test.each(['', 'Total', 'Network Owner', 'Policy', 'constructor', 'x'.repeat(100)])(
    'knows nothing of %s',
    (label) => {
      expect(dictionary.typesOf(label)).toBeUndefined();
    },
  );

  test('joins the types of a label that two pages use', () => {
    const one = { id: 'a', labels: [{ words: ['Host'], types: ['domain'] }] } as const;
    const two = { id: 'b', labels: [{ words: ['host'], types: ['hostname', 'domain'] }] } as const;
    expect(createDictionary([one, two]).typesOf('HOST')).toEqual(['domain', 'hostname']);
  });

  test('goes on knowing labels after it was asked for very many', () => {
    for (let index = 0; index < 2_000; index++) dictionary.typesOf(`label ${index}`);
    expect(dictionary.typesOf('MID')).toEqual(['cisco_mid']);
  });
});

describe('every hint', () => {
  test.each(hints.map((hint) => [hint.id, hint] as const))('%s names labels and known types', (_, { labels }) => {
    expect(labels.length).toBeGreaterThan(0);
    const types = labels.flatMap((label) => label.types);
    expect(types.filter((type) => !observableTypeNames.includes(type))).toEqual([]);
    expect(labels.flatMap(({ words }) => words).filter((word) => plainLabel(word) === '')).toEqual([]);
  });

  test('has an id of its own', () => {
    expect(new Set(hints.map(({ id }) => id)).size).toBe(hints.length);
    expect(hints.length).toBeGreaterThan(4);
  });
});
