import { effect } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { initialState } from '../../../src/messages/initial';
import type { StateNews } from '../../../src/messages/wire';
import { follow } from '../../../src/ui/follow';

function setUp() {
  let tell: (news: StateNews) => void = () => {};
  let stopped = false;
  const followed = follow(
    {
      listen(onNews) {
        tell = onNews;
        return () => {
          stopped = true;
        };
      },
    },
    initialState,
  );
  return { ...followed, tell: (news: StateNews) => tell(news), isStopped: () => stopped };
}

describe('follow', () => {
  test('shows the initial state until news arrives', async () => {
    const { state, arrived, tell } = setUp();
    expect(state.activeCase.value).toBeNull();
    tell({ activeCase: 'casebook-1' });
    await arrived;
    expect(state.activeCase.value).toBe('casebook-1');
  });

  test('touches only the parts that the news names', () => {
    const { state, tell } = setUp();
    let redrawn = 0;
    effect(() => {
      void state.caseList.value;
      redrawn += 1;
    });
    tell({ activeCase: 'casebook-1' });
    expect(redrawn).toBe(1);
    tell({ caseList: { ...initialState.caseList, loading: true } });
    expect(redrawn).toBe(2);
  });

  test('leaves out parts that this version does not know', () => {
    const { state, tell } = setUp();
    tell({ strange: 1, language: 'ja' } as StateNews);
    expect(Object.keys(state).sort()).toEqual(Object.keys(initialState).sort());
    expect(state.language.value).toBe('ja');
  });

  test('stops listening', () => {
    const { stop, isStopped } = setUp();
    stop();
    expect(isStopped()).toBe(true);
  });
});
