import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { defang } from '../../../../src/core/observables/defang';
import { find } from '../../../../src/core/observables/find';
import type { Observable } from '../../../../src/core/observables/observable';
import { refang } from '../../../../src/core/observables/refang';
import { observableTypes } from '../../../../src/core/observables/registry';
import { brokenProperty, texts } from '../../../bench/detect-properties.mjs';

const canonical = ({ type, value }: Observable) => observableTypes.find((one) => one.type === type)?.canonical(value);
const detector = { canonical, defang, find, refang };

test('places point at the text, do not overlap, values are canonical and survive defanging, in 20,000 texts', () => {
  expect(brokenProperty(detector, 20_000, 7)).toBeUndefined();
});

test('the generated texts hold observables of every type that shape can tell', () => {
  const seen = new Set(
    fc.sample(texts, { numRuns: 3_000, seed: 7 }).flatMap((text) => find(text).map(({ type }) => type)),
  );
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['cisco_mid', 'domain', 'email', 'email_messageid', 'ip', 'ipv6', 'md5', 'sha1', 'url']),
  );
});

test('a cell under any heading gives matches in order that do not overlap, and never throws', () => {
  const types = fc.subarray([
    'cisco_mid',
    'email_messageid',
    'email_subject',
    'file_name',
    'user',
    'hostname',
    'domain',
    'sha256',
    'mac_address',
    'email',
    'ip',
  ] as const);
  fc.assert(
    fc.property(texts, types, fc.array(texts, { maxLength: 2 }), (text, hinted, full) => {
      let end = 0;
      for (const match of find(text, { types: hinted, full })) {
        expect(match.start).toBeGreaterThanOrEqual(end);
        expect(match.end).toBeGreaterThan(match.start);
        expect(match.end).toBeLessThanOrEqual(text.length);
        expect(match.value).not.toBe('');
        end = match.end;
      }
    }),
    { numRuns: 5_000, seed: 11 },
  );
});

test('refanging twice changes nothing more in what was found', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const values = find(text).map(({ value }) => value);
      expect(values.map(refang)).toEqual(values);
    }),
    { numRuns: 5_000, seed: 13 },
  );
});
