import { defaultPlace } from '../core/settings';
import type { UiCalls, Welcome } from '../messages/contract';
import type { Send } from '../messages/send';

/** The part of a window that says how this page was opened. */
export interface Opening {
  /** True for a page that no other page frames. */
  readonly topLevel: boolean;
  /** `location.hash`, which holds the ticket of a framed page. */
  readonly hash: string;
  /** Takes the ticket out of the address. */
  forgetHash(): void;
}

/**
 * Shows the ticket of a framed page. Nothing may be asked or drawn before this answers; in a window of ours no ticket
 * is needed.
 *
 * @throws {AppError} not-allowed for a ticket that is not good (any more)
 */
export async function sayHello(opening: Opening, ask: Send<UiCalls>): Promise<Welcome> {
  if (opening.topLevel) return { frame: 'ribbon', tabId: undefined, place: { ...defaultPlace, form: 'panel' } };
  const ticket = opening.hash.replace(/^#/, '');
  opening.forgetHash();
  return ask('frame.hello', { ticket });
}

/** How this page was opened. */
export const openingOf = (view: Window): Opening => ({
  topLevel: view.top === view,
  hash: view.location.hash,
  forgetHash: () => view.history.replaceState(null, '', view.location.pathname),
});
