/** What a person typed as the address of an appliance, made sense of. */
export type OriginAnswer =
  | { readonly kind: 'ok'; readonly origin: string }
  | { readonly kind: 'refused'; readonly why: OriginProblem };

/**
 * `empty`: nothing typed · `unreadable`: no address · `not-https`: a scheme we do not ask access for ·
 * `user-info`: a name or password before the host, which no origin has and which hides the real host (T12).
 */
export type OriginProblem = 'empty' | 'unreadable' | 'not-https' | 'user-info';

/** A host that a match pattern can name literally: `*` is legal in an address and would grant every host below it. */
const plainHost = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;
const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

const refused = (why: OriginProblem): OriginAnswer => ({ kind: 'refused', why });

/** Adds what people leave out: the scheme, and the brackets around an IPv6 address. */
function completed(typed: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) || /^https?:/i.test(typed)) return typed;
  const bareIpv6 = /^[0-9a-f]*:[0-9a-f:.]*:[0-9a-f:.]*$/i.test(typed);
  return bareIpv6 ? `https://[${typed}]` : `https://${typed}`;
}

/**
 * The origin of an appliance's web interface, with its port unless that is 443, from an address as typed or pasted.
 *
 * @param demo also takes `http:` on the loopback addresses, where the demo's appliance may stand
 */
export function originOf(input: string, { demo = false }: { readonly demo?: boolean } = {}): OriginAnswer {
  const typed = input.trim();
  if (typed === '') return refused('empty');
  // A backslash is a slash to the browser but not to the person who reads it.
  if (/[\s\\]/.test(typed)) return refused('unreadable');
  const complete = completed(typed);
  if (!URL.canParse(complete)) return refused('unreadable');
  const url = new URL(complete);
  if (url.username !== '' || url.password !== '') return refused('user-info');
  const host = url.hostname.replace(/\.$/, '');
  const allowed = url.protocol === 'https:' || (demo && url.protocol === 'http:' && loopbackHosts.has(host));
  if (!allowed) return refused('not-https');
  if (!plainHost.test(host)) return refused('unreadable');
  return { kind: 'ok', origin: `${url.protocol}//${host}${url.port === '' ? '' : `:${url.port}`}` };
}

/** The match pattern that a grant for an origin needs. Patterns cannot name a port: who uses it compares origins (T20). */
export function patternFor(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
