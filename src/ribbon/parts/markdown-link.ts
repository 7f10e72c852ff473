/**
 * Where a link in somebody's notes may lead (T12): `https:` without user name, or `mailto:`. Everything else is text.
 * The host is for the reader, who must not be deceived by the words of the link.
 */
export function safeLink(href: string): { readonly href: string; readonly shown: string } | undefined {
  if (!URL.canParse(href)) return undefined;
  const { protocol, username, password, host, pathname, href: whole } = new URL(href);
  if (protocol === 'mailto:') return { href: whole, shown: pathname };
  if (protocol !== 'https:' || username !== '' || password !== '') return undefined;
  return { href: whole, shown: host };
}
