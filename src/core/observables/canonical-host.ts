import { hasPublicSuffix } from './suffix';

const outsideAscii = /[^\0-\x7f]/;

/**
 * A host name in lower case and punycode, or `undefined` when it is none.
 *
 * The mapping is that of the URL standard (UTS 46), done by the platform's own URL parser.
 */
export function asciiHost(host: string): string | undefined {
  if (!outsideAscii.test(host)) return host.toLowerCase();
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    return undefined;
  }
}

/** Whether labels are 1 to 63 long, without hyphens at their ends. The host is ASCII. */
export function hasGoodLabels(host: string): boolean {
  if (host.length > 253) return false;
  let start = 0;
  for (let i = 0; i <= host.length; i++) {
    if (i < host.length && host.charCodeAt(i) !== 46) continue;
    if (i === start || i - start > 63) return false;
    if (host.charCodeAt(start) === 45 || host.charCodeAt(i - 1) === 45) return false;
    start = i + 1;
  }
  return true;
}

/** Canonical form of a host that has a public suffix and something before it. */
export function publicHost(host: string): string | undefined {
  const ascii = asciiHost(host);
  if (ascii === undefined || !hasPublicSuffix(ascii) || !hasGoodLabels(ascii)) return undefined;
  return ascii;
}
