import { describe, expect, test } from 'vitest';
import { find } from '../../src/core/observables/find';
import { observableTypeNames } from '../../src/core/observables/observable';
import { observableTypes } from '../../src/core/observables/registry';
import type { ObservableType } from '../../src/core/observables/shape';

const files = Object.keys(import.meta.glob('../../src/core/observables/types/*.ts'));

/** A type that has no shape of its own is found in cells under its heading. */
const hintsFor = ({ cut, type }: ObservableType) => (cut === undefined ? { types: [type] } : undefined);

const found = (type: ObservableType, text: string) =>
  find(text, hintsFor(type))
    .filter((match) => match.type === type.type)
    .map(({ value }) => value);

test('every file in types/ is registered under its own name', () => {
  const names = files.map((file) => file.replace(/^.*\/(.*)\.ts$/, '$1'));
  expect(observableTypes.map(({ type }) => type).sort()).toEqual(names.sort());
  expect(observableTypeNames).toEqual(expect.arrayContaining(names));
});

test('the types that need no hint are there', () => {
  const byShape = observableTypes.filter(({ cut }) => cut !== undefined).map(({ type }) => type);
  expect(byShape).toEqual(
    expect.arrayContaining([
      'ip',
      'ipv6',
      'domain',
      'url',
      'email',
      'md5',
      'sha1',
      'sha256',
      'email_messageid',
      'cisco_mid',
    ]),
  );
});

describe.each([...observableTypes])('$type', (type) => {
  test('shows at least one text it is found in and one it is not', () => {
    expect(type.examples.found.length).toBeGreaterThan(0);
    expect(type.examples.ignored.length).toBeGreaterThan(0);
  });

  test.each(type.examples.found.map(([text, value]) => ({ text, value })))('is found in $text', ({ text, value }) => {
    expect(found(type, text)).toEqual([value]);
  });

  test.each(type.examples.ignored.map((text) => ({ text })))('is not found in $text', ({ text }) => {
    expect(found(type, text)).toEqual([]);
  });

  test.each(type.examples.found.map(([, value]) => ({ value })))(
    'takes its own canonical value $value as it is',
    ({ value }) => {
      expect(type.canonical(value)).toBe(value);
    },
  );

  if (type.within === undefined) return;
  test('judges a piece in its text as it judges the piece alone', () => {
    const pieces = [...type.examples.found.map(([, value]) => value), ...type.examples.ignored];
    const inText = pieces.map((piece) => type.within?.(`« ${piece} »`, 2, 2 + piece.length));
    expect(inText).toEqual(pieces.map((piece) => type.canonical(piece)));
  });
});
