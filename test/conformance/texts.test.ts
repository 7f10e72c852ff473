import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../assets/_locales/en/messages.json';
import ja from '../../assets/_locales/ja/messages.json';
import { root } from '../tools/prepare.mjs';

const languages: Readonly<Record<string, Readonly<Record<string, { message: string }>>>> = { en, ja };
const valuesIn = (text: string) => [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name).sort();
const source = readdirSync(join(root, 'src'), { recursive: true })
  .map(String)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(root, 'src', name), 'utf8'))
  .join('\n');
const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');

describe('texts', () => {
  test('exist in both languages under the same keys', () => {
    expect(Object.keys(ja)).toEqual(Object.keys(en));
  });
  test.each(Object.keys(en))('%s says something and names the same values in both', (key) => {
    const [english, japanese] = [languages['en']?.[key]?.message ?? '', languages['ja']?.[key]?.message ?? ''];
    expect(english.trim()).not.toBe('');
    expect(japanese.trim()).not.toBe('');
    // "1 case" may leave its number out.
    if (!key.endsWith('_one')) expect(valuesIn(japanese)).toEqual(valuesIn(english));
  });
  test('are all used', () => {
    const used = (key: string) => {
      const name = key.replace(/_(one|other)$/, '');
      return (
        source.includes(`'${name}'`) ||
        source.includes(`"${name}"`) ||
        manifest.includes(`__MSG_${key}__`) ||
        isBuilt(name)
      );
    };
    expect(Object.keys(en).filter((key) => !used(key))).toEqual([]);
  });
  test('have a plural of each kind', () => {
    const names = Object.keys(en).flatMap((key) => /^(.*)_(one|other)$/.exec(key)?.[1] ?? []);
    for (const name of names) expect([`${name}_one`, `${name}_other`].every((key) => key in en)).toBe(true);
  });
});

/** Keys put together from a prefix and a name, as tables over closed lists do: `` `error_${code}` ``. */
function isBuilt(name: string): boolean {
  return [...source.matchAll(/`([a-z][A-Za-z]*_?)\$\{/g)].some(
    ([, prefix = '']) => prefix.length > 3 && name.startsWith(prefix),
  );
}
