import { describe, expect, it } from 'vitest';
import { joined, optional, plain, prose, whole } from '../../demo/appliance/data/cell';
import { printed } from '../../demo/appliance/data/moment';
import { randomOf } from '../../demo/appliance/data/random';
import * as values from '../../demo/appliance/data/values';

const many = <T>(make: (random: ReturnType<typeof randomOf>) => T, count = 400): T[] => {
  const random = randomOf('values');
  return Array.from({ length: count }, () => make(random));
};

describe('the source of numbers', () => {
  it('repeats itself for the same seed and not for another', () => {
    const draw = (seed: number) => {
      const random = randomOf(seed, 'a');
      return Array.from({ length: 20 }, () => random.int(0, 1_000_000));
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('keeps whole numbers within their limits and reaches both', () => {
    const drawn = new Set(many((random) => random.int(2, 5)));
    expect([...drawn].sort()).toEqual([2, 3, 4, 5]);
  });

  it('refuses to pick from nothing', () => {
    expect(() => randomOf(1).pick([])).toThrow('nothing to pick from');
  });
});

describe('generated values', () => {
  it('are addresses of documentation networks, IPv6 in capitals now and then with a value in small letters', () => {
    const cells = many(values.address);
    const text = cells.map((cell) => cell.text).join('\n');
    expect(cells.every((cell) => /^(198\.51\.100|203\.0\.113|192\.0\.2)\.\d+$|^2001:db8:/i.test(cell.text))).toBe(true);
    expect(text).toMatch(/2001:DB8/);
    expect(cells.flatMap((cell) => cell.observables).every(({ value }) => value === value.toLowerCase())).toBe(true);
  });

  it('are international domains with their punycode form as the value', () => {
    expect(values.domainNamed('bücher.example.com').observables).toEqual([
      { type: 'domain', value: 'xn--bcher-kva.example.com' },
    ]);
    const idn = many(values.domain).filter((cell) => /[^\x20-\x7e]/.test(cell.text));
    expect(idn.length).toBeGreaterThan(0);
    expect(idn.every((cell) => /xn--/.test(cell.observables[0]?.value ?? ''))).toBe(true);
  });

  it('are users in every form a web report shows: domain, unconfirmed, anonymised, address and e-mail', () => {
    const cells = many(values.webUser);
    const starred = cells.find((cell) => cell.text.endsWith('*'));
    expect(starred?.observables[0]).toEqual({ type: 'user', value: starred?.text.slice(0, -1) });
    expect(new Set(cells.flatMap((cell) => cell.observables.map(({ type }) => type)))).toEqual(
      new Set(['user', 'ip', 'email']),
    );
    expect(cells.some((cell) => cell.text.startsWith('EXAMPLE\\'))).toBe(true);
    expect(cells.some((cell) => /^[0-9a-f]{16}$/.test(cell.text))).toBe(true);
  });

  it('are web addresses up to two thousand characters, and rewritten ones that tell what they wrap', () => {
    expect(values.longUrl(randomOf(1)).text).toHaveLength(2_000);
    const { text, observables } = values.rewrittenUrl(randomOf(1));
    expect(text).toMatch(/^https:\/\/secure-web\.cisco\.com\/1/);
    expect(text).toContain(encodeURIComponent(observables[0]?.wrapped ?? '?'));
  });

  it('are Message-IDs shown in brackets and valued without', () => {
    const cells = many(values.messageId);
    const bracketed = cells.filter(({ text }) => text.startsWith('<'));
    const half = cells.filter(({ text }) => !text.startsWith('<'));
    expect(bracketed.every(({ text, observables }) => text === `<${observables[0]?.value}>`)).toBe(true);
    expect(half.every(({ text, accept }) => accept?.every(({ value }) => text === `${value}>`))).toBe(true);
    expect([bracketed.length > 300, half.length > 0]).toEqual([true, true]);
  });

  it('lower only the domain part of an e-mail address', () => {
    expect(values.emailNamed('Anna.W@EXAMPLE.com').observables[0]?.value).toBe('Anna.W@example.com');
  });
});

describe('a cell', () => {
  it('keeps the truth of the cells that a sentence is made of', () => {
    const cell = prose`from ${whole('ip', '192.0.2.1')} (${3}) to ${optional(whole('url', 'http://test:8080/'))}.`;
    expect(cell).toEqual({
      text: 'from 192.0.2.1 (3) to http://test:8080/.',
      observables: [{ type: 'ip', value: '192.0.2.1' }],
      accept: [{ type: 'url', value: 'http://test:8080/' }],
    });
  });

  it('joins several with a comma', () => {
    expect(joined([plain('a'), plain('b')]).text).toBe('a, b');
  });
});

it('prints times as the API does', () => {
  expect(printed(Date.UTC(2022, 8, 7, 9, 8, 3))).toBe('07 Sep 2022 09:08:03 (GMT)');
});
