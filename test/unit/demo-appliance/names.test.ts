import { describe, expect, it } from 'vitest';

const application = import.meta.glob<string>('../../demo/appliance/app/**/*.{js,html}', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const product = import.meta.glob<string>('../../../src/**/*.{ts,tsx,css,html}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const named = (source: string): string[] =>
  [...source.matchAll(/\s(?:class|id|className)="([^"]*)"/g)].flatMap(([, names = '']) =>
    names.replace(/\{\{.*?\}\}/g, '').split(/\s+/),
  );

describe('names of our own invention', () => {
  it('all carry the prefix that says so', () => {
    const names = Object.values(application).flatMap(named);
    expect(names.filter((name) => name !== '' && !/^da-|^ui-grid-|^\$/.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(50);
  });

  it('appear nowhere in the extension', () => {
    const inProduct = Object.entries(product).filter(([, source]) => /['"`.#]da-[a-z]|['"`]da_/.test(source));
    expect(inProduct.map(([path]) => path)).toEqual([]);
    expect(Object.keys(product).length).toBeGreaterThan(0);
  });
});
