import { expect, test } from 'vitest';
import { orThrow } from '../../../src/core/outcome';
import { createInspect, longestText, piecesOf } from '../../../src/xdr/inspect';
import { httpOver, json, sample, sampled } from './answering';

test('gives what the service finds', async () => {
  const { http, asked } = httpOver([sampled('inspect.200')]);
  const { content } = sample('inspect.request') as { content: string };
  expect(orThrow(await createInspect(http)(content))).toEqual(sample('inspect.200'));
  expect(asked[0]?.body).toEqual(sample('inspect.request'));
});

test('asks nothing about nothing', async () => {
  const { http, asked } = httpOver([]);
  expect(orThrow(await createInspect(http)(' \n '))).toEqual([]);
  expect(asked).toHaveLength(0);
});

test('sends a long text in pieces and gives every observable once', async () => {
  const { http, asked } = httpOver([sampled('inspect.200'), sampled('inspect.200')]);
  const found = orThrow(await createInspect(http)(`${'word '.repeat(12_000)}`));
  expect(found).toEqual(sample('inspect.200'));
  expect(asked).toHaveLength(2);
});

test('ends with the first piece that fails', async () => {
  const { http } = httpOver([sampled('inspect.200'), sampled('inspect.403')]);
  expect(await createInspect(http)('word '.repeat(12_000))).toMatchObject({
    error: { code: 'missing-scope', scope: 'inspect:read' },
  });
});

test.each([{}, null, 'x', { data: [] }])('does not take %j for a list', async (answer) => {
  const { http } = httpOver([json(200, answer)]);
  expect(await createInspect(http)('x')).toMatchObject({ kind: 'unknown', error: { code: 'bad-answer' } });
});

test('cuts between words where there are any, and loses none', () => {
  const words = Array.from({ length: 20_000 }, (_, n) => `host${n}.example`);
  const pieces = piecesOf(words.join('\n'));
  expect(pieces.length).toBeGreaterThan(1);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(longestText);
  expect(pieces.join('\n')).toBe(words.join('\n'));
  const solid = 'x'.repeat(longestText * 2 + 1);
  expect(piecesOf(solid).join('')).toBe(solid);
  expect(piecesOf(`${'x'.repeat(longestText)} y`)).toEqual(['x'.repeat(longestText), 'y']);
});
