/**
 * A value as it stands in the query of an address. Half of a surrogate pair, which a page may hold, has no encoding and
 * would make `encodeURIComponent` throw; it becomes U+FFFD.
 */
export const queryValue = (value: string): string => encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
