import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate';

/** Starts on the wanted port of 127.0.0.1, or on any free one when it is taken. */
export const listen = async (tls: Certificate, wanted: number, answer: RequestListener): Promise<Server> => {
  const start = (port: number): Promise<Server> =>
    new Promise((resolve, reject) => {
      const server = createServer(tls, answer);
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve(server);
      });
    });
  try {
    return await start(wanted);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    return start(0);
  }
};

/** `https://127.0.0.1:port` of a server that listens. */
export const originOf = (server: Server): string => `https://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Stops at once: open keep-alive connections are cut. */
export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
