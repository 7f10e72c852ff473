const secretName =
  /token|secret|pass|pwd|auth|sess|^sid$|jwt|key|csrf|xsrf|nonce|ticket|code|state|sig|otp|saml|cred|cookie/i;
/** Long, of one piece, letters and digits mixed: a secret until proven otherwise. */
const secretValue = /^(?=.*\d)(?=.*[a-z])[\w.~+/=-]{20,}$/i;

const hidden = '…';

/** The pairs of a query with secret-looking values replaced; what is no pair but looks like a secret goes as well. */
function redactQuery(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const at = pair.indexOf('=');
      const name = at < 0 ? '' : pair.slice(0, at);
      const value = pair.slice(at + 1);
      let plain = value;
      try {
        plain = decodeURIComponent(value);
      } catch {
        // Not encoded well: judged as it stands.
      }
      if (!secretName.test(name) && !secretValue.test(plain)) return pair;
      return at < 0 ? hidden : `${name}=${hidden}`;
    })
    .join('&');
}

/** Path parameters (`;jsessionid=…`) and path segments that look like a secret. */
const redactPath = (path: string): string =>
  path
    .split('/')
    .map((segment) => {
      const [head = '', ...parameters] = segment.split(';');
      return [secretValue.test(head) && head.length > 40 ? hidden : head, ...parameters.map(redactQuery)].join(';');
    })
    .join('/');

/**
 * The address of a page fit to be kept in a case: without user name and password, and with every value that may be a
 * secret replaced, in the query, in the fragment's route and query, and in path parameters.
 */
export function redactAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { origin, pathname, search, hash } = new URL(address);
  const query = search === '' ? '' : `?${redactQuery(search.slice(1))}`;
  const [route = '', ...rest] = hash.slice(1).split('?');
  const routeShown = route.includes('/') || !route.includes('=') ? redactPath(route) : redactQuery(route);
  const fragment = hash === '' ? '' : `#${[routeShown, ...rest.map(redactQuery)].join('?')}`;
  return `${origin}${redactPath(pathname)}${query}${fragment}`.slice(0, 2_000);
}
