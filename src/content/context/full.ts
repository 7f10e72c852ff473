/** At most so many fuller forms are offered for one cell. */
const most = 12;

/**
 * Fuller forms of what a cell may show shortened: titles and names for screen readers in it or around it, and the
 * parts of its links' addresses, decoded.
 */
export function fullForms(cell: Element, block: Element): readonly string[] {
  const forms = new Set<string>();
  const holders = [block, cell, ...cell.querySelectorAll('[title],[aria-label],a[href]')].slice(0, 2 * most);
  const around = block.closest('a[href]');
  if (around) holders.push(around);
  for (const holder of holders) {
    for (const name of ['title', 'aria-label'] as const) {
      const value = holder.getAttribute(name);
      if (value) forms.add(value);
    }
    const href = holder.getAttribute('href');
    if (href) for (const part of partsOf(href)) forms.add(part);
  }
  return [...forms].slice(0, most);
}

/** The values in the query and the path of a link, in the fragment's as well. */
function partsOf(href: string): readonly string[] {
  return href
    .slice(0, 8_192)
    .split(/[?&#;/]/)
    .map((part) => {
      const value = part.slice(part.indexOf('=') + 1).replaceAll('+', ' ');
      try {
        return decodeURIComponent(value);
      } catch {
        return value;
      }
    })
    .filter((part) => part.length >= 6);
}
