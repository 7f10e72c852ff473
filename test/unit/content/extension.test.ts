import { describe, expect, test } from 'vitest';
import { createExtension, type ExtensionApi, findApi } from '../../../src/content/extension';
import type { PageNotice } from '../../../src/messages/contract';

function setUp(failures: number) {
  const waits: number[] = [];
  const sent: unknown[] = [];
  const listeners = new Set<(message: unknown, sender: { id?: string; tab?: unknown }) => void>();
  const runtime: { id?: string | undefined } & Omit<ExtensionApi['runtime'], 'id'> = {
    id: 'ours',
    getURL: (path) => `chrome-extension://ours/${path}`,
    async sendMessage(message) {
      sent.push(message);
      if (sent.length <= failures) throw new Error('Could not establish connection.');
      return { ok: true, value: null };
    },
    onMessage: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  const extension = createExtension({ runtime }, async (ms) => void waits.push(ms));
  return { extension, runtime, waits, sent, listeners };
}

describe('the way to the background', () => {
  test('tries a message again while the background wakes up, the same each time', async () => {
    const { extension, waits, sent } = setUp(3);
    await extension.send('page.start', { dark: false });
    expect(waits).toEqual([100, 300, 900]);
    expect(new Set(sent.map((message) => JSON.stringify(message))).size).toBe(1);
  });

  test('gives up after four tries', async () => {
    const { extension, sent } = setUp(9);
    await expect(extension.send('page.start', { dark: false })).rejects.toMatchObject({ code: 'extension-reloaded' });
    expect(sent).toHaveLength(4);
  });

  test('does not wait for an extension that is gone', async () => {
    const { extension, runtime, waits } = setUp(9);
    runtime.id = undefined;
    await expect(extension.send('page.start', { dark: false })).rejects.toMatchObject({ code: 'extension-reloaded' });
    expect({ waits, alive: extension.alive() }).toEqual({ waits: [], alive: false });
  });

  test('hears the background and nobody else', () => {
    const { extension, listeners } = setUp(0);
    const heard: PageNotice[] = [];
    const ending = new AbortController();
    extension.onNotice((notice) => heard.push(notice), ending.signal);
    const notice = { kind: 'stop' } as const;
    for (const listener of listeners) {
      listener({ notice }, { id: 'other' });
      listener({ notice }, { id: 'ours', tab: { id: 1 } });
      listener({ else: notice }, { id: 'ours' });
      listener(null, { id: 'ours' });
      listener({ notice }, { id: 'ours' });
    }
    expect(heard).toEqual([notice]);
    ending.abort();
    expect(listeners.size).toBe(0);
  });
});

describe('finding the API', () => {
  const api = { runtime: { id: 'ours' } };

  test('takes what the browser gives', () => {
    expect(findApi({ chrome: api })).toBe(api);
    expect(findApi({ browser: api })).toBe(api);
  });

  test('does not take an element of the page for it', () => {
    expect(findApi({ browser: { id: 'browser', tagName: 'DIV' }, chrome: api })).toBe(api);
    expect(findApi({ browser: { runtime: { id: {} } } })).toBeUndefined();
  });
});
