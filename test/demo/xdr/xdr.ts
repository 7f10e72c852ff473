import type { DurationMs, EpochMs } from '../../../src/core/time';
import { createClients } from './clients';
import { createFaults, type Faults } from './faults';
import { createQuota } from './gate';
import { handle, type Server, type Wire } from './handle';
import { createLog, type LoggedRequest } from './log';
import { createRandom, uuid } from './random';
import { createRegionWorld } from './region';
import { fill, type SeedSize } from './seed';
import { bodyText, type Outcome } from './spoil';
import type { RegionWorld, Settings, World } from './world';

/** What the services depend on; every part has a default. */
export interface XdrOptions {
  /** The clock; the machine's by default. A test passes virtual time. */
  readonly now?: () => EpochMs;
  /** Lets time pass, for delays and `wait_for`; timers of the machine by default. */
  readonly wait?: (ms: DurationMs) => Promise<void>;
  /** Same seed, same ids, same choice of replicas. */
  readonly seed?: number;
  /** How often a search replica catches up: 1000 in the service's open configuration; 0 for reads that never lag. */
  readonly refresh?: DurationMs;
  /** How long a token lives; 600 s in the service. */
  readonly tokenLife?: DurationMs;
  /** `demo` (the default): organisation, modules, cases, incidents. `empty`: people, clients and modules only. */
  readonly data?: SeedSize;
  readonly settings?: Partial<Settings>;
}

/** The Cisco XDR services, rebuilt. */
export interface Xdr {
  /**
   * Answers as `fetch` would, for the real hosts and for `http://127.0.0.1:PORT/<host>/…`.
   *
   * @throws {TypeError} when the host is unknown or a fault breaks the connection; the reason of the signal on abort
   */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  /** The same for a server that has the request in pieces. */
  readonly handle: (wire: Wire) => Promise<Outcome>;
  readonly world: World;
  readonly requests: readonly LoggedRequest[];
  readonly faults: Faults;
  readonly now: () => EpochMs;
  /** Sets the clock; it runs on from there. */
  setNow(moment: EpochMs): void;
  /** Forgets the log and the faults; the stores stay. */
  clear(): void;
}

const timers = (ms: DurationMs): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const published: Settings = {
  sortAnyField: true,
  allowedTlps: ['white', 'green', 'amber', 'red'],
  defaultTlp: 'green',
  quota: Number.POSITIVE_INFINITY,
  showRemaining: false,
};

/** New services with stores of their own. */
export function createXdr(options: XdrOptions = {}): Xdr {
  const { now: clock = Date.now, wait = timers, seed = 1, refresh = 1000, tokenLife = 600_000 } = options;
  const settings = { ...published, ...options.settings };
  const random = createRandom(seed);
  let offset = 0;
  const now = (): EpochMs => clock() + offset;
  const region = (): RegionWorld => createRegionWorld({ now, random, refresh });
  const world: World = {
    us: region(),
    eu: region(),
    apjc: region(),
    clients: createClients({ now, random, tokenLife }),
    random,
    trace: () => `ctx-${uuid(random)}`,
    settings,
  };
  fill(world, options.data ?? 'demo', now());
  const faults = createFaults();
  const log = createLog();
  const server: Server = { world, faults, log, quota: createQuota(settings.quota), now, wait };

  const fetch: Xdr['fetch'] = async (input, init = {}) => {
    const { wire, signal, redirect } = await wireOf(input, init);
    if (signal?.aborted) throw signal.reason;
    // What the server has begun it finishes, whether or not anybody still listens.
    const outcome = await orAbort(handle(server, wire), signal);
    if (outcome.kind === 'hang') return orAbort(new Promise<never>(() => {}), signal);
    if (outcome.kind === 'reset') throw new TypeError('fetch failed');
    const { answer } = outcome;
    const location = answer.headers?.['Location'];
    if (answer.status >= 300 && answer.status < 400 && location !== undefined && redirect !== 'manual') {
      if (redirect === 'error') throw new TypeError('fetch failed: unexpected redirect');
      return fetch(new URL(location, wire.url), {
        ...init,
        ...(answer.status < 304 ? { method: 'GET', body: null } : {}),
      });
    }
    return responseOf(outcome);
  };

  return {
    fetch,
    handle: (wire) => handle(server, wire),
    world,
    requests: log.entries,
    faults,
    now,
    setNow: (moment) => {
      offset = moment - clock();
    },
    clear: () => {
      log.clear();
      faults.clear();
    },
  };
}

interface Prepared {
  readonly wire: Wire;
  readonly signal: AbortSignal | undefined;
  readonly redirect: RequestRedirect;
}

async function wireOf(input: Request | string | URL, init: RequestInit): Promise<Prepared> {
  const body = init.body ?? '';
  // Building a `Request` costs more than all the rest, so only what needs one gets one.
  if (!(input instanceof Request) && typeof body === 'string') {
    const headers = new Headers(init.headers);
    if (body !== '' && !headers.has('content-type')) headers.set('content-type', 'text/plain;charset=UTF-8');
    return {
      wire: { method: (init.method ?? 'GET').toUpperCase(), url: new URL(input), headers, body },
      signal: init.signal ?? undefined,
      redirect: init.redirect ?? 'follow',
    };
  }
  const request = new Request(input, init);
  return {
    wire: { method: request.method, url: new URL(request.url), headers: request.headers, body: await request.text() },
    signal: request.signal,
    redirect: request.redirect,
  };
}

function orAbort<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const give = (): void => reject(signal.reason);
    signal.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}

const bodyless: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf({ answer }: Outcome & { readonly kind: 'answer' }): Response {
  const text = bodyText(answer);
  const headers = new Headers(answer.headers);
  if (text !== undefined) headers.set('content-type', answer.contentType ?? 'application/json; charset=utf-8');
  return new Response(bodyless.has(answer.status) ? null : (text ?? ''), { status: answer.status, headers });
}
