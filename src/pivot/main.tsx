import { render } from 'preact';
import type { UiCalls } from '../messages/contract';
import { createSend } from '../messages/send';
import { browser } from '../platform/browser';
import { connectSession } from '../ui/connect';
import { sayHello } from '../ui/hello';
import { SessionProvider } from '../ui/session';
import '../ui/theme.css';
import '../ui/base.css';
import './menu.css';
import { Menu } from './Menu';

// The ticket comes before anything else: without it the background has no state for this frame.
await sayHello(
  window,
  createSend<UiCalls>((request) => browser.runtime.sendMessage(request)),
);
const session = await connectSession();
render(
  <SessionProvider session={session}>
    <Menu now={Date.now} newId={() => crypto.randomUUID()} />
  </SessionProvider>,
  document.body,
);
