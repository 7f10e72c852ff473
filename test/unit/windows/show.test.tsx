// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { showWindow } from '../../../src/windows/show';
import { fakeSession } from '../../demo/preview-menu/session';

const connect = () => vi.fn(async () => fakeSession().session);

describe('a window of ours', () => {
  test('is shown at top level', async () => {
    const view = { document } as Window;
    Object.assign(view, { top: view });
    await showWindow(view, connect(), () => <p>shown</p>);
    expect(document.body.textContent).toBe('shown');
  });

  test('stays empty and asks nothing in a frame', async () => {
    document.body.replaceChildren();
    const connecting = connect();
    const page = vi.fn(() => <p>shown</p>);
    await showWindow({ document, top: {} as Window }, connecting, page);
    expect(document.body.childNodes.length).toBe(0);
    expect(connecting).not.toHaveBeenCalled();
    expect(page).not.toHaveBeenCalled();
  });
});
