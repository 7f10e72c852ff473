import { packedSuffixes } from './suffix-data';

const topLevel = new Set<string>();
const suffixes = new Set<string>();
const exceptions = new Set<string>();
/** Suffixes under which every label makes a suffix again: `*.ck`. */
const wildcards = new Set<string>();

for (const entry of packedSuffixes.split(' ')) {
  const [tld = '', below] = entry.split(':');
  topLevel.add(tld);
  for (const rule of below?.split(',') ?? []) {
    if (rule.startsWith('!')) exceptions.add(`${rule.slice(1)}.${tld}`);
    else if (rule === '*') wildcards.add(tld);
    else if (rule.startsWith('*.')) wildcards.add(`${rule.slice(2)}.${tld}`);
    else suffixes.add(`${rule}.${tld}`);
  }
}

/**
 * Whether a host ends in a public suffix and has something before it.
 *
 * A private suffix of three or more labels (`s3.amazonaws.com`) counts: it names a host somebody runs.
 *
 * @param host lower case, punycode, no final dot, at least two labels
 */
export function hasPublicSuffix(host: string): boolean {
  if (!topLevel.has(host.slice(host.lastIndexOf('.') + 1))) return false;
  if (suffixes.has(host)) return false;
  return !wildcards.has(host.slice(host.indexOf('.') + 1)) || exceptions.has(host);
}
