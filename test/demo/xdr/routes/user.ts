import { printUser, scopesOf, users } from '../people';
import { iroh } from '../refusals';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  method: 'GET',
  path: '/iroh/user-mgmt/users/{id}',
  needs: { kind: 'scopes', scopes: ['users:read'] },
  // In no published file: path and scope are those of Cisco's own client.
  answer({ params, principal, world }) {
    const person = users.find(({ id, orgId }) => id === params['id'] && orgId === principal.orgId);
    return person ? { status: 200, json: printUser(person, scopesOf(world, person.id)) } : iroh.notFound('user');
  },
} satisfies Route;
