import type { DurationMs } from '../../../src/core/time';
import { checkAccept, parseBody } from './body-parse';
import type { Faults, ModuleFault } from './faults';
import {
  authenticate,
  authorize,
  type Presented,
  presented,
  type Quota,
  quotaHeaders,
  withoutCredentials,
} from './gate';
import { type Host, placeOf } from './hosts';
import type { Log, Violation } from './log';
import { checkQuery } from './query-check';
import { ctia, iroh, unknownRoute } from './refusals';
import { isKnownPath, type Matched, matchRoute } from './router';
import { type Answer, operationOf, Refusal } from './shape';
import { type Outcome, spoil } from './spoil';
import type { World } from './world';

/** A request off the wire. */
export interface Wire {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

/** What handling a request needs. */
export interface Server {
  readonly world: World;
  readonly faults: Faults;
  readonly log: Log;
  readonly quota: Quota;
  readonly now: () => number;
  readonly wait: (ms: DurationMs) => Promise<void>;
}

const nobody = { clientId: '', userId: '', orgId: '', scopes: [] } as const;

/** Takes one request: finds the operation, logs, lets the faults have their way, answers. */
export async function handle(server: Server, wire: Wire): Promise<Outcome> {
  const { world, faults, log } = server;
  const { host, hostName, path } = placeOf(wire.url);
  const matched = host && matchRoute(host.family, wire.method, path);
  const credential = presented(host?.family ?? 'iroh', wire.headers, wire.url.searchParams);
  const operation = matched && operationOf(matched.route);
  const entry = log.add({
    at: server.now(),
    host: hostName,
    method: wire.method,
    path,
    query: scrub(world, wire.url.search.slice(1)),
    body: loggedBody(world, wire.body),
    operation,
    clientId: clientOf(world, wire, credential),
    contentType: wire.headers.get('content-type') ?? undefined,
    accept: wire.headers.get('accept') ?? undefined,
    origin: wire.headers.get('origin') ?? undefined,
    status: undefined,
    violations: violationsOf(world, wire, host, matched, credential, path),
  });
  if (!host) {
    entry.settle(0);
    return { kind: 'reset' };
  }
  const asked = { operation, method: wire.method, host: hostName, path, body: wire.body };
  const outcome = await spoil(faults.meet(asked), {
    family: host.family,
    token: credential.token ?? '',
    wait: server.wait,
    work: (moduleFaults) => answerTo(server, wire, host, path, matched, credential, moduleFaults),
  });
  if (outcome.kind !== 'hang') entry.settle(outcome.kind === 'answer' ? outcome.answer.status : 0);
  return outcome;
}

async function answerTo(
  server: Server,
  wire: Wire,
  host: Host,
  path: string,
  matched: Matched | undefined,
  credential: Presented,
  moduleFaults: readonly ModuleFault[],
): Promise<Answer> {
  const { world, quota } = server;
  const headers: Record<string, string> =
    host.family === 'ctia'
      ? {
          'x-ctia-version': '4178275a824512c2fd3a2acdb0e8277233919054',
          'x-ctim-version': '1.3.30',
          'x-ctia-config': 'prod',
        }
      : { 'x-iroh-version': '1.0.107', 'x-iroh-api-version': '1.0.107' };
  try {
    if (!matched) {
      return isKnownPath(host.family, path) ? { status: 405 } : unknownRoute();
    }
    const { route, params } = matched;
    checkAccept(wire.headers.get('accept'));
    const query = withoutCredentials(wire.url.searchParams);
    const guarded = route.needs.kind === 'scopes' || route.needs.kind === 'capabilities';
    const principal = guarded ? authenticate(world, host.family, host.region, credential.token) : nobody;
    if (guarded) {
      const { remaining } = quota.spend(host.family, principal.orgId, server.now());
      const { quota: limit, showRemaining } = world.settings;
      Object.assign(headers, quotaHeaders(host.family, limit, showRemaining ? remaining : undefined));
      authorize(world, route.needs, principal);
    }
    const problems = checkQuery(query, route.query ?? {}, host.family === 'iroh' || route.openQuery === true);
    if (problems)
      return withHeaders(host.family === 'ctia' ? ctia.coercion(problems) : iroh.badBody(problems), headers);
    const answer = await route.answer({
      here: world[host.region],
      world,
      host: host.name,
      region: host.region,
      params,
      query,
      body: parseBody(host.family, wire.headers.get('content-type'), wire.body),
      headers: wire.headers,
      principal,
      moduleFaults,
      now: server.now(),
      wait: server.wait,
    });
    return withHeaders(answer, headers);
  } catch (error) {
    if (error instanceof Refusal) return withHeaders(error.answer, headers);
    throw error;
  }
}

const withHeaders = (answer: Answer, headers: Readonly<Record<string, string>>): Answer => ({
  ...answer,
  headers: { ...headers, ...answer.headers },
});

function violationsOf(
  world: World,
  wire: Wire,
  host: Host | undefined,
  matched: Matched | undefined,
  { inQuery }: Presented,
  path: string,
): readonly Violation[] {
  const found: Violation[] = [];
  if (inQuery) found.push('token-in-query');
  if (wire.url.href.length > 60 && world.clients.holdsSecret(decodeURI(safe(wire.url.href))))
    found.push('secret-in-url');
  if (wire.body !== '' && world.clients.holdsSecret(wire.body)) found.push('secret-in-body');
  if (!host) found.push('unknown-host');
  else if (!matched) {
    const other = host.family === 'ctia' ? 'iroh' : 'ctia';
    found.push(isKnownPath(other, path) ? 'wrong-family-host' : 'unknown-route');
  } else if (!matched.route.openQuery) {
    const known = matched.route.query ?? {};
    const names = [...withoutCredentials(wire.url.searchParams).keys()];
    if (names.some((name) => !(name in known))) found.push('unknown-query-parameter');
  }
  return found;
}

/** A text that `decodeURI` takes, whatever the client sent. */
const safe = (href: string): string => href.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/%[89a-f][0-9a-f]/gi, '_');

const scrub = (world: World, text: string): string => (world.clients.holdsSecret(text) ? '(holds a secret)' : text);

function loggedBody(world: World, body: string): unknown {
  if (body === '') return undefined;
  if (world.clients.holdsSecret(body)) return '(holds a secret)';
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** Which API client it was: of the bearer token, or of the Basic header at the token endpoint. */
function clientOf(world: World, wire: Wire, { token }: Presented): string | undefined {
  if (token !== undefined) return world.clients.ownerOf(token);
  const basic = /^basic\s+(\S+)$/i.exec(wire.headers.get('authorization') ?? '')?.[1];
  return basic && Buffer.from(basic, 'base64').toString().split(':', 1)[0];
}
