/** The visibility hosts speak IROH, private intelligence speaks CTIA: two families of conventions and errors. */
export type Family = 'iroh' | 'ctia';

/** A cloud with organisations, data and keys of its own. */
export type Region = 'us' | 'eu' | 'apjc';

/** A service by its real name. */
export interface Host {
  readonly name: string;
  readonly family: Family;
  readonly region: Region;
}

const infix: Readonly<Record<Region, string>> = { us: '', eu: '.eu', apjc: '.apjc' };

/** All there are. */
export const regions: readonly Region[] = ['us', 'eu', 'apjc'];

/** Host of a family in a region, as the services spell it (`apjc`, not `apj`). */
export const hostOf = (family: Family, region: Region): string =>
  `${family === 'iroh' ? 'visibility' : 'private.intel'}${infix[region]}.amp.cisco.com`;

const known: ReadonlyMap<string, Host> = new Map(
  regions.flatMap((region) =>
    (['iroh', 'ctia'] as const).map((family) => {
      const name = hostOf(family, region);
      return [name, { name, family, region }];
    }),
  ),
);

/** What a URL means. */
export interface Place {
  /** Absent when no such service exists. */
  readonly host: Host | undefined;
  readonly hostName: string;
  /** Path on that host, still percent-encoded. */
  readonly path: string;
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Which service a URL means: on loopback the first path segment is the host, elsewhere the host is the host. */
export function placeOf(url: URL): Place {
  if (!loopback.has(url.hostname)) {
    return { host: known.get(url.hostname), hostName: url.hostname, path: url.pathname };
  }
  const end = url.pathname.indexOf('/', 1);
  const hostName = end < 0 ? url.pathname.slice(1) : url.pathname.slice(1, end);
  return { host: known.get(hostName), hostName, path: end < 0 ? '/' : url.pathname.slice(end) };
}
