/**
 * A link of an answer that may be opened in a tab, or `undefined`. It may lead anywhere, but not run anything or
 * show a host that it does not lead to (T12).
 */
export function safeLink(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, username, password, href } = new URL(link);
  const harmless = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  return harmless ? href : undefined;
}
