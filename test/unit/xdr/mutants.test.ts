import { expect, test } from 'vitest';
import { AppError } from '../../../src/core/errors';
import { hostsOf } from '../../../src/core/hosts';
import { createCasebooks } from '../../../src/xdr/casebook';
import { createEnrich } from '../../../src/xdr/enrich';
import type { Fetch } from '../../../src/xdr/exchange';
import { createHttp, type Http } from '../../../src/xdr/http';
import { createIncidents } from '../../../src/xdr/incidents';
import { createInspect } from '../../../src/xdr/inspect';
import { createModules } from '../../../src/xdr/modules';
import { createPauseKeeper } from '../../../src/xdr/pause-keeper';
import { whoAmI } from '../../../src/xdr/profile';
import { createRespond } from '../../../src/xdr/respond';
import { createUserNames } from '../../../src/xdr/users';
import { sample, tokens } from './answering';

/** Mutants of each sample; `MUTANTS=5000` makes it the hundred thousand of threats-and-faults B16. */
const each = Number(process.env['MUTANTS'] ?? 150);

const observable = { type: 'domain', value: 'a.example' } as const;
const calls: ReadonlyArray<readonly [sample: string, call: (http: Http) => Promise<{ readonly kind: string }>]> = [
  ['casebook.200', (http) => createCasebooks(http).read('casebook-1')],
  ['casebook-create.201', (http) => createCasebooks(http).addObservables('casebook-1', [observable])],
  ['casebook-external-id.200', (http) => createCasebooks(http).findByExternalId('x')],
  ['casebook-search.200', (http) => createCasebooks(http).search({})],
  ['ctia.403-missing-capability', (http) => createCasebooks(http).search({})],
  ['ctia.400-unknown-field', (http) => createCasebooks(http).search({})],
  ['enrich.403', (http) => createEnrich(http, Date.now).health()],
  ['deliberate.200', (http) => createEnrich(http, Date.now).deliberate([observable])],
  ['observe.200', (http) => createEnrich(http, Date.now).observe([observable])],
  ['refer.200', (http) => createEnrich(http, Date.now).refer(observable)],
  ['health.200', (http) => createEnrich(http, Date.now).health()],
  ['iroh-incident-search.200', (http) => createIncidents(http).search({})],
  ['iroh-incident.200', (http) => createIncidents(http).read('incident-1')],
  ['iroh-incident-summary-search.200', (http) => createIncidents(http).observables('incident-1')],
  ['inspect.200', (http) => createInspect(http)('x')],
  ['module-instances.200', (http) => createModules(http).instances()],
  ['module-types.200', (http) => createModules(http).types()],
  ['respond.200', (http) => createRespond(http).actions([observable])],
  ['whoami.200', (http) => whoAmI(http)],
  ['whoami.200', (http) => createUserNames(http)(['x'])],
];

/** Numbers from 0 to 1, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x'.repeat(10_000),
  '\u202e\u0000\ud800',
  'https://a@b/',
  [],
  {},
  [[[]]],
  { __proto__: null, constructor: { prototype: { polluted: 1 } } },
  { length: 5 },
  JSON.parse('{"__proto__":{"polluted":1}}'),
];

function mutate(value: unknown, random: () => number): unknown {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  if (random() < 0.05) return pick(strange);
  if (Array.isArray(value)) {
    const copy = value.map((one) => (random() < 0.5 ? mutate(one, random) : one));
    if (random() < 0.2) copy.splice(Math.floor(random() * copy.length), 1, pick(strange));
    return copy;
  }
  if (typeof value !== 'object' || value === null) return random() < 0.1 ? pick(strange) : value;
  const entries = Object.entries(value).flatMap(([key, one]) => {
    if (random() < 0.05) return [];
    if (random() < 0.02) return [['__proto__', one] as const];
    return [[key, random() < 0.6 ? mutate(one, random) : one] as const];
  });
  return Object.fromEntries(entries);
}

/** JSON text, at times damaged as text. */
function textOf(value: unknown, random: () => number): string {
  const text = JSON.stringify(value) ?? '';
  if (random() < 0.9) return text;
  const at = Math.floor(random() * text.length);
  return random() < 0.5
    ? text.slice(0, at)
    : `${text.slice(0, at)}${String.fromCharCode(random() * 128)}${text.slice(at + 1)}`;
}

test.each(calls.map(([name, call], index) => [name, index, call] as const))(
  '%s (%d): no mutant of it does more than fail in a way that has a name',
  async (name, index, call) => {
    const random = numbers(index + 1);
    const original = sample(name);
    const status = Number(/\.(\d{3})/.exec(name)?.[1]);
    let text = '';
    const fetch: Fetch = async () => new Response(text, { status, headers: { 'Content-Type': 'application/json' } });
    const now = () => 0;
    const http = createHttp({ fetch, now, token: tokens(), hosts: hostsOf, pauses: createPauseKeeper({ now }) });
    const kinds = new Map<string, number>();
    for (let n = 0; n < each; n += 1) {
      text = textOf(mutate(original, random), random);
      const outcome = await call(http).catch((thrown: unknown) => ({ kind: `threw ${thrown} on ${text}` }));
      kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
      if ('error' in outcome) expect(outcome.error).toBeInstanceOf(AppError);
    }
    expect([...kinds.keys()].filter((kind) => !['ok', 'unknown', 'not-applied'].includes(kind))).toEqual([]);
    expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).toBe(each);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
  600_000,
);
