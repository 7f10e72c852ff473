import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../tools/prepare.mjs';

/** Layers that a layer may import besides itself: to the left only. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  pivots: ['core'],
  xdr: ['core'],
  platform: ['core'],
  messages: ['core', 'pivots', 'platform'],
  background: ['core', 'pivots', 'xdr', 'platform', 'messages'],
  content: ['core', 'messages'],
  ui: ['core', 'pivots', 'platform', 'messages'],
  ribbon: ['core', 'pivots', 'platform', 'messages', 'ui'],
  pivot: ['core', 'pivots', 'platform', 'messages', 'ui'],
  windows: ['core', 'pivots', 'platform', 'messages', 'ui'],
};
/** Packages that only one place may import. */
const seams: Readonly<Record<string, RegExp>> = {
  'webextension-polyfill': /^src\/platform\//,
  'idb-keyval': /^src\/platform\//,
  marked: /^src\/(ui|ribbon)\//,
  tldts: /^src\/core\/observables\//,
};
const filesBelow = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)).replaceAll('\\', '/'))
    .filter((name) => /\.(ts|tsx)$/.test(name) && !name.endsWith('.d.ts'));
const sources = filesBelow('src').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const tests = filesBelow('test').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const imports: readonly Import[] = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)].map(([, type, to = '']) => ({
    from: path,
    to,
    typeOnly: type !== undefined,
  })),
);
const layerOf = (path: string) => path.split('/')[1] ?? '';
const inside = imports
  .filter(({ to }) => to.startsWith('.'))
  .map((entry) => ({
    ...entry,
    target: relative(root, join(root, dirname(entry.from), entry.to)).replaceAll('\\', '/'),
  }))
  .filter(({ target }) => target.startsWith('src/'));

describe('layers', () => {
  test('every folder of src is a layer with its place', () => {
    const folders = new Set(sources.map(({ path }) => layerOf(path)));
    expect([...folders].sort()).toEqual(Object.keys(mayImport).sort());
    expect(inside.length).toBeGreaterThan(200);
  });
  test('import to the left only', () => {
    const wrong = inside.filter(({ from, target }) => {
      const [own, other] = [layerOf(from), layerOf(target)];
      return own !== other && !mayImport[own]?.includes(other);
    });
    // The content script is named by the background as a file to inject, not imported.
    expect(wrong.filter(({ to }) => !to.endsWith('?script')).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
  test('keep packages behind their seams', () => {
    const wrong = imports.filter(({ from, to }) => seams[to] !== undefined && !seams[to]?.test(from));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
  test('keep the content script free of libraries for pages', () => {
    const heavy = imports.filter(
      ({ from, to }) => from.startsWith('src/content/') && /^(preact|@preact|valibot|marked|webext)/.test(to),
    );
    expect(heavy.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
  test('core has no DOM, no network, no browser and no clock of its own', () => {
    const impure =
      /(?<!['.\w])(browser\.|chrome\.|indexedDB\b|localStorage\b|fetch\(|document\.(body|documentElement|query|createE|addE)|window\.(add|set|get)|Date\.now\(|Math\.random\(|new Date\(\)|performance\.)/;
    const wrong = sources.filter(
      ({ path, text }) => path.startsWith('src/core/') && impure.test(withoutComments(text)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('rules', () => {
  const found = (pattern: RegExp, allowed: RegExp = /^$/) =>
    sources
      .filter(({ path, text }) => !allowed.test(path) && pattern.test(withoutComments(text)))
      .map(({ path }) => path);

  test('fetch is called in one place and handed over in one', () => {
    expect(found(/(?<![.\w])fetch\(/, /^src\/(xdr\/exchange|background\/take-up-seams)\.ts$/)).toEqual([]);
  });
  test('nobody listens to window messages', () => {
    expect(found(/addEventListener\(\s*'message'|onmessage\s*=/, /^src\/content\/breath\.ts$/)).toEqual([]);
  });
  test('text from outside never becomes markup', () => {
    expect(found(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/)).toEqual([]);
  });
  test('nothing is evaluated and nothing is repeated by setInterval in the background', () => {
    expect(found(/\beval\(|new Function\(/)).toEqual([]);
    expect(found(/setInterval\(/, /^src\/(content|ui|ribbon|pivot|windows)\//)).toEqual([]);
  });
  test('the extension knows no name of the stand-in appliance', () => {
    expect(found(/['"`#.]da-[a-z]/)).toEqual([]);
  });
  test('no file has more than 250 lines', () => {
    const long = [...sources, ...tests].filter(({ text }) => text.split('\n').length - 1 > 250);
    // Data made by a tool is no reading matter.
    expect(long.filter(({ text }) => !/^\/\*\*? ?Generated/m.test(text.slice(0, 300))).map(({ path }) => path)).toEqual(
      [],
    );
  });
  test('nothing in the tree names a path of a machine', () => {
    const own = /['"`](\/tmp|\/root|\/home|\/work)\//;
    expect(
      [...sources, ...tests]
        .filter(({ path, text }) => own.test(text) && !path.endsWith('architecture.test.ts'))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}
