import { describe, expect, test } from 'vitest';
import { arrange, buttonSize } from '../../../../src/content/place/arrange';

const view = { left: 0, top: 0, right: 1_000, bottom: 600 };
const text = { left: 100, top: 50, right: 200, bottom: 66 };

describe('the place of a button', () => {
  test('is to the right of its text, in the middle of the line', () => {
    expect(arrange({ text, clip: view, limit: 400 })).toEqual({ x: 204, y: 50, tight: false });
    expect(arrange({ text: { ...text, bottom: 90 }, clip: view, limit: 400 })?.y).toBe(62);
  });

  test('moves closer when there is little room, without covering the text', () => {
    expect(arrange({ text, clip: view, limit: 217 })).toEqual({ x: 201, y: 50, tight: false });
    expect(arrange({ text, clip: { ...view, right: 216 }, limit: 400 })).toEqual({ x: 200, y: 50, tight: false });
  });

  test('is on the end of its own text when there is no room', () => {
    expect(arrange({ text, clip: view, limit: 205 })).toEqual({ x: 200 - buttonSize, y: 50, tight: true });
    expect(arrange({ text, clip: { ...view, right: 150 }, limit: 400 })).toEqual({ x: 134, y: 50, tight: true });
  });

  test('is not left of a text that is shorter than a button', () => {
    expect(arrange({ text: { ...text, right: 108 }, clip: view, limit: 108 })?.x).toBe(100);
  });

  test('does not exist when the text is not seen', () => {
    expect(arrange({ text, clip: { ...view, right: 101 }, limit: 400 })).toBeUndefined();
    expect(arrange({ text, clip: { ...view, top: 60 }, limit: 400 })).toBeUndefined();
    expect(arrange({ text, clip: { ...view, bottom: 40 }, limit: 400 })).toBeUndefined();
  });

  test('stands out of a low cell a little, out of a scroller not', () => {
    const low = { text: { ...text, top: 51, bottom: 63 }, clip: { ...view, top: 51, bottom: 63 }, limit: 400 };
    expect(arrange(low)).toEqual({ x: 204, y: 49, tight: false });
    expect(arrange({ text, clip: { ...view, bottom: 62 }, limit: 400 })).toBeUndefined();
  });
});
