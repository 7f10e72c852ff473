import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { find } from '../../src/core/observables/find';

const corpora = new URL('../../../shared/detection/', import.meta.url);
const core = ['ip', 'ipv6', 'domain', 'url', 'email', 'md5', 'sha1', 'sha256'];
const extra = ['email_messageid', 'cisco_mid'];

interface Labelled {
  readonly type: string;
  readonly value: string;
}
interface Case {
  readonly id: string;
  readonly text: string;
  readonly expect: ReadonlyArray<Labelled & { readonly or?: readonly Labelled[] }>;
  readonly accept?: readonly Labelled[];
}
interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

const f1 = ({ right, wrong, missed }: Tally) => (200 * right) / (2 * right + wrong + missed);

/** Scores a corpus by its own rules: sets of normalised values per text, alternatives and accepted values allowed. */
async function score(name: string) {
  const { norm }: { norm(type: string, value: string): string } = await import(new URL('normalise.mjs', corpora).href);
  const key = ({ type, value }: Labelled) => `${type} ${norm(type, value)}`;
  const cases: Case[] = readFileSync(new URL(name, corpora), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const tallies = new Map(
    [...core, ...extra].map((type): [string, Tally] => [type, { right: 0, wrong: 0, missed: 0 }]),
  );
  const failures: string[] = [];
  let wrongOnNegatives = 0;
  const count = (type: string, what: keyof Tally) => {
    const tally = tallies.get(type);
    if (tally) tally[what] += 1;
  };
  for (const { id, text, expect: wanted, accept = [] } of cases) {
    const got = new Map(find(text).map((match) => [key(match), match.type]));
    for (const label of wanted) {
      const hit = [label, ...(label.or ?? [])].map(key).find((candidate) => got.has(candidate));
      if (hit) got.delete(hit);
      else if (tallies.has(label.type)) failures.push(`${id} missed ${key(label)}`);
      count(label.type, hit ? 'right' : 'missed');
    }
    const accepted = new Set(accept.map(key));
    for (const [value, type] of got) {
      if (accepted.has(value) || !tallies.has(type)) continue;
      count(type, 'wrong');
      if (wanted.length === 0) wrongOnNegatives += 1;
      failures.push(`${id} wrong ${value}`);
    }
  }
  const sum = (types: readonly string[]) =>
    types.reduce<Tally>(
      (all, type) => {
        const { right, wrong, missed } = tallies.get(type) ?? { right: 0, wrong: 0, missed: 0 };
        return { right: all.right + right, wrong: all.wrong + wrong, missed: all.missed + missed };
      },
      { right: 0, wrong: 0, missed: 0 },
    );
  return { cases: cases.length, of: (types: readonly string[]) => f1(sum(types)), wrongOnNegatives, failures };
}

test.skipIf(!existsSync(new URL('dev.jsonl', corpora)))('finds what the general corpus labels', async () => {
  const result = await score('dev.jsonl');
  expect(result.cases).toBeGreaterThan(500);
  expect(result.of(core), result.failures.join('\n')).toBeGreaterThanOrEqual(99);
  expect(result.wrongOnNegatives, result.failures.join('\n')).toBeLessThanOrEqual(4);
});

test.skipIf(!existsSync(new URL('appliance.dev.jsonl', corpora)))(
  'finds what the corpus of the appliance labels',
  async () => {
    const result = await score('appliance.dev.jsonl');
    expect(result.cases).toBeGreaterThan(100);
    expect(result.of(core), result.failures.join('\n')).toBeGreaterThanOrEqual(99);
    expect(result.of(['email_messageid']), result.failures.join('\n')).toBeGreaterThanOrEqual(98);
    expect(result.of(['cisco_mid']), result.failures.join('\n')).toBeGreaterThanOrEqual(98);
  },
);
