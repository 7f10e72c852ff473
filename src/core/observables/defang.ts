import type { Observable } from './observable';

const link = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i;

const dots = (host: string) => host.replaceAll('.', '[.]');

/**
 * The value in a form that no program takes for a link and that `refang` undoes: `hxxps://bad[.]example/x`,
 * `user[@]bad[.]example`, `1[.]2[.]3[.]4`, `2001[:]db8[:][:]1`. Types that nobody follows stay as they are.
 */
export function defang({ type, value }: Observable): string {
  if (type === 'url')
    return value.replace(link, (_, scheme: string, host: string) => `${harmless(scheme)}${dots(host)}`);
  if (type === 'ip' || type === 'domain' || type === 'hostname') return dots(value);
  if (type === 'ipv6') return value.replaceAll(':', '[:]').replaceAll('.', '[.]');
  if (type === 'email') {
    const at = value.lastIndexOf('@');
    return `${value.slice(0, at)}[@]${dots(value.slice(at + 1))}`;
  }
  return value;
}

const harmless = (scheme: string) => (/^https?$/.test(scheme) ? `${scheme.replace('tt', 'xx')}://` : `${scheme}[:]//`);
