import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { control } from './control';
import { bodyText, type Outcome } from './spoil';
import { createXdr, type Xdr, type XdrOptions } from './xdr';

/** How to serve; the rest is for the services themselves. */
export interface ServeOptions extends XdrOptions {
  /** Port wanted; 0 or a taken one gives a free port. */
  readonly port?: number;
}

/** The services on a port. */
export interface ServedXdr {
  /** `http://127.0.0.1:PORT`; a service is under `<origin>/<host name>/…`. */
  readonly origin: string;
  /** The services as they are now; `POST /__control/reset` puts new ones in their place. */
  readonly xdr: Xdr;
  close(): Promise<void>;
}

/**
 * Serves the rebuilt services on loopback only, with control endpoints under `/__control/`.
 *
 * No answer carries an `Access-Control-Allow-Origin`: a call from a page fails here as it may in production.
 */
export async function serveXdr({ port = 0, ...options }: ServeOptions = {}): Promise<ServedXdr> {
  let xdr = createXdr(options);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
    const body = await textOf(request);
    const method = request.method ?? 'GET';
    if (url.pathname.startsWith('/__control/')) {
      const said = await control(xdr, { method, name: url.pathname.slice(11), body });
      if (said.reset) xdr = createXdr({ ...options, ...said.reset });
      send(response, { kind: 'answer', answer: said.answer });
      return;
    }
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    send(response, await xdr.handle({ method, url, headers, body }));
  };

  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${actual}`,
    get xdr() {
      return xdr;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, outcome: Outcome): void {
  // A request that gets no answer stays open until the other side gives up.
  if (outcome.kind === 'hang') return;
  if (outcome.kind === 'reset') {
    response.destroy();
    return;
  }
  const { answer } = outcome;
  const text = bodyText(answer);
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (text !== undefined) response.setHeader('Content-Type', answer.contentType ?? 'application/json; charset=utf-8');
  response.end(text);
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  const attempt = (wanted: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE' && wanted !== 0) attempt(0).then(resolve, reject);
        else reject(error);
      };
      server.once('error', failed);
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', failed);
        resolve();
      });
    });
  await attempt(port);
}
