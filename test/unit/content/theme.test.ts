import { expect, test } from 'vitest';
import { luminanceOf, partsOf } from '../../../src/content/theme';

test.each([
  ['rgb(21, 27, 35)', [21, 27, 35, 1]],
  ['rgba(0, 0, 0, 0)', [0, 0, 0, 0]],
  ['rgb(10 20 30 / 0.5)', [10, 20, 30, 0.5]],
  ['oklch(0.5 0.1 20)', undefined],
])('reads the colour %s', (color, parts) => {
  expect(partsOf(color)).toEqual(parts);
});

test('gives black 0, white 1 and keeps the appliance’s two themes apart', () => {
  expect(luminanceOf(0, 0, 0)).toBe(0);
  expect(luminanceOf(255, 255, 255)).toBeCloseTo(1);
  expect(luminanceOf(21, 27, 35)).toBeLessThan(0.05);
  expect(luminanceOf(246, 248, 250)).toBeGreaterThan(0.9);
});
