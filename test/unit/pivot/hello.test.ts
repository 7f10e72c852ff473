import { expect, test, vi } from 'vitest';
import type { UiCalls } from '../../../src/messages/contract';
import type { Send } from '../../../src/messages/send';
import { sayHello } from '../../../src/ui/hello';

/** A window that is framed by another one, or not. */
function windowWith(hash: string, framed: boolean) {
  const replaceState = vi.fn();
  const view = {
    location: { hash, pathname: '/src/pivot/index.html' },
    history: { replaceState },
  } as unknown as Window; // Only the parts that are read.
  Object.assign(view, { top: framed ? {} : view });
  return { view, replaceState };
}

test('a framed page shows its ticket, after taking it out of its address', async () => {
  const { view, replaceState } = windowWith('#ticket-1', true);
  const ask = vi.fn(async () => {
    expect(replaceState).toHaveBeenCalledWith(null, '', '/src/pivot/index.html');
    return { frame: 'menu' };
  });
  await sayHello(view, ask as unknown as Send<UiCalls>); // One call of the contract is enough here.
  expect(ask).toHaveBeenCalledWith('frame.hello', { ticket: 'ticket-1' });
});

test('a window of ours needs no ticket', async () => {
  const { view } = windowWith('', false);
  const ask = vi.fn();
  expect(await sayHello(view, ask as unknown as Send<UiCalls>)).toBeUndefined();
  expect(ask).not.toHaveBeenCalled();
});
