import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idnForm } from '../../../src/ui/idn';
import { decodePunycode } from '../../../src/ui/punycode';

describe('internationalised names', () => {
  test.each([
    ['domain', 'xn--bcher-kva.example', 'bücher.example', false],
    ['domain', 'xn--wgv71a119e.jp', '日本語.jp', false],
    ['domain', '日本語.jp', 'xn--wgv71a119e.jp', false],
    ['domain', 'xn--pypal-4ve.com', 'pаypal.com', true],
    ['email', 'a@xn--bcher-kva.example', 'bücher.example', false],
    ['url', 'https://user@xn--bcher-kva.example:8443/xn--path', 'bücher.example', false],
    ['domain', 'xn--80ak6aa92e.com', 'аррӏе.com', false],
  ] as const)('%s %s has the other spelling %s', (type, value, other, mixed) => {
    expect(idnForm({ type, value })).toEqual({ other, mixed });
  });

  test.each([
    ['domain', 'example.com'],
    ['domain', 'xn--.com'],
    ['domain', 'xn--999999999.com'],
    ['file_name', 'xn--bcher-kva.example'],
    ['ip', '192.0.2.1'],
  ] as const)('%s %s has none', (type, value) => {
    expect(idnForm({ type, value })).toBeUndefined();
  });

  test('punycode of the platform is read back for every label that it writes', () => {
    const letters = fc.array(fc.constantFrom(...'aзжяéüßñ日本語한국あア中αβ'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(letters, (characters) => {
        const host = new URL(`http://${characters.join('')}.example`).hostname;
        const [label = ''] = host.split('.');
        fc.pre(label.startsWith('xn--'));
        const decoded = decodePunycode(label.slice(4));
        return decoded !== undefined && new URL(`http://${decoded}.example`).hostname === host;
      }),
      { numRuns: 1_000 },
    );
  });

  test('any rubbish ends in a refusal or a text, never in an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (rubbish) => {
        const decoded = decodePunycode(rubbish);
        return decoded === undefined || typeof decoded === 'string';
      }),
    );
  });
});
