import type { UiCalls, WindowCalls } from '../messages/contract';
import { initialState } from '../messages/initial';
import { createSend } from '../messages/send';
import { type Awake, type StateNews, stateFeed } from '../messages/wire';
import { browser } from '../platform/browser';
import { type Feed, follow } from './follow';
import { type Session, textOf } from './session';

/** Makes a call to the background. A framed page may say hello with it and nothing else, until that is answered. */
export const sendToBackground: Session['ask'] = createSend<UiCalls & WindowCalls>((request) =>
  browser.runtime.sendMessage(request),
);

const isAwake = (message: unknown): message is Awake =>
  typeof message === 'object' && message !== null && 'awake' in message;

/**
 * Whether the background's "awake" reaches this page. Firefox delivers `runtime.onMessage` to no page of ours that lies in
 * a frame of somebody else's page (seen in 153 ESR).
 */
const hearsAwake = () => window.top === window || !browser.runtime.getURL('').startsWith('moz-extension:');

/** How long a page that hears nothing waits before it takes up a feed that ended. */
const takeUpAgainMs = 1_000;

/**
 * The state feed of the background. The background may go to sleep, which closes the port; it says so to all pages
 * when it wakes for whatever reason, and only then is the feed taken up again, so that an idle ribbon wakes nobody. A
 * page that cannot hear that takes the feed up again by itself while it can be seen.
 */
const backgroundFeed: Feed = {
  listen(onNews) {
    let stopped = false;
    let disconnect = () => {};
    const open = () => {
      if (stopped) return;
      disconnect();
      const port = browser.runtime.connect({ name: stateFeed });
      let alive = true;
      port.onMessage.addListener((news) => onNews(news as StateNews));
      port.onDisconnect.addListener(() => {
        alive = false;
        if (!hearsAwake()) setTimeout(onVisible, takeUpAgainMs);
      });
      disconnect = () => {
        if (alive) port.disconnect();
        alive = false;
      };
    };
    const onMessage = (message: unknown): undefined => {
      if (isAwake(message)) open();
      return undefined;
    };
    const onVisible = () => {
      if (document.visibilityState === 'visible') open();
    };
    browser.runtime.onMessage.addListener(onMessage);
    document.addEventListener('visibilitychange', onVisible);
    open();
    return () => {
      stopped = true;
      browser.runtime.onMessage.removeListener(onMessage);
      document.removeEventListener('visibilitychange', onVisible);
      disconnect();
    };
  },
};

/** Connects a page of ours to the background; resolves when the state is there. */
export async function connectSession(): Promise<Session> {
  const { state, arrived } = follow(backgroundFeed, initialState);
  await arrived;
  return {
    state,
    ask: sendToBackground,
    text: textOf(state),
  };
}
