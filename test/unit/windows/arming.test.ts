import { describe, expect, test } from 'vitest';
import { createArming } from '../../../src/windows/confirm/arming';

/** A clock that moves when the test says so, and runs what is due. */
function setUp({ early = 0 } = {}) {
  let at = 1_000;
  let waiting: { due: number; run: () => void }[] = [];
  const arming = createArming({
    now: () => at,
    later(run, delay) {
      const entry = { due: at + Math.max(1, delay - early), run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((one) => one !== entry);
      };
    },
  });
  const pass = (ms: number) => {
    const end = at + ms;
    for (;;) {
      const next = waiting.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
      if (!next) break;
      at = Math.max(at, next.due);
      waiting = waiting.filter((one) => one !== next);
      next.run();
    }
    at = end;
  };
  return { arming, pass, waiting: () => waiting.length };
}

describe('arming', () => {
  test('takes 700 ms of focus', () => {
    const { arming, pass } = setUp();
    arming.focused();
    pass(699);
    expect([arming.armed.value, arming.counts()]).toEqual([false, false]);
    pass(1);
    expect([arming.armed.value, arming.counts()]).toEqual([true, true]);
  });

  test('never happens without the focus', () => {
    const { arming, pass } = setUp();
    arming.moved();
    pass(10_000);
    expect([arming.armed.value, arming.counts()]).toEqual([false, false]);
  });

  test('begins anew when something moves', () => {
    const { arming, pass } = setUp();
    arming.focused();
    pass(600);
    arming.moved();
    pass(600);
    expect(arming.counts()).toBe(false);
    pass(100);
    expect(arming.counts()).toBe(true);
    expect(arming.round.value).toBe(2);
  });

  test('is lost with the focus, and by a move after it was reached', () => {
    const { arming, pass } = setUp();
    arming.focused();
    pass(700);
    arming.moved();
    expect([arming.armed.value, arming.counts()]).toEqual([false, false]);
    pass(700);
    arming.blurred();
    expect([arming.armed.value, arming.counts()]).toEqual([false, false]);
    pass(5_000);
    expect(arming.counts()).toBe(false);
  });

  test('is decided by the clock when the timer comes early', () => {
    const { arming, pass } = setUp({ early: 3 });
    arming.focused();
    pass(698);
    expect(arming.armed.value).toBe(false);
    pass(10);
    expect(arming.armed.value).toBe(true);
  });

  test('leaves no timer behind', () => {
    const { arming, waiting } = setUp();
    arming.focused();
    arming.stop();
    expect(waiting()).toBe(0);
  });
});
