import { parse } from 'tldts';
import { expect, test } from 'vitest';
import { publicHost } from '../../../../src/core/observables/public-host';
import { suffixList } from '../../../../src/core/observables/suffix-data';

/** Every rule of the packed list as a host, `*` and `~` filled in. */
function hostsOfRules(): string[] {
  return suffixList.packed.split(' ').flatMap((entry) => {
    const [tld = '', below = ''] = entry.split(':');
    const groups = below === '' ? [] : below.split(',');
    return groups.flatMap((group) => {
      const [label = '', ...longer] = group.split('/').map((part) => part.replace(/[~!]/, '').replace('*', 'any'));
      return [`${label}.${tld}`, ...longer.map((rule) => `${rule}.${label}.${tld}`)];
    });
  });
}

/** What tldts says: a suffix it knows, with something before it; private ones of three labels count as hosts. */
function expected(host: string): boolean {
  const { isIcann, isPrivate, publicSuffix, hostname } = parse(host, { allowPrivateDomains: true });
  if (!isIcann && !isPrivate) return false;
  return publicSuffix !== hostname || (isPrivate === true && isIcann !== true && host.split('.').length > 2);
}

test('agrees with tldts about every rule, a label above it and two above it', () => {
  const rules = hostsOfRules();
  expect(rules.length).toBeGreaterThan(7_000);
  const hosts = rules.flatMap((rule) => [rule, `a.${rule}`, `b.a.${rule}`]);
  const differing = hosts.filter((host) => (publicHost(host) !== undefined) !== expected(host));
  expect(differing).toEqual([]);
});

test.each([
  'com',
  'a',
  'a.nosuch',
  '-a.com',
  'a-.com',
  'a..com',
  '.com',
  `${'x'.repeat(64)}.com`,
  `${'x.'.repeat(130)}com`,
  'a b.com',
  'foo_bar.com',
])('refuses %s', (host) => {
  expect(publicHost(host)).toBeUndefined();
});
