// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { AppError, type AppErrorCode } from '../../../src/core/errors';
import type { State } from '../../../src/messages/state';
import { Connect } from '../../../src/windows/connect/Connect';
import { type Answers, ready } from '../../demo/preview-menu/session';
import { mount } from '../pivot/mount';

const account = ready.status === 'ready' ? ready.account : undefined;
if (!account) throw new Error('the sample is connected');

let mounted: Awaited<ReturnType<typeof mount>> | undefined;
const open = async (state: Partial<State> = {}, answers: Answers = {}, allowed = true) => {
  mounted = await mount(() => <Connect access={{ ask: async () => allowed }} />, state, answers);
  const { find, type, click } = mounted;
  const fill = async (id: string, password: string) => {
    await type(find('#client-id'), id);
    await type(find('#client-password'), password);
  };
  const authenticate = () => click(find('[type="submit"]'));
  return { ...mounted, fill, authenticate };
};
const password = () => document.querySelector<HTMLInputElement>('#client-password')?.value;
const failing = (code: AppErrorCode): Answers => ({
  'account.connect': () => {
    throw new AppError(code, code);
  },
});
afterEach(() => mounted?.close());

describe('the connect window', () => {
  test('has a label for every field and the regions in their order', async () => {
    await open();
    const labels = [...document.querySelectorAll('input')].map((input) => input.labels?.[0]?.textContent);
    expect(labels).toEqual(['US (NAM)', 'EU', 'APJC', 'Client ID', 'Client password']);
    expect(document.querySelector('#client-password')?.getAttribute('type')).toBe('password');
    expect(document.querySelector('#client-password')?.getAttribute('autocomplete')).toBe('off');
  });

  test('says what is missing, puts the focus there, and asks nobody', async () => {
    const { authenticate, asked, find, named, click } = await open();
    await authenticate();
    expect(document.activeElement).toBe(find('.problems'));
    expect(find('.problems').textContent).toBe('Enter the client ID.Enter the client password.');
    await click(named('Enter the client password.'));
    expect(document.activeElement).toBe(find('#client-password'));
    expect(asked).toEqual([]);
  });

  test('empties the password once it was taken, and keeps it nowhere', async () => {
    const { fill, authenticate, callsOf, publish, find } = await open({}, { 'account.connect': () => account });
    await fill('client-1', 'canary-password');
    await authenticate();
    expect(callsOf('account.connect')).toEqual([
      { region: 'us', clientId: 'client-1', clientPassword: 'canary-password' },
    ]);
    await publish({ connection: ready });
    expect(password()).toBe('');
    expect(document.documentElement.outerHTML).not.toContain('canary-password');
    expect(location.href).not.toContain('canary-password');
    expect(document.activeElement).toBe(find('#who-title'));
    expect(find('#who-title').textContent).toBe('Signed in as A. Tanaka of Example Org');
  });

  test('keeps what was typed when it failed, so that it can be mended', async () => {
    const { fill, authenticate, find } = await open({}, failing('wrong-password'));
    await fill('client-1', 'password-1');
    await authenticate();
    expect(password()).toBe('password-1');
    expect(find('.problems').textContent).toContain('Type the client password again');
  });

  test('tries another region at a click when the client is not known', async () => {
    const { fill, authenticate, named, click, callsOf } = await open({}, failing('unknown-client'));
    await fill('client-1', 'password-1');
    await authenticate();
    await click(named('Try APJC'));
    expect(callsOf('account.connect').map((input) => (input as { region: string }).region)).toEqual(['us', 'apjc']);
    expect(document.querySelector<HTMLInputElement>('[value="apjc"]')?.checked).toBe(true);
  });

  test('says which hosts were refused', async () => {
    const { fill, authenticate, find, callsOf } = await open({}, {}, false);
    await fill('client-1', 'password-1');
    await authenticate();
    expect(find('.problems').textContent).toContain('visibility.amp.cisco.com, private.intel.amp.cisco.com');
    expect(callsOf('account.connect')).toEqual([]);
  });

  test('shows the kept account without its password, and uses it when nothing is typed', async () => {
    const { authenticate, callsOf } = await open({ connection: ready }, { 'account.connect': () => account });
    expect(document.querySelector<HTMLInputElement>('#client-id')?.value).toBe(account.clientId);
    expect(document.querySelector<HTMLInputElement>('#client-password')?.placeholder).toBe('unchanged');
    expect(password()).toBe('');
    await authenticate();
    expect(callsOf('account.connect')).toEqual([
      { region: 'us', clientId: account.clientId, clientPassword: undefined },
    ]);
  });

  test('says what will not work for want of a scope', async () => {
    const { find } = await open({ connection: ready });
    const rows = [...document.querySelectorAll('.scopes tbody tr')];
    expect(rows.length).toBe(12);
    expect(rows.find((row) => row.textContent?.includes('orbital'))?.textContent).toContain(
      'Missing: the Orbital app stays empty',
    );
    expect(find('.advice').textContent).toContain('2 scopes are missing.');
  });

  test('asks before it forgets the password', async () => {
    const { named, click, callsOf } = await open({ connection: ready });
    await click(named('Sign out'));
    expect(callsOf('account.disconnect')).toEqual([]);
    await click(named('Forget it'));
    expect(callsOf('account.disconnect')).toEqual([{}]);
  });
});
