// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { State } from '../../../src/messages/state';
import { matching } from '../../../src/pivot/ChooseCase';
import { Menu } from '../../../src/pivot/Menu';
import { type Answers, bitly, cases, invoice, menuFor, now } from '../../demo/preview-menu/session';
import { mount } from './mount';

const caseList = { cases, loading: false, more: false, total: 4, readAt: now };
let mounted: Awaited<ReturnType<typeof mount>> | undefined;
const open = async (state: Partial<State> = {}, answers: Answers = {}) => {
  mounted = await mount(
    () => <Menu now={() => now} newId={() => 'op-1'} />,
    { caseList, ...menuFor(bitly, { mode: 'choose-case' }), ...state },
    { 'case.add': () => ({ saved: 1, already: 0 }), 'case.create': () => ({ key: 'casebook-9' }), ...answers },
  );
  return mounted;
};
afterEach(() => mounted?.close());

const options = () =>
  [...document.querySelectorAll('[role="option"]')].map((one) => one.querySelector('.clip')?.textContent ?? '');
const selected = () => document.querySelector('[role="option"][aria-selected="true"]')?.textContent ?? '';

describe('the question which case', () => {
  test('offers a new case first, then the cases in their order, and listens at once', async () => {
    const { find } = await open();
    expect(options()).toEqual([
      'New case',
      'Invoice lure, Nov 24',
      'Quishing, finance team',
      'ケース 2026年11月20日 9:12',
      'Supplier impersonation that has a rather long title',
    ]);
    expect(document.activeElement).toBe(find('input'));
    expect(selected()).toBe('New case');
  });

  test('makes a new case on Enter', async () => {
    const { press, callsOf } = await open();
    await press('Enter');
    expect(callsOf('case.create')).toEqual([{ opId: 'op-1', title: undefined, found: [bitly] }]);
    expect(callsOf('case.setActive')).toEqual([]);
  });

  test('makes the chosen case active, then adds', async () => {
    const { press, asked, words } = await open();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    expect(asked.filter(({ call }) => call.startsWith('case.'))).toEqual([
      { call: 'case.setActive', input: { key: 'casebook-2' } },
      { call: 'case.add', input: { opId: 'op-1', key: 'casebook-2', found: [bitly] } },
    ]);
    expect(words()).toContain('Saved to Quishing, finance team');
  });

  test('filters by what is typed and takes the first that fits', async () => {
    const { find, type, press, callsOf } = await open();
    await type(find('input'), 'quish');
    expect(selected()).toContain('Quishing, finance team');
    await press('Enter');
    expect(callsOf('case.setActive')).toEqual([{ key: 'casebook-2' }]);
  });

  test('names a new case by what is typed when no case fits', async () => {
    const { find, type, press, callsOf } = await open();
    await type(find('input'), ' Parcel fraud ');
    expect(options()).toEqual(['New case “Parcel fraud”']);
    await press('Enter');
    expect(callsOf('case.create')).toEqual([{ opId: 'op-1', title: 'Parcel fraud', found: [bitly] }]);
  });

  test('leaves the keys of a Japanese word that is being put together alone', async () => {
    const { find, callsOf } = await open();
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true });
    find('input').dispatchEvent(event);
    expect(callsOf('case.create')).toEqual([]);
  });

  test('closes on Escape when it was the first question', async () => {
    const { press, callsOf } = await open();
    await press('Escape');
    expect(callsOf('frame.closeMenu')).toEqual([{ refocus: true }]);
  });

  test('goes back to the menu on Escape when it was asked from there', async () => {
    const { named, click, press, callsOf, find } = await open({
      ...menuFor(bitly),
      activeCase: 'casebook-1',
      openCases: { 'casebook-1': invoice },
    });
    await click(named('Add to another case…'));
    expect(document.querySelector('[role="listbox"]')).not.toBeNull();
    await press('Escape');
    expect(find('[role="menu"]')).toBeDefined();
    expect(callsOf('frame.closeMenu')).toEqual([]);
  });

  test('is asked as well by the first button when no case is active', async () => {
    const { named, click } = await open(menuFor(bitly));
    await click(named('Add to a case…'));
    expect(selected()).toBe('New case');
  });

  test('reads the cases when nobody has yet, and only then', async () => {
    const never = { cases: [], loading: false, more: false, total: undefined, readAt: undefined };
    const first = await open({ caseList: never });
    expect(first.callsOf('case.refresh')).toEqual([{}]);
    await first.close();
    expect((await open()).callsOf('case.refresh')).toEqual([]);
  });

  test('keeps its choice when the list arrives late', async () => {
    const { find, type, publish } = await open({ caseList: { ...caseList, cases: [], loading: true } });
    await type(find('input'), 'new one');
    await publish({ caseList });
    expect(selected()).toBe('New case “new one”');
  });
});

describe('cases that fit what is typed', () => {
  test.each([
    ['', 4],
    ['  ', 4],
    ['LURE', 1],
    ['nov lure', 1],
    ['ケース', 1],
    ['lure finance', 0],
  ])('%j fits %i', (filter, count) => {
    expect(matching(cases, filter).length).toBe(count);
  });
});
