import { orgs, printOrg, printUser, users } from '../people';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'hand-auth-profile-errors.json',
  method: 'GET',
  path: '/iroh/profile/whoami',
  needs: { kind: 'scopes', scopes: ['profile:read'] },
  answer({ principal, region }) {
    const person = users.find(({ id }) => id === principal.userId);
    if (!person) throw new Error(`no user ${principal.userId}`);
    return { status: 200, json: { user: printUser(person, principal.scopes), org: printOrg(orgs[region]) } };
  },
} satisfies Route;
