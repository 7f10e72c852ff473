import { render } from 'preact';
import { connectSession, sendToBackground } from '../ui/connect';
import '../ui/theme.css';
import '../ui/base.css';
import './ribbon.css';
import { openingOf, sayHello } from './boot';
import { startClock } from './clock';
import { RibbonPage } from './RibbonPage';

/** A frame that is refused stays as it is: an empty page that asks and shows nothing. */
async function start(root: HTMLElement): Promise<void> {
  const opening = openingOf(window);
  const welcome = await sayHello(opening, sendToBackground);
  const session = await connectSession();
  render(
    <RibbonPage
      session={session}
      welcome={welcome}
      windowed={opening.topLevel}
      now={startClock()}
      newId={() => crypto.randomUUID()}
    />,
    root,
  );
}

const root = document.getElementById('ribbon');
if (root) start(root).catch(() => root.replaceChildren());
