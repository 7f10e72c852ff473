// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../src/core/errors';
import type { Notice } from '../../../src/messages/state';
import { ribbonApps } from '../../../src/ribbon/registry';
import { Shell } from '../../../src/ribbon/shell/Shell';
import { here, view, withCases } from './samples';
import { type Call, now, stage } from './stage';

const lure = view('casebook-1', 'Invoice lure', { observableCount: 6 });
const calm = { ...withCases(lure), connection: { status: 'not-configured' } } as const;
const layouts = (calls: readonly Call[]) =>
  calls.filter(({ call }) => call === 'frame.layout').map(({ input }) => input);
const notice = (id: string, tabId: number | undefined, undo?: string): Notice => ({
  id,
  at: now,
  tabId,
  what: {
    kind: 'added',
    case: lure.key,
    caseTitle: lure.title,
    observables: [{ type: 'domain', value: `${id}.example` }],
  },
  undo,
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  return () => vi.useRealTimers();
});
const pass = (milliseconds: number) => act(async () => void vi.advanceTimersByTime(milliseconds));

describe('the pill', () => {
  test('names the active case with its count, and counts what is on the page', async () => {
    const tab = {
      observed: [here('domain', 'a.example')],
      unseen: { cut: 0, frames: 0, rows: false },
      menu: null,
      dark: false,
    };
    const { texts, find } = await stage(<Shell />, { state: { ...calm, tab } });
    expect(texts('.pill-case .title')).toEqual(['Invoice lure']);
    expect(texts('.pill-case .badge')).toEqual(['6']);
    expect(find('.pill button:nth-child(2)').getAttribute('aria-label')).toBe('1 observable found on this page');
  });

  test('without credentials and case the first click opens the sign-in', async () => {
    const { click, calls, texts } = await stage(<Shell />);
    expect(texts('.pill-case')).toEqual(['Sign in to Cisco XDR']);
    await click('.pill-case');
    expect(calls).toContainEqual({ call: 'window.open', input: { window: 'connect' } });
  });

  test('asks for the room of its content, and for the whole width when expanded', async () => {
    const { calls, click } = await stage(<Shell />, { state: calm });
    await pass(20);
    expect(layouts(calls).at(-1)).toMatchObject({ frame: 'ribbon', form: 'pill', across: 0.5 });
    await click('.pill button:nth-child(4)');
    expect(layouts(calls).at(-1)).toMatchObject({ frame: 'ribbon', form: 'panel', height: 6 + 40 + 270 });
  });

  test('moves with the arrow keys between the edges, and the place is remembered', async () => {
    const { press, ui, calls } = await stage(<Shell />, { state: calm });
    await press('.drag-handle', 'ArrowLeft');
    expect(ui.across.value).toBeCloseTo(0.48);
    await press('.drag-handle', 'End');
    await press('.drag-handle', 'ArrowRight');
    expect(ui.across.value).toBe(1);
    await pass(500);
    const last = { call: 'ribbon.remember', input: { form: 'pill', across: 1, height: 270, app: 'casebook' } };
    expect(calls.filter(({ call }) => call === 'ribbon.remember').at(-1)).toEqual(last);
  });
});

