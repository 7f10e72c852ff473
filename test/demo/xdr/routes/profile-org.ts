import { orgs, printOrg } from '../people';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'hand-auth-profile-errors.json',
  method: 'GET',
  path: '/iroh/profile/org',
  needs: { kind: 'scopes', scopes: ['profile:read'] },
  answer: ({ region }) => ({ status: 200, json: printOrg(orgs[region]) }),
} satisfies Route;
