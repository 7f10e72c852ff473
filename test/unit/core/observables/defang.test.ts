import { expect, test } from 'vitest';
import { defang } from '../../../../src/core/observables/defang';
import type { Observable } from '../../../../src/core/observables/observable';
import { refang, refangWholly } from '../../../../src/core/observables/refang';

test.each<[Observable, string]>([
  [{ type: 'ip', value: '1.2.3.4' }, '1[.]2[.]3[.]4'],
  [{ type: 'ipv6', value: '2001:db8::1' }, '2001[:]db8[:][:]1'],
  [{ type: 'domain', value: 'bad.example.com' }, 'bad[.]example[.]com'],
  [{ type: 'email', value: 'a.b@bad.example' }, 'a.b[@]bad[.]example'],
  [{ type: 'url', value: 'https://u:p@bad.example:8080/x.php?y=1.2' }, 'hxxps://u:p@bad[.]example:8080/x.php?y=1.2'],
  [{ type: 'url', value: 'ftp://bad.example/x' }, 'ftp[:]//bad[.]example/x'],
  [{ type: 'sha256', value: 'ab' }, 'ab'],
  [{ type: 'cisco_mid', value: '12345' }, '12345'],
])('defangs %j, and refanging undoes it', (observable, expected) => {
  expect(defang(observable)).toBe(expected);
  expect(refang(expected)).toBe(observable.value);
});

test.each([
  ['hxxp://a[.]b/c(.)d', 'http://a.b/c.d'],
  ['http://a.b/c[.d', 'http://a.b/c[.d'],
  ['http://a[.b/c', 'http://a.b/c'],
  ['a[at]b (dot) c', 'a@b.c'],
  ['nothing (at all) [here]', 'nothing (at all) [here]'],
])('refangs %s', (text, expected) => {
  expect(refang(text)).toBe(expected);
});

test('gives up on marks inside marks', () => {
  expect(refangWholly('a[[.]]b')).toBe('a.b');
  expect(refangWholly('a[[[[.]]]]b')).toBeUndefined();
});
