import type { Family } from './hosts';
import type { Route } from './shape';

/** Every operation, one per file in `routes/`; adding a file is the whole registration. */
export const routes: readonly Route[] = Object.values(
  import.meta.glob<Route>('./routes/*.ts', { eager: true, import: 'default' }),
);

/** The operation that a path names. */
export interface Matched {
  readonly route: Route;
  /** Percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
}

interface Compiled {
  readonly route: Route;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const parameter = /\{([^}]+)\}/g;

function compile(route: Route): Compiled {
  const names = [...route.path.matchAll(parameter)].map(([, name = '']) => name);
  const source = route.path
    .split(parameter)
    .map((part, index) => (index % 2 === 1 ? '([^/]+)' : part.replaceAll('.', '\\.')))
    .join('');
  return { route, names, pattern: new RegExp(`^${source}/?$`) };
}

// A path without parameters is meant before one with: `/casebook/search` is no casebook called "search".
const compiled: readonly Compiled[] = routes.map(compile).sort((left, right) => left.names.length - right.names.length);

const shelves: ReadonlyMap<string, readonly Compiled[]> = compiled.reduce((shelves, one) => {
  const name = `${one.route.family} ${one.route.method}`;
  return shelves.set(name, [...(shelves.get(name) ?? []), one]);
}, new Map<string, readonly Compiled[]>());

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The operation that a method and a still encoded path name on a family of hosts. */
export function matchRoute(family: Family, method: string, path: string): Matched | undefined {
  for (const { route, names, pattern } of shelves.get(`${family} ${method}`) ?? []) {
    const match = pattern.exec(path);
    if (!match) continue;
    return { route, params: Object.fromEntries(names.map((name, index) => [name, decode(match[index + 1] ?? '')])) };
  }
  return undefined;
}

/** Whether the path exists for some other method. */
export const isKnownPath = (family: Family, path: string): boolean =>
  compiled.some(({ route, pattern }) => route.family === family && pattern.test(path));
