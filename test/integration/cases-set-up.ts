import { createCaseDesk } from '../../src/background/cases/desk';
import { hostsOf } from '../../src/core/hosts';
import type { CaseRecord } from '../../src/core/outbox/record';
import { memoryStore } from '../../src/platform/store';
import { createCasebooks } from '../../src/xdr/casebook';
import type { After } from '../../src/xdr/exchange';
import type { Grant, TokenSource } from '../../src/xdr/grant';
import { createHttp } from '../../src/xdr/http';
import { createPauseKeeper } from '../../src/xdr/pause-keeper';
import { Secret } from '../../src/xdr/secret';
import { createRequestToken } from '../../src/xdr/token';
import type { ApiClient } from '../demo/xdr/clients';
import { DEMO_CLIENT } from '../demo/xdr/seed/clients';
import { createXdr } from '../demo/xdr/xdr';
import { createLocks } from '../unit/core/outbox/model/device';
import { createEvents, randomSource } from '../unit/core/outbox/model/events';

const start = Date.UTC(2026, 6, 11, 9);

export const domain = (value: string) => ({ type: 'domain', value }) as const;
export const found = (...values: string[]) => values.map((value) => ({ observable: domain(value) }));

/** Profiles of the extension before the rebuilt Cisco XDR, its replicas a second behind, all in virtual time. */
export function setUp(seed = 1) {
  const events = createEvents(4);
  const random = randomSource(seed);
  const now = () => start + events.now();
  const wait = (ms: number) => new Promise<void>((resolve) => events.at(events.now() + ms, resolve));
  const xdr = createXdr({ now, wait, seed, data: 'empty' });
  let end = 0;

  /** A request and its answer take their time, so that people and requests can come between one another. */
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    await wait(20 + random() * 280);
    const answer = await xdr.fetch(url, init);
    await wait(10 + random() * 140);
    return answer;
  };
  const after: After = (delay, callBack) => {
    let over = false;
    events.at(events.now() + delay, () => over || callBack());
    return () => {
      over = true;
    };
  };

  const profile = (name: string, client: ApiClient = DEMO_CLIENT) => {
    const pauses = createPauseKeeper({ now });
    const token = tokenSource(client, createRequestToken({ fetch, after, hosts: hostsOf, pauses }));
    const server = createCasebooks(createHttp({ fetch, after, now, token, hosts: hostsOf, pauses }));
    let ids = 0;
    const desk = createCaseDesk({
      store: memoryStore<CaseRecord>(),
      server: () => server,
      binding: () => ({ region: client.region, clientId: client.id, organisation: 'one' }),
      me: () => undefined,
      now,
      random,
      newId: () => `${name}-${++ids}`,
      newTitle: () => `Case of ${name}`,
      lock: createLocks(),
      onChange: () => {},
      wakeAt: (when) => {
        if (when !== undefined) events.at(when - start, () => void desk.drain());
      },
    });
    return { desk, server };
  };

  return {
    xdr,
    events,
    random,
    profile,
    /** Lets time pass; answers whether all has come to rest. */
    pass: (ms = 3_600_000) => {
      end += ms;
      // Time passes also when nothing happens.
      events.at(end, () => {});
      return events.run(end);
    },
    /** What the service really holds, behind its replicas. */
    casebooks: () => xdr.world.us.casebooks.all(),
  };
}

/** Tokens of one client, as long as the service takes them. */
function tokenSource(client: ApiClient, request: ReturnType<typeof createRequestToken>): TokenSource {
  let kept: Promise<Grant> | undefined;
  return {
    grant: () => {
      kept ??= request({
        region: client.region,
        clientId: client.id,
        clientPassword: new Secret(client.password),
      }).then(({ accessToken }) => ({ region: client.region, clientId: client.id, accessToken }));
      kept.catch(() => {
        kept = undefined;
      });
      return kept;
    },
    discard: () => {
      kept = undefined;
    },
  };
}
