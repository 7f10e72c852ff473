import type { Account as AccountFacts } from '../core/account';
import { defaultTitle } from '../core/cases/default-title';
import { hostsOf } from '../core/hosts';
import type { Observable } from '../core/observables/observable';
import type { CaseRecord } from '../core/outbox/record';
import type { Pauses } from '../core/quota/pauses';
import type { PageMarks } from '../messages/contract';
import type { Item } from '../platform/items';
import type { Store } from '../platform/store';
import { type Casebooks, createCasebooks } from '../xdr/casebook';
import type { Fetch } from '../xdr/exchange';
import type { TokenSource } from '../xdr/grant';
import { createHttp } from '../xdr/http';
import { createPauseKeeper } from '../xdr/pause-keeper';
import { createRequestToken } from '../xdr/token';
import { createAccount } from './account/account';
import type { StoredToken } from './account/token-keeper';
import { createVault, type VaultRecord } from './account/vault';
import type { App } from './app';
import { type ApplianceAccess, createAppliances } from './appliances';
import { createCaseFeed } from './case-feed';
import { createCaseReader } from './case-reader';
import { createCaseDesk } from './cases/desk';
import { type ChoiceItems, createChoices } from './choices';
import { createConfirms, type OpenQuestion } from './confirms';
import { createDisturbances } from './disturbances';
import { createNotices } from './notices';
import { createPublisher } from './publish';
import { createTabs } from './tabs';
import { createTickets, type FrameRecords } from './tickets';
import { createWake, type WakeDeps } from './wake';

/** The browser as far as the background works with it. */
export interface Seams
  extends Pick<App, 'openWindow' | 'openTab' | 'tellPage' | 'now'>,
    Pick<WakeDeps, 'after' | 'alarm'> {
  readonly fetch: Fetch;
  readonly elapsed: () => number;
  readonly random: () => number;
  readonly online: () => boolean;
  readonly crypto: Pick<Crypto, 'subtle' | 'getRandomValues' | 'randomUUID'>;
  readonly lock: <T>(name: string, action: () => Promise<T>) => Promise<T>;
  readonly languages: readonly string[];
  /** Hosts that asked to be left alone before the worker slept. */
  readonly initialPauses: Pauses;
  readonly access: ApplianceAccess;
  readonly stores: {
    readonly cases: Store<CaseRecord>;
    readonly credentials: Store<VaultRecord>;
    readonly keys: Store<CryptoKey>;
    readonly account: Store<AccountFacts>;
  };
  readonly items: ChoiceItems & {
    readonly appliances: Item<readonly string[]>;
    readonly token: Item<StoredToken | undefined>;
    readonly frames: Item<FrameRecords>;
    readonly opened: Item<readonly string[]>;
    readonly question: Item<OpenQuestion | undefined>;
    readonly pauses: Item<Pauses>;
    readonly listRead: Item<number>;
  };
}

/** The background, put together. `start` reads what was kept; everything else waits for it. */
export interface Background {
  readonly app: App;
  start(): Promise<void>;
  drain(why?: 'online'): Promise<void>;
}

export function compose(seams: Seams): Background {
  const { now, items, stores } = seams;
  const newId = () => seams.crypto.randomUUID();
  const randomHex = () =>
    [...seams.crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const publisher = createPublisher();

  const pauses = createPauseKeeper({
    now,
    initial: seams.initialPauses,
    onChange: (all) => void items.pauses.set(all),
  });
  const httpWith = (token: TokenSource) =>
    createHttp({ fetch: seams.fetch, now, token, hosts: hostsOf, pauses, online: seams.online });
  const account = createAccount({
    vault: createVault({ records: stores.credentials, keys: stores.keys, crypto: seams.crypto }),
    kept: stores.account,
    session: items.token,
    requestToken: createRequestToken({ fetch: seams.fetch, hosts: hostsOf, pauses, online: seams.online }),
    httpWith,
    now,
    elapsed: seams.elapsed,
  });
  const http = httpWith(account.token);
  // Kept while the account stays the same: it remembers how this service sorts.
  let bound: { of: string; casebooks: Casebooks } | undefined;
  const casebooks = () => {
    const binding = account.binding();
    if (!binding) return undefined;
    const of = `${binding.region} ${binding.clientId}`;
    if (bound?.of !== of) bound = { of, casebooks: createCasebooks(http.boundTo(binding)) };
    return bound.casebooks;
  };

  const wake = createWake({ drain: () => desk.drain(), now, after: seams.after, alarm: seams.alarm });
  const desk = createCaseDesk({
    store: stores.cases,
    server: casebooks,
    binding: () => account.binding(),
    me: () => currentUser(),
    now,
    random: seams.random,
    newId,
    newTitle: () => defaultTitle(now(), publisher.state().language),
    lock: seams.lock,
    onChange: () => feed.changed(),
    wakeAt: wake,
  });
  const currentUser = () => {
    const connection = account.connection();
    return 'account' in connection ? connection.account.user?.id : undefined;
  };

  const marks = (observables: readonly Observable[]): PageMarks => {
    const { activeCase } = publisher.state();
    return { inActiveCase: activeCase === null ? [] : desk.inCase(activeCase, observables), verdicts: {} };
  };
  const tabs = createTabs({ publisher, tellPage: seams.tellPage, marks: async (observables) => marks(observables) });
  const feed = createCaseFeed({ desk, publisher, opened: items.opened, now, onMarks: () => void tabs.refreshMarks() });
  const app: App = {
    account,
    appliances: createAppliances(items.appliances, seams.access, (appliances) => publisher.publish({ appliances })),
    choices: createChoices(items, publisher, seams.languages),
    confirms: createConfirms(items.question, (id) => seams.openWindow('confirm', id), now, newId),
    desk,
    disturbances: createDisturbances(now),
    feed,
    notices: createNotices(publisher, now, newId),
    publisher,
    reader: createCaseReader({
      desk,
      search: () => casebooks()?.search,
      publisher,
      now,
      lastRead: items.listRead,
    }),
    tabs,
    tickets: createTickets(items.frames, now, randomHex),
    now,
    marks,
    openWindow: seams.openWindow,
    openTab: seams.openTab,
    tellPage: seams.tellPage,
  };
  return {
    app,
    async start() {
      await Promise.all([app.choices.start(), account.start(), desk.load()]);
      publisher.publish({ connection: account.connection() });
      account.onChange((connection) => void onConnection(app, connection.status));
      await Promise.all([app.appliances.start(), feed.start()]);
      void app.reader.refreshIfOld();
      void desk.drain();
    },
    drain: (why) => desk.drain(why),
  };
}

/** Another account, or none: what the outbox held back is tried again, and the list is somebody else's. */
async function onConnection(app: App, status: string): Promise<void> {
  app.publisher.publish({ connection: app.account.connection() });
  if (status === 'not-configured') app.reader.reset();
  await app.desk.release();
  await app.desk.drain();
}
