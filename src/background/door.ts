import type { SenderFacts, TrustFacts } from '../messages/trust';
import type { Reply, Request } from '../messages/wire';
import type { Background } from './compose';
import { createDispatcher } from './dispatch';
import { caseHandlers } from './handlers/case';
import { frameHandlers, hello } from './handlers/frame';
import { pageHandlers } from './handlers/page';
import { windowHandlers } from './handlers/window';
import { createRate } from './rate';

/** Limits for content scripts, which count as compromisable (T18). */
const pageLimits = { perSecond: 50, perHour: 5_000, addsPerSecond: 5, addsPerTenMinutes: 200 } as const;

/** The dispatcher with the handlers of a background that may still be starting. */
export function createBackgroundDispatcher(ready: Promise<Background>, facts: () => Promise<TrustFacts>) {
  const door = ready.then(({ app }) => {
    const { now } = app;
    const calls = [createRate(pageLimits.perSecond, 1_000, now), createRate(pageLimits.perHour, 3_600_000, now)];
    const adds = [
      createRate(pageLimits.addsPerSecond, 1_000, now),
      createRate(pageLimits.addsPerTenMinutes, 600_000, now),
    ];
    return createDispatcher({
      handlers: { ...pageHandlers(app), ...frameHandlers(app), ...caseHandlers(app), ...windowHandlers(app) },
      facts,
      hello: (ticket, sender) => hello(app, ticket, sender),
      mayCall: ({ trust, tabId }, call) => {
        if (trust !== 'page') return true;
        const limits = call === 'page.add' ? [...calls, ...adds] : calls;
        return limits.every((within) => within(`${tabId}`));
      },
    });
  });
  return async (message: Request, sender: SenderFacts): Promise<Reply | undefined> => (await door)(message, sender);
}
