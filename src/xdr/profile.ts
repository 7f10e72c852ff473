import * as v from 'valibot';
import type { Account } from '../core/account';
import type { Outcome } from '../core/outcome';
import type { Http } from './http';
import { parseObject, text } from './wire';
import { nameOf, WireUser } from './wire-user';

/** Who an API client acts for: the user who made it. */
export type Profile = Pick<Account, 'user' | 'organisation'>;

const WireProfile = v.object({
  user: v.fallback(v.optional(WireUser), undefined),
  org: v.fallback(v.optional(v.object({ id: v.pipe(v.string(), v.minLength(1)), name: text })), undefined),
});

/**
 * Asks who we are. Without the scope `profile` nobody in particular, which is no failure (CONTRACT 5).
 *
 * @see CONTRACT 5; both objects are not published whole, so that nothing but the ids is needed
 */
export async function whoAmI(http: Http): Promise<Outcome<Profile>> {
  const outcome = await http.send<Profile>({
    service: 'visibility',
    method: 'GET',
    path: '/iroh/profile/whoami',
    // Whoever connects waits for this.
    purpose: 'write',
    read: (json) => {
      const { user, org } = parseObject(WireProfile, json);
      return {
        user: user && { id: user['user-id'], name: nameOf(user), email: user['user-email'] },
        organisation: org && { id: org.id, name: org.name ?? org.id },
      };
    },
  });
  const nobody = outcome.kind !== 'ok' && ['missing-scope', 'forbidden', 'not-found'].includes(outcome.error.code);
  return nobody ? { kind: 'ok', value: {} } : outcome;
}
