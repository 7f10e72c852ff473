// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../src/core/errors';
import type { Confirmation } from '../../../src/messages/contract';
import { Confirm } from '../../../src/windows/confirm/Confirm';
import { mount } from '../pivot/mount';

const question: Confirmation = {
  kind: 'case.delete',
  title: 'Invoice lure\u202e',
  observables: 6,
  organisation: 'Example Org',
};

let mounted: Awaited<ReturnType<typeof mount>> | undefined;
async function open(confirmation: Confirmation | AppError = question) {
  let at = 0;
  let timers: (() => void)[] = [];
  const close = vi.fn();
  const clock = {
    now: () => at,
    later(run: () => void) {
      timers.push(run);
      return () => {
        timers = timers.filter((one) => one !== run);
      };
    },
  };
  mounted = await mount(
    () => <Confirm id="question-1" clock={clock} close={close} />,
    {},
    {
      'confirm.get': () => {
        if (confirmation instanceof AppError) throw confirmation;
        return confirmation;
      },
    },
  );
  const pass = (ms: number) =>
    act(async () => {
      at += ms;
      const due = timers;
      timers = [];
      for (const run of due) run();
    });
  return { ...mounted, pass, close };
}
beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(async () => {
  await mounted?.close();
  vi.restoreAllMocks();
});

describe('the confirm window', () => {
  test('says what, how much, for whom, and that it cannot be undone', async () => {
    const { words, callsOf } = await open();
    expect(callsOf('confirm.get')).toEqual([{ id: 'question-1' }]);
    expect(words()).toContain('It is deleted for everybody in Example Org and cannot be undone.');
    expect(words()).toContain('Invoice lure⟦U+202E⟧');
    expect(words()).toContain('6 observables');
  });

  test('begins on Cancel, and Escape cancels as well', async () => {
    const { press, callsOf, close } = await open();
    expect(document.activeElement?.textContent).toBe('Cancel');
    await press('Escape');
    expect(callsOf('confirm.answer')).toEqual([{ id: 'question-1', agreed: false, typed: undefined }]);
    expect(close).toHaveBeenCalledTimes(1);
  });

  test('takes no click before it is armed, and one after', async () => {
    const { named, click, pass, callsOf, close } = await open();
    await click(named('Delete case'));
    expect(callsOf('confirm.answer')).toEqual([]);
    await pass(700);
    await click(named('Delete case'));
    await click(named('Delete case'));
    expect(callsOf('confirm.answer')).toEqual([{ id: 'question-1', agreed: true, typed: undefined }]);
    expect(close).toHaveBeenCalledTimes(1);
  });

  test('disarms when the window loses the focus', async () => {
    const { named, click, pass, callsOf } = await open();
    await pass(700);
    await act(async () => {
      dispatchEvent(new Event('blur'));
    });
    await click(named('Delete case'));
    expect(callsOf('confirm.answer')).toEqual([]);
  });

  test('disarms when the window changes its size', async () => {
    const { named, click, pass, callsOf } = await open();
    await pass(700);
    await act(async () => {
      dispatchEvent(new Event('resize'));
    });
    await click(named('Delete case'));
    expect(callsOf('confirm.answer')).toEqual([]);
  });

  test('wants the characters typed when it is asked to, and passes them on', async () => {
    const { named, click, find, type, pass, callsOf } = await open({ ...question, typed: '2201' });
    await pass(700);
    await type(find('#typed'), '220');
    await click(named('Delete case'));
    expect(callsOf('confirm.answer')).toEqual([]);
    await type(find('#typed'), '2201');
    await click(named('Delete case'));
    expect(callsOf('confirm.answer')).toEqual([{ id: 'question-1', agreed: true, typed: '2201' }]);
  });

  test('says so when there is nothing to confirm (any more)', async () => {
    const { words, named, click, close } = await open(new AppError('not-found', 'gone'));
    expect(words()).toContain('There is nothing to confirm');
    expect(words()).not.toContain('Delete case');
    await click(named('Close'));
    expect(close).toHaveBeenCalledTimes(1);
  });
});
