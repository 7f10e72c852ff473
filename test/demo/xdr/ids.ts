import { type Random, uuid } from './random';

/** `casebook-<uuid>`. */
export const newId = (type: string, random: Random): string => `${type}-${uuid(random)}`;

/** Real payloads carry the port although it is the default one. */
export const longId = (host: string, type: string, id: string): string =>
  id.startsWith('transient:') ? id : `https://${host}:443/ctia/${type}/${id}`;

/** The short id in a short or long one, which is the last path segment. */
export const shortId = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** Host of a long id; absent for a short one. */
export function hostInId(id: string): string | undefined {
  return /^https?:\/\/([^/:]+)(?::\d+)?\//.exec(id)?.[1];
}

/** The type in a short id: `casebook` of `casebook-<uuid>`, `attack-pattern` of `attack-pattern-<uuid>`. */
export const typeInId = (id: string): string | undefined =>
  /^([a-z-]+)-[0-9a-f]{8}-[0-9a-f]{4}-/.exec(shortId(id))?.[1];
