import { type ComponentChild, render } from 'preact';
import { type Session, SessionProvider } from '../ui/session';

/**
 * Shows a window of ours, at top level only: framed by anybody, the page stays empty and asks nothing. What it may do
 * (credentials, grants, confirmations) must not be clicked through somebody else's page.
 */
export async function showWindow(
  view: Pick<Window, 'top' | 'document'>,
  connect: () => Promise<Session>,
  page: () => ComponentChild,
): Promise<void> {
  if (!Object.is(view.top, view)) return;
  const session = await connect();
  render(<SessionProvider session={session}>{page()}</SessionProvider>, view.document.body);
}
