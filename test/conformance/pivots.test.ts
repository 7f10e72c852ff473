import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import en from '../../assets/_locales/en/messages.json';
import ja from '../../assets/_locales/ja/messages.json';
import { regions } from '../../src/core/account';
import { type Observable, observableTypeNames } from '../../src/core/observables/observable';
import { offersFor, pivots } from '../../src/pivots/registry';

const files = readdirSync(fileURLToPath(new URL('../../src/pivots/actions', import.meta.url)));

/** Values that try to get out of the place a pivot puts them in. */
const awkward = [
  'a"b\\c',
  '"><script>',
  'x&y=z#f',
  '../../admin',
  '@evil.example/',
  '件名 \u202e\n',
  '%2e%2e%2f',
  '\ud800',
];

/** Hosts that a pivot may open; a new pivot adds its own here, so that somebody looks at it. */
const hosts = [...regions.map((region) => `xdr.${region}.security.cisco.com`), 'talosintelligence.com'];

describe('the pivots', () => {
  test('are the files of their folder', () => {
    expect(pivots.map(({ id }) => `${id}.ts`).sort()).toEqual([...files].sort());
    expect(pivots.length).toBeGreaterThan(0);
  });

  test('take every type to a case and to the clipboard', () => {
    for (const type of observableTypeNames) {
      const groups = offersFor({
        observable: { type, value: 'value' },
        region: undefined,
        activeCase: null,
      }).map(({ pivot }) => pivot.group);
      expect([type, groups.filter((group) => group === 'case').length]).toEqual([type, 2]);
      expect([type, groups.includes('copy')]).toEqual([type, true]);
    }
  });
});

describe.each(pivots.map((pivot) => [pivot.id, pivot] as const))('%s', (_id, pivot) => {
  test('does what its example says', () => {
    const { context, effect } = pivot.example;
    expect(pivot.effect(context)).toEqual(effect);
    expect(pivot.types === 'all' || pivot.types.includes(context.observable.type)).toBe(true);
  });

  test('has a name in every language', () => {
    expect([en[pivot.label]?.message, ja[pivot.label]?.message]).toEqual([expect.any(String), expect.any(String)]);
  });

  test('opens nothing but https pages of hosts looked at, whatever the value', () => {
    const types = pivot.types === 'all' ? observableTypeNames : pivot.types;
    const seen = types.flatMap((type) =>
      awkward.flatMap((value) =>
        [undefined, ...regions].map((region) => {
          const observable: Observable = { type, value };
          const effect = pivot.effect({ observable, region, activeCase: null });
          if (effect?.kind !== 'open') return 'nothing';
          const { protocol, username, password, host, hash } = new URL(effect.url);
          const fine =
            protocol === 'https:' && username === '' && password === '' && hash === '' && hosts.includes(host);
          return fine ? 'fine' : effect.url;
        }),
      ),
    );
    expect(seen.filter((outcome) => outcome !== 'nothing' && outcome !== 'fine')).toEqual([]);
  });

  test('leaves what it was given as it was', () => {
    const context = structuredClone(pivot.example.context);
    pivot.effect(context);
    expect(context).toEqual(pivot.example.context);
  });
});