describe('the panel', () => {
  const place = { form: 'panel' } as const;

  test('says where observables go, and changes it', async () => {
    const other = view('casebook-2', 'Quishing');
    const { texts, click, calls } = await stage(<Shell />, { place, state: withCases(lure, other) });
    expect(texts('.active-case .adding-to')).toEqual(['adding to Invoice lure']);
    await click('.active-case .menu-button');
    expect(texts('[role="menuitemradio"]').map((words) => words.replace(/\d+$/, ''))).toEqual([
      'Invoice lure',
      'Quishing',
    ]);
    await click('[role="menuitemradio"][aria-checked="false"]');
    expect(calls).toContainEqual({ call: 'case.setActive', input: { key: 'casebook-2' } });
  });

  test('Escape closes the menu and gives the focus back', async () => {
    const { click, press, root, find } = await stage(<Shell />, { place, state: withCases(lure) });
    await click('.active-case .menu-button');
    await press('.active-case .menu', 'Escape');
    expect(root.querySelector('.menu')).toBeNull();
    expect(document.activeElement).toBe(find('.active-case .menu-button'));
  });

  test('tabs are moved through with the arrow keys, around the ends', async () => {
    const { press, ui, root } = await stage(<Shell />, { place: { ...place, app: 'home' }, state: withCases(lure) });
    const seen: string[] = [];
    for (let step = 0; step < ribbonApps.length; step++) {
      seen.push(ui.app.value);
      expect(root.querySelectorAll('[role="tab"][tabindex="0"]')).toHaveLength(1);
      await press('[role="tablist"]', 'ArrowRight');
    }
    expect(seen).toEqual(ribbonApps.map(({ id }) => id));
    expect(ui.app.value).toBe('home');
  });

  test('every app of the ribbon is drawn in every language without a missing value', async () => {
    for (const language of ['en', 'ja'] as const) {
      for (const { id } of ribbonApps) {
        const { root } = await stage(<Shell />, {
          place: { ...place, app: id },
          state: { ...withCases(lure), language },
        });
        expect(root.querySelector('[role="tabpanel"]')?.textContent).not.toBe('');
        expect(root.textContent).not.toMatch(/\{[a-z]+\}/i);
      }
    }
    expect(document.documentElement.lang).toBe('ja');
  });

  test('an app remembered that is gone gives way to the first', async () => {
    const { ui } = await stage(<Shell />, { place: { ...place, app: 'threat-grid' }, state: calm });
    expect(ui.app.value).toBe(ribbonApps[0]?.id);
  });

  test('grows and shrinks by the keys on its edge, within limits', async () => {
    const { press, ui, find } = await stage(<Shell />, { place, state: calm });
    await press('.edge', 'ArrowUp');
    expect(ui.height.value).toBe(294);
    await press('.edge', 'End');
    await press('.edge', 'ArrowDown');
    expect(ui.height.value).toBe(120);
    expect(find('.edge').getAttribute('aria-valuenow')).toBe('120');
  });

  test('in a window of ours it neither collapses nor asks for room', async () => {
    const { calls, root } = await stage(<Shell />, { windowed: true, state: calm });
    await pass(500);
    expect(calls.map(({ call }) => call).filter((call) => /^(frame|ribbon)\./.test(call))).toEqual([]);
    expect(root.querySelector('.edge, .drag-handle')).toBeNull();
  });

  test('follows the page into the dark, unless a theme was chosen', async () => {
    const dark = { observed: [], unseen: { cut: 0, frames: 0, rows: false }, menu: null, dark: true };
    const { tell } = await stage(<Shell />, { place, state: { ...calm, tab: dark } });
    expect(document.documentElement.dataset['theme']).toBe('dusk');
    await tell({ settings: { language: 'auto', theme: 'light', openCasebookOnAdd: false, defangOnCopy: false } });
    expect(document.documentElement.dataset['theme']).toBe('light');
  });

  test('the context menu of the ribbon opens the sign-in, but not that of a text field', async () => {
    const { find, calls } = await stage(<Shell />, { place, state: withCases(lure) });
    const open = (selector: string) => {
      const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
      find(selector).dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(open('.lookup input')).toBe(false);
    expect(open('.bar')).toBe(true);
    expect(calls.filter(({ call }) => call === 'window.open')).toEqual([
      { call: 'window.open', input: { window: 'connect' } },
    ]);
  });
});

describe('toasts', () => {
  test('tell what happened in this tab, with undo', async () => {
    const notices = [notice('here', 1, 'op-1'), notice('elsewhere', 2), notice('everywhere', undefined)];
    const { texts, click, calls } = await stage(<Shell />, { state: { ...calm, notices } });
    expect(texts('.toast .words')).toEqual([
      'here.example saved to Invoice lure',
      'everywhere.example saved to Invoice lure',
    ]);
    await click('.toast .toast-action');
    expect(calls).toContainEqual({ call: 'case.undo', input: { opId: 'op-1' } });
  });

  test('go after 8 s, and wait while the pointer is on them', async () => {
    const { find, calls } = await stage(<Shell />, { state: { ...calm, notices: [notice('here', 1)] } });
    const dismissed = () => calls.filter(({ call }) => call === 'notice.dismiss').length;
    await pass(7_000);
    await act(async () => void find('.toast').dispatchEvent(new PointerEvent('pointerenter')));
    await pass(20_000);
    expect(dismissed()).toBe(0);
    await act(async () => void find('.toast').dispatchEvent(new PointerEvent('pointerleave')));
    await pass(7_999);
    expect(dismissed()).toBe(0);
    await pass(1);
    expect(dismissed()).toBe(1);
  });

  test('a failed call is told although nobody waited for it, until it is dismissed', async () => {
    const { texts, click, root } = await stage(<Shell />, {
      place: { form: 'panel', app: 'casebook' },
      state: withCases(lure),
      answer: (call) => {
        if (call === 'case.refresh') throw new AppError('offline', 'No network.');
      },
    });
    await click('.cases .column-head button');
    expect(texts('.toast.failure')[0]).toContain('This computer is offline.');
    await pass(60_000);
    await click('.toast.failure .icon-button');
    expect(root.querySelector('.toast.failure')).toBeNull();
  });

  test('the Casebook opens on an addition in this tab for those who want that', async () => {
    const settings = { language: 'auto', theme: 'page', openCasebookOnAdd: true, defangOnCopy: false } as const;
    const { ui, tell } = await stage(<Shell />, { state: { ...calm, settings, notices: [notice('before', 1)] } });
    await tell({ notices: [notice('before', 1), notice('elsewhere', 2)] });
    expect(ui.form.value).toBe('pill');
    await tell({ notices: [notice('here', 1)] });
    expect(ui.form.value).toBe('panel');
    expect(ui.app.value).toBe('casebook');
  });
});
