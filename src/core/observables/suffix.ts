import { suffixList } from './suffix-data';

const { packed } = suffixList;

/*
 * Hosts are read from the right and hashed on the way, so that nothing is cut out of them to be looked up. A hit is
 * compared with the packed text, so the answer is exact.
 */

/** What a hash begins with. */
export const hashSeed = 5381;

/** The hash that goes on with one more character; letters in lower case. */
export const hashStep = (hash: number, code: number): number => Math.imul(hash, 33) ^ code;

const tableSize = 1 << 12;
const tableMask = tableSize - 1;
const hashes = new Int32Array(tableSize);
/** Where the entry of the top-level name begins in the packed text, plus one; 0 for a free place. */
const entries = new Uint32Array(tableSize);

const filterMask = (1 << 17) - 1;
/** Two bits for every hash of a longer suffix: nearly all hosts are told from suffixes by them alone. */
const filter = new Int32Array((filterMask + 1) >>> 5);

const placeFor = (hash: number) => (hash ^ (hash >>> 12)) & tableMask;
const firstBit = (hash: number) => (hash ^ (hash >>> 15)) & filterMask;
const secondBit = (hash: number) => (Math.imul(hash, 0x9e3779b1) >>> 15) & filterMask;

const setBit = (bit: number) => {
  filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
};
const hasBit = (bit: number) => (((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;

/** Hash of `packed[start, end)` read from the right, going on from `hash`. */
function hashBack(start: number, end: number, hash: number): number {
  let result = hash;
  for (let i = end - 1; i >= start; i--) result = hashStep(result, packed.charCodeAt(i));
  return result;
}

for (let entry = 0; entry < packed.length; ) {
  let end = entry;
  let code = packed.charCodeAt(end);
  while (code > 32 && code !== 58) code = packed.charCodeAt(++end);
  const hash = hashBack(entry, end, hashSeed);
  let place = placeFor(hash);
  while (entries[place] !== 0) place = (place + 1) & tableMask;
  hashes[place] = hash;
  entries[place] = entry + 1;
  const below = hashStep(hash, 46);
  let parent = below;
  while (code === 58 || code === 44 || code === 47) {
    const under = code === 47;
    let start = ++end;
    code = packed.charCodeAt(end);
    if (code === 126) start++;
    while (code > 32 && code !== 44 && code !== 47) code = packed.charCodeAt(++end);
    const rule = hashBack(start, end, under ? parent : below);
    setBit(firstBit(rule));
    setBit(secondBit(rule));
    if (!under) parent = hashStep(rule, 46);
  }
  entry = end + 1;
}

const mayBeSuffix = (hash: number) => hasBit(firstBit(hash)) && hasBit(secondBit(hash));

/** The entry whose top-level name is `text[start, end)`, or -1. */
function entryOf(text: string, start: number, end: number, hash: number): number {
  const length = end - start;
  for (let place = placeFor(hash); ; place = (place + 1) & tableMask) {
    const entry = (entries[place] ?? 0) - 1;
    if (entry < 0) return -1;
    if (hashes[place] !== hash) continue;
    let i = 0;
    while (i < length && packed.charCodeAt(entry + i) === (text.charCodeAt(start + i) | 32)) i++;
    const next = packed.charCodeAt(entry + length);
    if (i === length && !(next > 32 && next !== 58)) return entry;
  }
}

const rulesByEntry = new Map<number, ReadonlySet<string>>();

/** The rules below one top-level name; read out of the packed text when they are first needed. */
function rulesOf(entry: number): ReadonlySet<string> {
  const known = rulesByEntry.get(entry);
  if (known) return known;
  const end = packed.indexOf(' ', entry);
  const [, below = ''] = packed.slice(entry, end < 0 ? undefined : end).split(':');
  const rules = new Set<string>();
  for (const group of below.split(',')) {
    const [label = '', ...longer] = group.split('/');
    if (!label.startsWith('~')) rules.add(label);
    for (const rule of longer) rules.add(`${rule}.${label.replace('~', '')}`);
  }
  rulesByEntry.set(entry, rules);
  return rules;
}

/** Whether what stands before the top-level name makes the host a suffix itself. */
function isSuffix(entry: number, before: string): boolean {
  const rules = rulesOf(entry);
  if (rules.has(before)) return true;
  if (rules.has(`!${before}`)) return false;
  const dot = before.indexOf('.');
  return rules.has(dot < 0 ? '*' : `*.${before.slice(dot + 1)}`);
}

/** The hashes of a host, read from the right with `hashSeed` and `hashStep`. */
export interface HostHashes {
  /** Of the top-level name. */
  top: number;
  /** Of the whole host. */
  whole: number;
  /** Of the host with `*` in place of its first label. */
  anyFirst: number;
}

/**
 * Whether a host ends in a public suffix and has something before it.
 *
 * A private suffix of three or more labels (`s3.amazonaws.com`) counts: it names a host somebody runs.
 *
 * @param text holds the host from `start` to `end`: ASCII in any case, without a final dot
 * @param dot where the last dot of the host is
 */
export function hasPublicSuffix(text: string, start: number, dot: number, end: number, hash: HostHashes): boolean {
  const entry = entryOf(text, dot + 1, end, hash.top);
  if (entry < 0) return false;
  if (!mayBeSuffix(hash.whole) && !mayBeSuffix(hash.anyFirst)) return true;
  return !isSuffix(entry, text.slice(start, dot).toLowerCase());
}
