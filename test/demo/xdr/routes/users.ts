import { printUser, scopesOf, users } from '../people';
import { texts } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  method: 'GET',
  path: '/iroh/user-mgmt/batch/users',
  needs: { kind: 'scopes', scopes: ['users:read'] },
  query: { id: texts },
  // In no published file: path and scope are those of Cisco's own client.
  answer({ query, principal, world }) {
    const wanted = query.getAll('id');
    const found = users.filter(({ id, orgId }) => wanted.includes(id) && orgId === principal.orgId);
    return { status: 200, json: found.map((person) => printUser(person, scopesOf(world, person.id))) };
  },
} satisfies Route;
