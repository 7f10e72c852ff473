/**
 * Whether a granted scope covers a needed one: `root[/sub…][:read|:write]`, without a suffix both, and everything
 * below its path.
 *
 * @see threatgrid/scopula `src/scopula/core.cljc`
 */
export function covers(granted: string, needed: string): boolean {
  const have = partsOf(granted);
  const need = partsOf(needed);
  const access = have.access === 'both' || have.access === need.access;
  return access && (need.path === have.path || need.path.startsWith(`${have.path}/`));
}

function partsOf(scope: string): { readonly path: string; readonly access: 'read' | 'write' | 'both' } {
  if (scope.endsWith(':read')) return { path: scope.slice(0, -5), access: 'read' };
  if (scope.endsWith(':write')) return { path: scope.slice(0, -6), access: 'write' };
  return { path: scope, access: 'both' };
}

/** Whether some scopes together cover a needed one; `x:read` and `x:write` together are `x`. */
export function grants(granted: readonly string[], needed: string): boolean {
  if (granted.some((scope) => covers(scope, needed))) return true;
  if (partsOf(needed).access !== 'both') return false;
  return (['read', 'write'] as const).every((access) => granted.some((scope) => covers(scope, `${needed}:${access}`)));
}

/** The needed scopes that are not granted. */
export const missingScopes = (granted: readonly string[], needed: readonly string[]): readonly string[] =>
  needed.filter((scope) => !grants(granted, scope));

/**
 * Whether scopes give a capability of CTIA: `read-`, `list-` and `search-` come with `:read`, `create-` and `delete-`
 * with `:write`; `private-intel` gives every entity, `casebook` only itself.
 *
 * @see threatgrid/ctia `src/ctia/auth/capabilities.clj`, `src/ctia/auth/jwt.clj`
 */
export function gives(granted: readonly string[], capability: string): boolean {
  const [verb = '', ...rest] = capability.split('-');
  const access = verb === 'create' || verb === 'delete' ? 'write' : 'read';
  const noun = rest.join('-');
  const entity = verb === 'list' ? noun.replace(/s$/, '') : noun;
  if (grants(granted, `private-intel/${entity}:${access}`)) return true;
  return entity === 'casebook' && grants(granted, `casebook:${access}`);
}
