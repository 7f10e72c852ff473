import type { Region } from './account';

/** Replaced by the build: the origin that stands in for Cisco XDR in the demo, empty in a release. */
declare const __DEMO_XDR__: string;

/** Where the services of one region are. Base addresses without a slash at the end. */
export interface Hosts {
  /** Token, profile, inspect, enrich, response, integrations. */
  readonly visibility: string;
  /** Cases, incidents, judgements, verdicts, sightings. */
  readonly privateIntel: string;
  /** The console, for links that a person opens; nothing of ours calls it. */
  readonly console: string;
}

/** @see CONTRACT 2: the first region has no infix on the API hosts, but has one on the console */
const infixes: Readonly<Record<Region, string>> = { us: '', eu: '.eu', apjc: '.apjc' };

const demoOrigin = (): string => (typeof __DEMO_XDR__ === 'undefined' ? '' : __DEMO_XDR__);

/**
 * The hosts of a region, from a closed list, so that credentials cannot go anywhere else (T10).
 *
 * @param standIn origin that serves every API host under `/<host name>`, as the demo does; empty for the real ones
 */
export function hostsOf(region: Region, standIn: string = demoOrigin()): Hosts {
  const infix = infixes[region];
  const api = (name: string) => (standIn === '' ? `https://${name}` : `${standIn}/${name}`);
  return {
    visibility: api(`visibility${infix}.amp.cisco.com`),
    privateIntel: api(`private.intel${infix}.amp.cisco.com`),
    console: `https://xdr.${region}.security.cisco.com`,
  };
}

/** The origins that must be granted before a region's APIs can be asked, without doubles. */
export function apiOriginsOf(region: Region, standIn: string = demoOrigin()): readonly string[] {
  const { visibility, privateIntel } = hostsOf(region, standIn);
  return [...new Set([new URL(visibility).origin, new URL(privateIntel).origin])];
}
