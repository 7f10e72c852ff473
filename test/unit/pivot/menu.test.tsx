// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../src/core/errors';
import { emptyTab } from '../../../src/messages/initial';
import type { State } from '../../../src/messages/state';
import { Menu } from '../../../src/pivot/Menu';
import { typedItem } from '../../../src/pivot/use-menu-keys';
import { type Answers, bitly, cases, invoice, menuFor, now, ready, withBitly } from '../../demo/preview-menu/session';
import { later, mount } from './mount';

const caseList = { cases, loading: false, more: false, total: 4, readAt: now };
const active: Partial<State> = { activeCase: 'casebook-1', openCases: { 'casebook-1': invoice }, caseList };

let ids = 0;
const setUp = (state: Partial<State> = {}, answers: Answers = {}) =>
  mount(() => <Menu now={() => now} newId={() => `op-${++ids}`} />, { ...menuFor(bitly), ...state }, answers);

let mounted: Awaited<ReturnType<typeof mount>> | undefined;
const open = async (...given: Parameters<typeof setUp>) => {
  mounted = await setUp(...given);
  return mounted;
};
const clipboard = vi.fn(async (_: string) => {});

beforeEach(() => {
  ids = 0;
  clipboard.mockReset();
  clipboard.mockImplementation(async () => {});
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: clipboard }, configurable: true });
});
afterEach(() => mounted?.close());

describe('the menu', () => {
  test('shows nothing while it is closed', async () => {
    await open({ tab: emptyTab });
    expect(document.querySelector('main')).toBeNull();
  });

  test('says what the value is, why it was found, and where', async () => {
    const { find } = await open(active);
    expect(find('h1').textContent).toBe('bit.ly');
    expect(find('header p').textContent).toBe('Domain · recognised by its form');
    expect(find('.origin').textContent).toContain('Incoming Mail — Domains');
    expect(find('.origin').textContent).toContain('Total: 640');
  });

  test('names the heading that typed a value whose form cannot tell', async () => {
    const found = { ...bitly, observable: { type: 'cisco_mid', value: '1842201' }, why: { anchor: 'cell' } } as const;
    const { find } = await open(menuFor({ ...found, provenance: { ...found.provenance, column: 'MID' } as never }));
    expect(find('header p').textContent).toContain('recognised by the heading “MID”');
  });

  test('names the case that adds go to, and adds once however often it is clicked', async () => {
    const answer = later<{ saved: number; already: number }>();
    const { named, click, callsOf, find } = await open(active, { 'case.add': () => answer.promise });
    await click(named('Add to “Invoice lure, Nov 24”'));
    await click(find('.case-button'));
    expect(find('.case-button').textContent).toBe('Adding…');
    expect(callsOf('case.add')).toEqual([{ opId: 'op-1', key: 'casebook-1', found: [bitly] }]);
    await answer.settle({ saved: 1, already: 0 });
    expect(find('[role="status"]').textContent).toContain('Saved to Invoice lure, Nov 24');
  });

  test('takes an add back', async () => {
    const { named, click, callsOf, find } = await open(active, { 'case.add': () => ({ saved: 1, already: 0 }) });
    await click(named('Add to “'));
    await click(named('Undo'));
    expect(callsOf('case.undo')).toEqual([{ opId: 'op-1' }]);
    expect(find('[role="status"]').textContent).toBe('Taken out of Invoice lure, Nov 24 again');
  });

  test('offers nothing to take back when the case had it already', async () => {
    const { named, click, find } = await open(active, { 'case.add': () => ({ saved: 0, already: 1 }) });
    await click(named('Add to “'));
    expect(find('[role="status"]').textContent).toBe('Already in Invoice lure, Nov 24');
  });

  test('says that the active case has it, and does not add it again', async () => {
    const { named, click, callsOf } = await open({ ...active, openCases: { 'casebook-1': withBitly } });
    const button = named('In “Invoice lure, Nov 24”');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await click(button);
    expect(callsOf('case.add')).toEqual([]);
  });

  test('says why an add failed, and tries again with the same operation', async () => {
    let refusals = 1;
    const { named, click, callsOf, words } = await open(active, {
      'case.add': () => {
        if (refusals-- > 0) throw new AppError('storage-full', 'full');
        return { saved: 1, already: 0 };
      },
    });
    await click(named('Add to “'));
    expect(words()).toContain('The disk of this computer is full');
    await click(named('Try again'));
    expect(callsOf('case.add').map((input) => (input as { opId: string }).opId)).toEqual(['op-1', 'op-1']);
    expect(words()).toContain('Saved to');
  });

  test('says why an add of before failed', async () => {
    const failed = {
      ...withBitly,
      observables: withBitly.observables.map((one) =>
        one.value === 'bit.ly'
          ? {
              ...one,
              stage: 'failed' as const,
              error: { code: 'missing-scope' as const, message: '', scope: 'casebook' },
            }
          : one,
      ),
    };
    const { named, words } = await open({ ...active, openCases: { 'casebook-1': failed } });
    expect(named('Add to “Invoice lure')).toBeDefined();
    expect(words()).toContain('casebook');
  });

  test('adds to a new case', async () => {
    const { named, click, callsOf } = await open(active, { 'case.create': () => ({ key: 'casebook-1' }) });
    await click(named('Add to new case'));
    expect(callsOf('case.create')).toEqual([{ opId: 'op-1', title: undefined, found: [bitly] }]);
  });

  test('copies the value, plain and defanged, and says so', async () => {
    const { named, click, find } = await open(active);
    await click(named('Copy value'));
    expect(find('[role="status"]').textContent).toBe('Copied: bit.ly');
    await click(named('Copy defanged value'));
    expect(clipboard.mock.calls).toEqual([['bit.ly'], ['bit[.]ly']]);
  });

  test('copies through a selection where the page around it refuses the clipboard', async () => {
    clipboard.mockRejectedValue(new Error('not allowed'));
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push(document.querySelector('textarea')?.value ?? 'nothing');
      return true;
    };
    const { named, click, find } = await open(active);
    await click(named('Copy value'));
    expect(copied).toEqual(['bit.ly']);
    expect(find('[role="status"]').textContent).toBe('Copied: bit.ly');
  });

  test('says so when nothing could be copied', async () => {
    clipboard.mockRejectedValue(new Error('not allowed'));
    document.execCommand = () => false;
    const { named, click, words } = await open(active);
    await click(named('Copy value'));
    expect(words()).toContain('The browser refused the clipboard.');
  });

  test('opens a pivot by its id, with the value on the clipboard, and closes', async () => {
    const { named, click, asked } = await open({ ...active, connection: ready });
    await click(named('Investigate in XDR'));
    expect(clipboard.mock.calls).toEqual([['bit.ly']]);
    expect(asked.filter(({ call }) => call !== 'frame.layout')).toEqual([
      { call: 'pivot.open', input: { pivotId: 'investigate-in-xdr', observable: bitly.observable } },
      { call: 'frame.closeMenu', input: { refocus: false } },
    ]);
  });

  test('does not offer XDR before the region is known', async () => {
    const { words } = await open(active);
    expect(words()).not.toContain('Investigate in XDR');
    expect(words()).toContain('Look up in Talos');
  });

  test('speaks Japanese when that is chosen', async () => {
    const { words } = await open({ ...active, language: 'ja' });
    expect(words()).toContain('追加先: Invoice lure, Nov 24');
    expect(document.documentElement.lang).toBe('ja');
  });
});

