import { describe, expect, test } from 'vitest';
import { placeMenu } from '../../../../src/content/frames/menu-place';

const view = { width: 1_280, height: 760 };
const button = (left: number, top: number) => ({ left, top, right: left + 16, bottom: top + 16 });

describe('the place of the menu', () => {
  const size = { width: 304, height: 400 };

  test('is below its button', () => {
    expect(placeMenu(button(100, 100), size, view)).toEqual({ left: 100, top: 122, width: 304, height: 400 });
  });

  test('is above where there is no room below', () => {
    expect(placeMenu(button(100, 700), size, view)).toEqual({ left: 100, top: 294, width: 304, height: 400 });
  });

  test('is shifted to stay in view', () => {
    expect(placeMenu(button(1_250, 100), size, view).left).toBe(968);
    expect(placeMenu(button(2, 100), size, view).left).toBe(8);
  });

  test('takes the bigger side and is cut to it where it fits nowhere', () => {
    expect(placeMenu(button(100, 400), { width: 304, height: 900 }, view)).toEqual({
      left: 100,
      top: 8,
      width: 304,
      height: 386,
    });
    expect(placeMenu(button(100, 300), { width: 304, height: 900 }, view)).toEqual({
      left: 100,
      top: 322,
      width: 304,
      height: 430,
    });
  });

  test('is never outside of a small window', () => {
    const { left, top, width, height } = placeMenu(button(10, 10), size, { width: 200, height: 120 });
    expect({ left, fits: left + width <= 200 && top + height <= 120 }).toEqual({ left: 8, fits: true });
  });
});
