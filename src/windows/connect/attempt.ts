import type { Account, Connection, Region } from '../../core/account';
import { type AppErrorData, dataOf } from '../../core/errors';
import { apiOriginsOf } from '../../core/hosts';
import { patternFor } from '../../core/origin';
import type { Access } from '../../platform/access';
import type { Session } from '../../ui/session';

/** What was typed. The password is read from its field at the moment of the click and kept nowhere. */
export interface Credentials {
  readonly region: Region;
  readonly clientId: string;
  readonly clientPassword: string;
}

/** What must be mended before it makes sense to ask the service. */
export type Gap = 'client-id' | 'password' | 'password-again';

export type Attempt =
  | { readonly kind: 'connected'; readonly account: Account }
  /** The person did not allow the browser to talk to the region's hosts. */
  | { readonly kind: 'refused'; readonly hosts: readonly string[] }
  | { readonly kind: 'failed'; readonly error: AppErrorData };

/** The account whose password is kept. */
export const keptAccount = (connection: Connection): Account | undefined =>
  'account' in connection ? connection.account : undefined;

/** What is missing; the kept password belongs to one client ID in one region. */
export function gapsIn({ region, clientId, clientPassword }: Credentials, kept: Account | undefined): readonly Gap[] {
  const gaps: Gap[] = clientId.trim() === '' ? ['client-id'] : [];
  if (clientPassword !== '') return gaps;
  if (!kept) return [...gaps, 'password'];
  const same = kept.region === region && kept.clientId === clientId.trim();
  return same ? gaps : [...gaps, 'password-again'];
}

/**
 * Asks for access to the region's hosts and tries the credentials. To be called in the handler of a click, before
 * anything is awaited there: the question to the person comes first.
 */
export async function tryCredentials(
  { region, clientId, clientPassword }: Credentials,
  access: Pick<Access, 'ask'>,
  ask: Session['ask'],
): Promise<Attempt> {
  const origins = apiOriginsOf(region);
  try {
    const allowed = await access.ask([...new Set(origins.map(patternFor))]);
    if (!allowed) return { kind: 'refused', hosts: origins.map((origin) => new URL(origin).host) };
    const account = await ask('account.connect', {
      region,
      clientId: clientId.trim(),
      clientPassword: clientPassword === '' ? undefined : clientPassword,
    });
    return { kind: 'connected', account };
  } catch (thrown) {
    return { kind: 'failed', error: dataOf(thrown) };
  }
}
