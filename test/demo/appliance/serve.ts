import type { IncomingMessage, RequestListener } from 'node:http';
import { pages, sources } from './reports/catalogue';
import type { Answer, Call } from './server/answer';
import { json, notFound } from './server/answer';
import { api, apiRoot } from './server/api';
import { certificate } from './server/certificate';
import { appPage, fileAt } from './server/files';
import { documentHeaders } from './server/headers';
import { close, listen, originOf } from './server/listen';
import { Sessions } from './server/session';
import { traceColumns } from './tracking/listing';
import { truthOf } from './truth';

/** Re-exported for who starts the appliance and prints how to sign in. */
export { DEMO_LOGIN } from './server/session';

export interface ApplianceOptions {
  /** Port like 443; a free one is taken when it is in use. */
  readonly port?: number;
  /** Port like 4431. */
  readonly port4431?: number;
  /** What all data is generated from; 1 by default. */
  readonly seed?: number;
}

export interface Appliance {
  /** Where `/ng-login` only redirects, `https://127.0.0.1:port`. */
  readonly origin: string;
  /** Where the application and its API are. */
  readonly origin4431: string;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const redirect = (to: string): Answer => ({ status: 302, headers: { location: to }, body: '' });

const isDocument = (path: string): boolean =>
  ['/', '/ng-login', '/legacy-message'].includes(path) || path === '/app' || path.startsWith('/app/');

const answerFor = async (call: Call, sessions: Sessions, seed: number): Promise<Answer> => {
  const { pathname: path, searchParams: query } = call.url;
  if (path.startsWith(apiRoot)) return api(call, sessions, seed);
  if (path.startsWith('/__truth/')) return json(truthOf(path.slice('/__truth'.length), query, seed) ?? null);
  if (path === '/da/pages.json') return json({ pages, sources: [...sources.values()], traceColumns });
  if (isDocument(path)) return { status: 200, headers: documentHeaders(query), body: await appPage() };
  return (await fileAt(path)) ?? notFound();
};

const listener =
  (handle: (call: Call) => Promise<Answer>): RequestListener =>
  async (request, response) => {
    try {
      const url = new URL(request.url ?? '/', 'https://127.0.0.1');
      const body = await bodyOf(request);
      const answer = await handle({ method: request.method ?? 'GET', url, headers: request.headers, body });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  };

/** Starts the demo appliance on 127.0.0.1, over HTTPS with a certificate made for this process. */
export const serveAppliance = async (options: ApplianceOptions = {}): Promise<Appliance> => {
  const { port = 8443, port4431 = 4431, seed = 1 } = options;
  const tls = await certificate();
  const sessions = new Sessions(Date.now);
  const inner = await listen(
    tls,
    port4431,
    listener((call) => answerFor(call, sessions, seed)),
  );
  const origin4431 = originOf(inner);
  const outer = await listen(
    tls,
    port,
    listener(async ({ url }) =>
      isDocument(url.pathname)
        ? redirect(`${origin4431}${url.pathname === '/' ? '/ng-login' : url.pathname}${url.search}`)
        : notFound(),
    ),
  );
  return {
    origin: originOf(outer),
    origin4431,
    close: async () => {
      await Promise.all([close(inner), close(outer)]);
    },
  };
};
