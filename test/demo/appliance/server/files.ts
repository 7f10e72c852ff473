import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from './answer';
import { notFound } from './answer';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.eot': 'application/vnd.ms-fontobject',
};

const own = fileURLToPath(new URL('../app/', import.meta.url));
const packageFolder = (name: string): string => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** Addresses under which files are served, each with its folder; nothing outside them is reachable. */
const folders: ReadonlyArray<readonly [prefix: string, folder: () => string]> = [
  ['/da/', () => own],
  ['/lib/angular/', () => packageFolder('angular')],
  ['/lib/ui-grid/', () => packageFolder('angular-ui-grid')],
];

/** The application's own HTML page. */
export const appPage = (): Promise<string> => readFile(join(own, 'index.html'), 'utf8');

/** A static file, or `undefined` when the address is not one of a file. */
export const fileAt = async (path: string): Promise<Answer | undefined> => {
  const found = folders.find(([prefix]) => path.startsWith(prefix));
  if (!found) return undefined;
  const [prefix, folder] = found;
  const inside = normalize(decodeURIComponent(path.slice(prefix.length)));
  const type = types[extname(inside)];
  if (inside.startsWith('..') || type === undefined) return notFound();
  try {
    const body = await readFile(join(folder(), inside));
    // A frame is only shown in a page with COEP when it has the header itself.
    const isolation = extname(inside) === '.html' ? { 'cross-origin-embedder-policy': 'require-corp' } : {};
    return { status: 200, headers: { 'content-type': type, 'cache-control': 'no-cache', ...isolation }, body };
  } catch {
    return notFound();
  }
};
