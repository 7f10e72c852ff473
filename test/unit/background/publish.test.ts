import { describe, expect, test } from 'vitest';
import { createPublisher } from '../../../src/background/publish';
import { emptyTab, initialState } from '../../../src/messages/initial';
import type { StateNews } from '../../../src/messages/wire';

function setUp() {
  const scheduled: (() => void)[] = [];
  const publisher = createPublisher((action) => scheduled.push(action));
  const heard = (tabId: number | undefined) => {
    const news: StateNews[] = [];
    const stop = publisher.listen({ tabId, post: (message) => news.push(message) });
    return { news, stop };
  };
  return {
    publisher,
    heard,
    turn: () => {
      for (const action of scheduled.splice(0)) action();
    },
  };
}

describe('the publisher', () => {
  test('says everything to a new listener', () => {
    const { heard } = setUp();
    expect(heard(1).news).toEqual([initialState]);
  });
  test('says what changed, once a turn', () => {
    const { publisher, heard, turn } = setUp();
    const { news } = heard(1);
    publisher.publish({ activeCase: 'a' });
    publisher.publish({ activeCase: 'b', language: 'ja' });
    turn();
    expect(news.slice(1)).toEqual([{ activeCase: 'b', language: 'ja' }]);
  });
  test('says what a tab shows to that tab alone', () => {
    const { publisher, heard, turn } = setUp();
    const [one, two] = [heard(1), heard(2)];
    publisher.publishTab(1, { dark: true });
    turn();
    expect(one.news.slice(1)).toEqual([{ tab: { ...emptyTab, dark: true } }]);
    expect(two.news).toHaveLength(1);
  });
  test('says nothing to those who stopped listening', () => {
    const { publisher, heard, turn } = setUp();
    const { news, stop } = heard(1);
    stop();
    publisher.publish({ activeCase: 'a' });
    turn();
    expect(news).toHaveLength(1);
  });
});
