import { describe, expect, test } from 'vitest';
import { createAppliances } from '../../../src/background/appliances';
import { createConfirms, type OpenQuestion } from '../../../src/background/confirms';
import { createDisturbances } from '../../../src/background/disturbances';
import { createRate } from '../../../src/background/rate';
import { createWake } from '../../../src/background/wake';
import type { Confirmation } from '../../../src/messages/contract';
import { memoryItem } from '../../../src/platform/items';

const clock = () => {
  let time = 1_000_000;
  return {
    now: () => time,
    pass: (ms: number) => {
      time += ms;
    },
  };
};

describe('rate', () => {
  test('allows so many within a window, for each subject', () => {
    const { now, pass } = clock();
    const within = createRate(2, 1_000, now);
    expect([within('a'), within('a'), within('a'), within('b')]).toEqual([true, true, false, true]);
    pass(1_001);
    expect(within('a')).toBe(true);
  });
});

describe('disturbances', () => {
  test('refuse writes until the page was calm for 400 ms', () => {
    const { now, pass } = clock();
    const disturbances = createDisturbances(now);
    const refuses = () => {
      try {
        disturbances.refuseWhileDisturbed(7);
        return false;
      } catch {
        return true;
      }
    };
    expect(refuses()).toBe(false);
    disturbances.report(7, false);
    pass(10_000);
    expect(refuses()).toBe(true);
    disturbances.report(7, true);
    pass(399);
    expect(refuses()).toBe(true);
    pass(1);
    expect(refuses()).toBe(false);
  });
});

describe('confirms', () => {
  const confirmation: Confirmation = {
    kind: 'case.delete',
    title: 'T',
    observables: 3,
    organisation: 'Org',
    typed: '2201',
  };
  function setUp() {
    const { now, pass } = clock();
    const opened: string[] = [];
    const confirms = createConfirms(
      memoryItem<OpenQuestion | undefined>(undefined),
      async (id) => void opened.push(id),
      now,
      () => `question-${opened.length}`,
    );
    return { confirms, opened, pass };
  }
  test('give the deed to whoever agrees, once', async () => {
    const { confirms, opened } = setUp();
    await confirms.ask(confirmation, { kind: 'case.delete', key: 'k' });
    const [id = ''] = opened;
    expect(await confirms.get(id)).toEqual(confirmation);
    expect(await confirms.answer(id, true, '2201')).toEqual({ kind: 'case.delete', key: 'k' });
    await expect(confirms.answer(id, true, '2201')).rejects.toMatchObject({ code: 'not-found' });
  });
  test('give nothing for a no, for wrong characters or after two minutes', async () => {
    const { confirms, opened, pass } = setUp();
    await confirms.ask(confirmation, { kind: 'case.delete', key: 'k' });
    const [id = ''] = opened;
    await expect(confirms.answer(id, true, '2202')).rejects.toMatchObject({ code: 'bad-request' });
    await expect(confirms.answer('another-id', true, '2201')).rejects.toMatchObject({ code: 'not-found' });
    pass(120_001);
    await expect(confirms.answer(id, true, '2201')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('appliances', () => {
  function setUp(granted: readonly string[]) {
    const registered: (readonly string[])[] = [];
    const removed: string[] = [];
    const stored = memoryItem<readonly string[]>([]);
    const appliances = createAppliances(
      stored,
      {
        has: async (patterns) => patterns.every((pattern) => granted.includes(pattern)),
        remove: async (patterns) => void removed.push(...patterns),
        register: async (patterns) => void registered.push(patterns),
        inject: async () => undefined,
        stop: async () => undefined,
      },
      () => undefined,
    );
    return { appliances, stored, registered, removed };
  }
  test('register the script on granted hosts only', async () => {
    const { appliances, registered } = setUp(['https://sma.example.com/*']);
    await appliances.add('https://sma.example.com:4431');
    await expect(appliances.add('https://other.example.com')).rejects.toMatchObject({ code: 'no-host-access' });
    expect(registered).toEqual([['https://sma.example.com/*']]);
    expect(appliances.list()).toEqual(['https://sma.example.com:4431']);
  });
  test.each([
    'http://sma.example.com',
    'https://sma.example.com/path',
    'https://user@sma.example.com',
    'javascript:alert(1)',
    'sma',
  ])('refuse %s', async (origin) => {
    const { appliances } = setUp(['https://sma.example.com/*']);
    await expect(appliances.add(origin)).rejects.toMatchObject({ code: 'bad-request' });
  });
  test('give host access back when the last port of a host goes', async () => {
    const { appliances, removed } = setUp(['https://sma.example.com/*']);
    await appliances.add('https://sma.example.com');
    await appliances.add('https://sma.example.com:4431');
    await appliances.remove('https://sma.example.com');
    expect(removed).toEqual([]);
    await appliances.remove('https://sma.example.com:4431');
    expect(removed).toEqual(['https://sma.example.com/*']);
  });
});

describe('wake', () => {
  test('sets a timer for short waits and an alarm behind every wait', () => {
    const { now } = clock();
    const timers: number[] = [];
    const alarms: number[] = [];
    const wake = createWake({
      drain: async () => undefined,
      now,
      after: (delay) => {
        timers.push(delay);
        return () => undefined;
      },
      alarm: (when) => alarms.push(when - now()),
    });
    wake(now() + 2_500);
    wake(now() - 5);
    wake(now() + 60_000);
    wake(undefined);
    expect(timers).toEqual([2_500, 0]);
    expect(alarms).toEqual([30_000, 30_000, 60_000]);
  });
});
