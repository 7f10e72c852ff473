import * as v from 'valibot';
import type { Outcome } from '../core/outcome';
import type { Http } from './http';
import { listOf, parse } from './wire';
import { nameOf, WireUser } from './wire-user';

/** Names of users by their ids; ids that the service does not know are left out. Needs `users:read`, which is optional. */
export type UserNames = (ids: readonly string[]) => Promise<Outcome<ReadonlyMap<string, string>>>;

/** Most ids in one address. */
export const mostIds = 50;

/** @param ids the first `mostIds` different ones are asked for. @see CONTRACT 5 */
export const createUserNames =
  (http: Http): UserNames =>
  async (ids) => {
    const wanted = [...new Set(ids)].slice(0, mostIds);
    if (wanted.length === 0) return { kind: 'ok', value: new Map() };
    return http.send({
      service: 'visibility',
      method: 'GET',
      path: '/iroh/user-mgmt/batch/users',
      query: wanted.map((id) => ['id', id] as const),
      read: (json) => {
        parse(v.array(v.unknown()), json);
        return new Map(parse(listOf(WireUser), json).map((user) => [user['user-id'], nameOf(user)]));
      },
    });
  };