describe('the keyboard in the menu', () => {
  const focused = () => document.activeElement?.textContent ?? '';

  test('begins at the first item, and alone that is reached by Tab', async () => {
    await open(active);
    expect(focused()).toContain('Add to “Invoice lure, Nov 24”');
    expect(document.querySelectorAll('[role="menuitem"][tabindex="0"]').length).toBe(1);
  });

  test('begins there again when the menu is opened again for the same value', async () => {
    const { press, publish } = await open(active);
    await press('ArrowDown');
    await publish(menuFor(bitly, { opening: 2 }));
    expect(focused()).toContain('Add to “');
  });

  test('moves with arrows, Home and End, and round at the ends', async () => {
    const { press } = await open(active);
    await press('ArrowDown');
    expect(focused()).toBe('Add to new case');
    await press('End');
    expect(focused()).toContain('Look up in Talos');
    await press('ArrowDown');
    expect(focused()).toContain('Add to “');
    await press('ArrowUp');
    expect(focused()).toContain('Look up in Talos');
    await press('Home');
    expect(focused()).toContain('Add to “');
  });

  test('goes to an item by its first letter, and on to the next one by the same', async () => {
    const { press } = await open(active);
    await press('c');
    expect(focused()).toBe('Copy value');
    await press('c');
    expect(focused()).toBe('Copy defanged value');
  });

  test.each([
    ['l', 0, 3],
    ['lo', 3, 3],
    ['co', 0, 1],
    ['cc', 1, 2],
    ['x', 0, undefined],
  ])('finds %j from item %i on at %s', (word, current, index) => {
    const labels = ['Add to new case', 'Copy value', 'Copy defanged value', 'Look up in Talos'];
    expect(typedItem(word, current, labels)).toBe(index);
  });

  test('closes on Escape and gives the focus back', async () => {
    const { press, callsOf } = await open(active);
    await press('Escape');
    expect(callsOf('frame.closeMenu')).toEqual([{ refocus: true }]);
  });

  test('has named groups of items in a named menu', async () => {
    const { find } = await open({ ...active, connection: ready });
    expect(find('[role="menu"]').getAttribute('aria-label')).toBe('What to do with bit.ly');
    const groups = [...document.querySelectorAll('[role="menu"] [role="group"]')];
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(['Case', 'Copy', 'Look up elsewhere']);
    expect(document.querySelectorAll('[role="menu"] button:not([role="menuitem"])').length).toBe(0);
  });
});
