import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/ui/theme.css', 'utf8');

function tokensOf(selector: string): Readonly<Record<string, string>> {
  const block = css.slice(css.indexOf(selector)).match(/\{([^}]*)\}/)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['bg', 'panel', 'raised', 'hover', 'accent-soft'];
const words = ['text', 'muted', 'accent', 'malicious', 'suspicious', 'clean', 'common'];
const pairs: readonly (readonly [string, string, number])[] = [
  ...words.flatMap((word) => surfaces.map((surface) => [word, surface, 4.5] as const)),
  ...surfaces.map((surface) => ['unknown', surface, 3] as const),
  ['unknown', 'bg', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['edge', 'bg', 3],
  ['edge', 'raised', 3],
  ...['bar-text', 'bar-muted', 'bar-accent', 'bar-warning'].flatMap((word) =>
    ['bar', 'bar-hover'].map((surface) => [word, surface, 4.5] as const),
  ),
];

describe.each([':root[data-theme="light"]', ':root[data-theme="dusk"]'])('theme %s', (selector) => {
  const tokens = tokensOf(selector);

  test('every colour is there', () => {
    expect(
      [...pairs.map(([front]) => front), ...pairs.map(([, back]) => back)].filter((name) => !tokens[name]),
    ).toEqual([]);
  });

  test('words and signs can be told from what they stand on', () => {
    const weak = pairs
      .map(([front, back, least]) => ({ front, back, least, is: contrast(tokens[front] ?? '', tokens[back] ?? '') }))
      .filter(({ is, least }) => is < least)
      .map(({ front, back, is }) => `${front} on ${back}: ${is.toFixed(2)}`);
    expect(weak).toEqual([]);
  });
});

test('only surfaces have a color-scheme; on the root it would make the frame opaque', () => {
  const rules = ['src/ui', 'src/ribbon']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.css'))
    .map((path) => readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''))
    .join('\n');
  const selectors = [...rules.matchAll(/([^{}]+)\{[^{}]*?[\s;]color-scheme\s*:/g)].map(([, selector]) =>
    selector?.trim(),
  );
  expect(selectors).toEqual(['.surface']);
});
