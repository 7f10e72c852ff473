import { describe, expect, test } from 'vitest';
import { createTickets, noFrames } from '../../../src/background/tickets';
import { memoryItem } from '../../../src/platform/items';

const origin = 'https://sma.example.com';

function setUp() {
  let time = 1_000;
  let count = 0;
  const tickets = createTickets(
    memoryItem(noFrames),
    () => time,
    () => {
      count += 1;
      return `${count}`.padStart(32, '0');
    },
  );
  return {
    tickets,
    pass: (ms: number) => {
      time += ms;
    },
  };
}
const frame = { tabId: 7, frameId: 3, documentId: 'd1' };

describe('tickets', () => {
  test('bind a frame to its tab, document and page', async () => {
    const { tickets } = setUp();
    const ticket = await tickets.issue(7, 'ribbon', origin);
    expect(await tickets.accept(ticket, frame)).toEqual({ frame: 'ribbon', origin, ...frame });
    expect(await tickets.bindings()).toEqual([{ frame: 'ribbon', origin, ...frame }]);
  });
  test('are good once', async () => {
    const { tickets } = setUp();
    const ticket = await tickets.issue(7, 'ribbon', origin);
    await tickets.accept(ticket, frame);
    expect(await tickets.accept(ticket, { ...frame, frameId: 4 })).toBeUndefined();
    expect(await tickets.bindings()).toHaveLength(1);
  });
  test('are good in their own tab only', async () => {
    const { tickets } = setUp();
    const ticket = await tickets.issue(7, 'ribbon', origin);
    expect(await tickets.accept(ticket, { ...frame, tabId: 8 })).toBeUndefined();
  });
  test('are good for ten seconds', async () => {
    const { tickets, pass } = setUp();
    const ticket = await tickets.issue(7, 'ribbon', origin);
    pass(10_000);
    expect(await tickets.accept(ticket, frame)).toBeUndefined();
  });
  test('end the binding of the same kind in the same tab, and no other', async () => {
    const { tickets } = setUp();
    await tickets.accept(await tickets.issue(7, 'ribbon', origin), frame);
    await tickets.accept(await tickets.issue(7, 'menu', origin), { ...frame, frameId: 4 });
    await tickets.accept(await tickets.issue(8, 'ribbon', origin), { ...frame, tabId: 8 });
    await tickets.issue(7, 'ribbon', origin);
    expect((await tickets.bindings()).map(({ frame: kind, tabId }) => `${kind} ${tabId}`)).toEqual([
      'menu 7',
      'ribbon 8',
    ]);
  });
  test('asked for at once are all kept', async () => {
    const { tickets } = setUp();
    const [ribbon = '', menu = ''] = await Promise.all([
      tickets.issue(7, 'ribbon', origin),
      tickets.issue(7, 'menu', origin),
    ]);
    expect(await tickets.accept(ribbon, frame)).toBeDefined();
    expect(await tickets.accept(menu, { ...frame, frameId: 4 })).toBeDefined();
  });
  test('go with their tab', async () => {
    const { tickets } = setUp();
    const waiting = await tickets.issue(7, 'menu', origin);
    await tickets.accept(await tickets.issue(7, 'ribbon', origin), frame);
    await tickets.forget(7);
    expect(await tickets.bindings()).toEqual([]);
    expect(await tickets.accept(waiting, frame)).toBeUndefined();
  });
});
