/** The only place with credentials. Every listener is registered here, at once: an event may be what woke us (trap 40). */
import contentScript from '../content/main.ts?script';
import type { TrustFacts } from '../messages/trust';
import { judge } from '../messages/trust';
import { type Awake, isRequest, stateFeed } from '../messages/wire';
import { browser, type Runtime } from '../platform/browser';
import { openOwnWindow } from '../platform/windows';
import { createBackgroundDispatcher } from './door';
import { outboxAlarm, pruneAlarm, takeUpSeams } from './take-up-seams';

const ready = takeUpSeams(contentScript);
const dispatch = createBackgroundDispatcher(ready, factsOf);

async function factsOf(): Promise<TrustFacts> {
  const { app } = await ready;
  return {
    extensionId: browser.runtime.id,
    extensionOrigin: browser.runtime.getURL('').replace(/\/$/, ''),
    appliances: app.appliances.list(),
    bindings: await app.tickets.bindings(),
  };
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  // What is not a call of ours is not claimed.
  isRequest(message) ? dispatch(message, sender) : undefined,
);

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== stateFeed || !port.sender) return;
  const { sender } = port;
  let stop = () => {};
  let open = true;
  port.onDisconnect.addListener(() => {
    open = false;
    stop();
  });
  void (async () => {
    const { app } = await ready;
    const judgement = judge(sender, await factsOf());
    if (!open) return;
    const listens = judgement.kind === 'known' && judgement.caller.trust !== 'page';
    if (!listens) port.disconnect();
    else stop = app.publisher.listen({ tabId: judgement.caller.tabId, post: (news) => port.postMessage(news) });
  })();
});

browser.action.onClicked.addListener(() => void openOwnWindow('options'));

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void openOwnWindow('options');
});

browser.alarms.onAlarm.addListener(({ name }) => {
  void ready.then(({ app, drain }) => {
    if (name === outboxAlarm) return drain();
    if (name === pruneAlarm) return app.desk.prune();
  });
});

browser.tabs.onRemoved.addListener((tabId) => {
  void ready.then(async ({ app }) => {
    app.tabs.forget(tabId);
    app.disturbances.forget(tabId);
    await app.tickets.forget(tabId);
  });
});

self.addEventListener('online', () => void ready.then(({ drain }) => drain('online')));

// Pages whose feed ended when we went to sleep take it up again. Nobody may be listening, which is no failure.
void ready.then(() => browser.runtime.sendMessage({ awake: true } satisfies Awake).catch(() => undefined));
