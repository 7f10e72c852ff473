// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { State } from '../../../src/messages/state';
import type { Access } from '../../../src/platform/access';
import { Options } from '../../../src/windows/options/Options';
import { type Answers, now, ready } from '../../demo/preview-menu/session';
import { mount } from '../pivot/mount';

let mounted: Awaited<ReturnType<typeof mount>> | undefined;
async function open(state: Partial<State> = {}, given: Partial<Access> = {}, answers: Answers = {}) {
  const access: Access = { ask: async () => true, has: async () => true, watch: () => () => {}, ...given };
  mounted = await mount(() => <Options access={access} demo={false} />, state, answers);
  const { find, type, click } = mounted;
  const add = async (address: string) => {
    await type(find('#appliance-address'), address);
    await click(find('.beside [type="submit"]'));
  };
  return { ...mounted, add };
}
afterEach(() => mounted?.close());

describe('adding an appliance', () => {
  test('asks the browser for the host and takes up the origin with its port', async () => {
    const ask = vi.fn(async (_: readonly string[]) => true);
    const { add, callsOf } = await open({}, { ask });
    await add('sma.example.com:4431/ng-login');
    expect(ask.mock.calls).toEqual([[['https://sma.example.com/*']]]);
    expect(callsOf('appliance.add')).toEqual([{ origin: 'https://sma.example.com:4431' }]);
    expect(document.querySelector<HTMLInputElement>('#appliance-address')?.value).toBe('');
  });

  test.each([
    ['http://sma.example.com', 'must begin with https://'],
    ['http://127.0.0.1:8080', 'must begin with https://'],
    ['https://admin@sma.example.com', 'holds a user name'],
    ['https://*.example.com', 'not the address of one host'],
    ['', 'Enter the address of your appliance'],
  ])('refuses %j without asking anybody', async (address, sentence) => {
    const ask = vi.fn(async () => true);
    const { add, callsOf, find } = await open({}, { ask });
    await add(address);
    expect(find('.problems').textContent).toContain(sentence);
    expect(document.activeElement).toBe(find('.problems'));
    expect(ask).not.toHaveBeenCalled();
    expect(callsOf('appliance.add')).toEqual([]);
  });

  test('takes nothing up when the person refuses', async () => {
    const { add, callsOf, find } = await open({}, { ask: async () => false });
    await add('sma.example.com');
    expect(find('.problems').textContent).toContain('was not allowed to let Pivot Ribbon work on sma.example.com');
    expect(callsOf('appliance.add')).toEqual([]);
  });
});

describe('the appliances', () => {
  const appliances = ['https://a.example.com', 'https://b.example.com:4431'];

  test('show whether the browser still allows them, and can be allowed again', async () => {
    const has = async ([pattern]: readonly string[]) => pattern !== 'https://b.example.com/*';
    const { named, click, callsOf, find } = await open({ appliances }, { has });
    expect([...document.querySelectorAll('.state')].map((one) => one.textContent)).toEqual([
      'Allowed',
      'Access was withdrawn.Allow on this appliance',
    ]);
    await click(named('Allow on this appliance'));
    expect(callsOf('appliance.add')).toEqual([{ origin: 'https://b.example.com:4431' }]);
    expect(find('.lines a').getAttribute('rel')).toBe('noopener noreferrer');
  });

  test('follow what the person does on the pages of the browser', async () => {
    let allowed = true;
    let changed = () => {};
    const watch = (onChange: () => void) => {
      changed = onChange;
      return () => {};
    };
    const { words } = await open({ appliances }, { has: async () => allowed, watch });
    allowed = false;
    changed();
    await vi.waitFor(() => expect(words()).toContain('Access was withdrawn.'));
  });

  test('can be removed', async () => {
    const { named, click, callsOf } = await open({ appliances });
    await click(named('Remove https://a.example.com'));
    expect(callsOf('appliance.remove')).toEqual([{ origin: 'https://a.example.com' }]);
  });
});

describe('the options', () => {
  test('change one setting at a time', async () => {
    const { find, click, named, callsOf } = await open();
    expect(named('Connect…')).toBeDefined();
    const theme = find('#theme') as HTMLSelectElement;
    theme.value = 'dusk';
    theme.dispatchEvent(new Event('change', { bubbles: true }));
    await click(find('.switch input'));
    expect(callsOf('settings.change')).toEqual([{ theme: 'dusk' }, { openCasebookOnAdd: true }]);
  });

  test('send what was collected before only when the person says so', async () => {
    const { named, click, callsOf } = await open({ unsent: { cases: 2, observables: 5 }, connection: ready });
    expect(callsOf('unsent.send')).toEqual([]);
    await click(named('Send to Example Org'));
    expect(callsOf('unsent.send')).toEqual([{}]);
  });

  test('offer no sending without a connection', async () => {
    const { words } = await open({ unsent: { cases: 1, observables: 1 } });
    expect(words()).toContain('1 observable in 1 case are only on this computer');
    expect(words()).toContain('Connect to Cisco XDR first.');
  });

  test('show what waits and what needs the person', async () => {
    const write = { case: 'c', caseTitle: 'Lure', since: now } as const;
    const what = { kind: 'add', observable: { type: 'ip', value: '203.0.113.9' } } as const;
    const { words, named, click, callsOf } = await open({
      writes: [
        { ...write, id: '1', what, stage: 'sent' },
        { ...write, id: '2', what, stage: 'failed', error: { code: 'forbidden', message: '' } },
      ],
    });
    expect(words()).toContain('1 change is on its way.');
    expect(words()).toContain('Add 203.0.113.9 to Lure');
    await click(named('Discard'));
    expect(callsOf('write.discard')).toEqual([{ id: '2' }]);
  });
});
