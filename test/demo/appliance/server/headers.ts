/**
 * Response headers of a document by what its address asks for: `csp`, `coep` and `frame-deny`. Styles stay inline even
 * in the strict profile, because the grid sizes its columns with a style element; scripts do not.
 */
export const documentHeaders = (query: URLSearchParams): Record<string, string> => {
  const profiles: Record<string, string> = {
    loose: "default-src 'self' 'unsafe-inline' 'unsafe-eval'",
    strict:
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'",
  };
  const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  const policy = profiles[query.get('csp') ?? ''];
  if (policy) headers['content-security-policy'] = policy;
  if (query.get('coep') === 'require-corp') {
    headers['cross-origin-embedder-policy'] = 'require-corp';
    headers['cross-origin-opener-policy'] = 'same-origin';
  }
  if (query.get('frame-deny') === '1') headers['x-frame-options'] = 'DENY';
  return headers;
};
