// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Connection } from '../../../src/core/account';
import type { PendingWrite } from '../../../src/messages/state';
import home from '../../../src/ribbon/apps/home';
import { view, withCases } from './samples';
import { now, stage } from './stage';

const { Panel } = home;
const account = {
  region: 'eu',
  clientId: 'client-1',
  user: { id: 'user-1', name: 'A. Tanaka' },
  organisation: { id: 'org-1', name: 'Example Org' },
  scopes: ['casebook', 'profile'],
  connectedAt: now,
} as const;
const lure = view('casebook-1', 'Invoice lure');
const write = (id: string, more: Partial<PendingWrite>): PendingWrite => ({
  id,
  case: lure.key,
  caseTitle: lure.title,
  what: { kind: 'add', observable: { type: 'domain', value: `${id}.example` } },
  stage: 'saved',
  since: now - 180_000,
  ...more,
});

describe('Home', () => {
  test('names account, organisation, region and the scopes that are missing', async () => {
    const { texts } = await stage(<Panel />, { state: { connection: { status: 'ready', account } } });
    expect(texts('.facts dd').slice(0, 3)).toEqual(['A. Tanaka', 'Example Org', 'EU']);
    expect(texts('.facts dd')[3]).toContain('enrich:read');
    expect(texts('.connection')).toEqual(['Connected to Cisco XDR.']);
  });

  test.each<[Connection, string, string]>([
    [{ status: 'not-configured' }, 'Not signed in to Cisco XDR yet.', 'Connect'],
    [{ status: 'locked' }, 'Your credentials are locked.', 'Unlock'],
    [
      { status: 'failed', account, error: { code: 'wrong-password', message: '' } },
      'The client password is wrong.',
      'Connect',
    ],
  ])('says what is wrong with the connection and opens its window: %o', async (connection, words, button) => {
    const { texts, click, calls } = await stage(<Panel />, { state: { connection } });
    expect(texts('.connection')[0]).toContain(words);
    expect(texts('section:first-child > .button')[0]).toBe(button);
    await click('section:first-child > .button');
    expect(calls.at(-1)).toEqual({ call: 'window.open', input: { window: 'connect' } });
  });

  test('lists what waits, what needs a person first, with the reason', async () => {
    const writes = [
      write('waits', {}),
      write('stuck', { stage: 'failed', error: { code: 'missing-scope', message: '', scope: 'casebook' } }),
    ];
    const { texts } = await stage(<Panel />, { state: { writes } });
    expect(texts('.outbox-row .words > p:first-child')).toEqual([
      'Add stuck.example to Invoice lure',
      'Add waits.example to Invoice lure',
    ]);
    expect(texts('.outbox-row:first-child .words')[0]).toContain('Scope casebook is missing');
    expect(texts('.outbox-row:last-child .words')[0]).toContain('3 min. ago');
  });

  test('tries again, discards and moves a write that failed', async () => {
    const other = view('casebook-2', 'Quishing');
    const writes = [write('stuck', { stage: 'orphaned' })];
    const { click, calls } = await stage(<Panel />, { state: { ...withCases(lure, other), writes } });
    await click('.outbox-actions > .button:first-child');
    await click('.outbox-actions > .button:last-child');
    await click('.move .menu-button');
    await click('.move [role="menuitem"]');
    expect(calls).toEqual([
      { call: 'write.retry', input: { id: 'stuck' } },
      { call: 'write.discard', input: { id: 'stuck' } },
      { call: 'write.move', input: { id: 'stuck', to: 'casebook-2' } },
    ]);
  });

  test('a write on its way offers nothing that would do it twice', async () => {
    const { root } = await stage(<Panel />, { state: { writes: [write('going', { stage: 'sent' })] } });
    expect(root.querySelectorAll('.outbox-actions button')).toHaveLength(0);
  });

  test('claims that everything is in XDR only when connected', async () => {
    const { texts, tell } = await stage(<Panel />);
    expect(texts('.wide > section > p')).toEqual(['Nothing waits to be sent.']);
    await tell({ connection: { status: 'ready', account } });
    expect(texts('.wide > section > p')).toEqual(['Nothing waits: everything is in Cisco XDR.']);
  });
});
