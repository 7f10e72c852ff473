const closed = /[[({](?::\/\/|[.:/@]|dot|at)[\])}]|\\\//i;
const closedMarks = / ?[[({](?::\/\/|[.:/@]|dot|at)[\])}] ?|\\\//gi;
const scheme =
  /^(?:h(?:[tx*]{2}|x|[[({]tt[\])}])p(?=s?:\/\/)|https?[[({]s[\])}](?=:\/\/)|meow(?=:\/\/)|fx(?=ps?:\/\/))/i;
const openDot = /(?<=[\p{L}\p{N}_-])(?:[[({\\]\.|\.[\]}])(?=[\p{L}\p{N}_-])/gu;
const mayOpen = /[[({\\]\.|\.[\]}]/;
const authority = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)/i;

/**
 * The text with every mark that makes an observable harmless replaced by what it stands for: `[.]` `(dot)` `[@]`
 * `hxxp` `[:]//` and their like. Marks that close are replaced everywhere; `[.` and `\.` only in host names.
 */
export function refang(text: string): string {
  const plain = text.replace(closedMarks, plainSign).replace(scheme, plainScheme);
  if (!mayOpen.test(plain)) return plain;
  if (!authority.test(plain)) return plain.replace(openDot, '.');
  return plain.replace(authority, (_, start: string, host: string) => start + host.replace(openDot, '.'));
}

const plainScheme = (name: string) => (/^f/i.test(name) ? 'ft' : /s[\])}]$/i.test(name) ? 'https' : 'http');

/** What a mark stands for; the blanks around it go with a dot or an at sign, and stay with the rest. */
function plainSign(mark: string): string {
  if (mark === '\\/') return '/';
  const inner = mark.trim().slice(1, -1).toLowerCase();
  if (inner === '.' || inner === 'dot') return '.';
  if (inner === '@' || inner === 'at') return '@';
  return `${mark.startsWith(' ') ? ' ' : ''}${inner}${mark.endsWith(' ') ? ' ' : ''}`;
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
