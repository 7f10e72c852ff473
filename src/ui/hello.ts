import type { UiCalls, Welcome } from '../messages/contract';
import type { Send } from '../messages/send';

/** The part of a window that a framed page says hello with. */
type View = Pick<Window, 'top' | 'location' | 'history'>;

/**
 * Shows the ticket of a framed page, and takes it out of the address first, so that it is in no log (T9, T27). Nothing may
 * be asked or drawn before this answers. A top-level window of ours needs no ticket and gets `undefined`.
 *
 * @throws {AppError} not-allowed for a ticket that is not good (any more)
 */
export async function sayHello(view: View, ask: Send<UiCalls>): Promise<Welcome | undefined> {
  if (Object.is(view.top, view)) return undefined;
  const ticket = view.location.hash.slice(1);
  view.history.replaceState(null, '', view.location.pathname);
  return ask('frame.hello', { ticket });
}
