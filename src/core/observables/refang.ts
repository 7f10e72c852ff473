const closed = /[[({](?::\/\/|[.:/@]|dot|at)[\])}]/i;
const dots = / ?[[({](?:\.|dot)[\])}] ?/gi;
const ats = / ?[[({](?:@|at)[\])}] ?/gi;
const scheme = /^h(?:xx|\*\*)p(?=s?(?::\/|[[({]:))/i;
const openDot = /[[({\\]\.(?=[\p{L}\p{N}_-])/gu;
const authority = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)/i;

/**
 * The text with every mark that makes an observable harmless replaced by what it stands for: `[.]` `(dot)` `[@]`
 * `hxxp` `[:]//` and their like. Marks that close are replaced everywhere; `[.` and `\.` only in host names.
 */
export function refang(text: string): string {
  const web = text
    .replace(/[[({]:\/\/[\])}]/g, '://')
    .replace(/[[({]([:/])[\])}]/g, '$1')
    .replace(dots, '.')
    .replace(scheme, 'http');
  if (!authority.test(web)) return web.replace(ats, '@').replace(openDot, '.');
  return web.replace(
    authority,
    (_, start: string, host: string) => start + host.replace(ats, '@').replace(openDot, '.'),
  );
}

/**
 * `refang` done until nothing changes, or `undefined` when marks stand in marks (`[[[.]]]`): then nobody can say what
 * is meant.
 */
export function refangWholly(text: string): string | undefined {
  const once = refang(text);
  if (!closed.test(once)) return once;
  const twice = refang(once);
  return closed.test(twice) ? undefined : twice;
}
