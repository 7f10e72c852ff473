// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Menu } from '../../../src/pivot/Menu';
import { bitly, menuFor, now } from '../../demo/preview-menu/session';
import { mount } from './mount';

let height = 300;
let resized = () => {};

class TestResizeObserver implements ResizeObserver {
  constructor(callback: ResizeObserverCallback) {
    resized = () => callback([], this);
  }
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  height = 300;
  vi.stubGlobal('ResizeObserver', TestResizeObserver);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, 304, height));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('the menu asks for room when it opens, when it grows, and at every new opening', async () => {
  const { callsOf, publish, close } = await mount(() => <Menu now={() => now} newId={() => 'op-1'} />, menuFor(bitly));
  expect(callsOf('frame.layout')).toEqual([{ frame: 'menu', width: 304, height: 300 }]);
  resized();
  expect(callsOf('frame.layout').length).toBe(1);
  height = 340.4;
  resized();
  expect(callsOf('frame.layout').at(-1)).toEqual({ frame: 'menu', width: 304, height: 341 });
  await publish(menuFor(bitly, { opening: 2 }));
  expect(callsOf('frame.layout').length).toBe(3);
  await close();
});
