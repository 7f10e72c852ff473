import type { ApiClient } from '../clients';
import { aiko, europeans, japanese } from '../people';

/** The scopes that the appliance's manual asks for, all twelve of them. */
export const chapterScopes: readonly string[] = [
  'casebook',
  'enrich:read',
  'global-intel:read',
  'inspect:read',
  'integration:read',
  'profile',
  'private-intel',
  'response',
  'registry/user/ribbon',
  'telemetry:write',
  'users:read',
  'orbital',
];

/** Every scope, US. The password is printed in the demo, so it is no secret. */
export const DEMO_CLIENT: ApiClient = {
  id: 'client-5f0c2a7e-1d34-4b6a-9c58-0e7f3a2b1c4d',
  password: 'demo-password-not-a-secret',
  region: 'us',
  scopes: chapterScopes,
  user: aiko,
  enabled: true,
};

/** The same person with a client that lacks `response` and `orbital`: no actions, no Orbital. */
export const DEMO_CLIENT_NARROW: ApiClient = {
  ...DEMO_CLIENT,
  id: 'client-6a1d3b8f-2e45-4c7b-8d69-1f804b3c2d5e',
  password: 'demo-password-narrow-not-a-secret',
  scopes: chapterScopes.filter((scope) => scope !== 'response' && scope !== 'orbital'),
};

/** Every scope, EU; unknown to the other regions. */
export const DEMO_CLIENT_EU: ApiClient = {
  ...DEMO_CLIENT,
  id: 'client-7b2e4c90-3f56-4d8c-9e7a-20915c4d3e6f',
  password: 'demo-password-eu-not-a-secret',
  region: 'eu',
  user: europeans,
};

/** Every scope, APJC; unknown to the other regions. */
export const DEMO_CLIENT_APJC: ApiClient = {
  ...DEMO_CLIENT,
  id: 'client-8c3f5da1-4067-4e9d-8f8b-31a26d5e4f70',
  password: 'demo-password-apjc-not-a-secret',
  region: 'apjc',
  user: japanese,
};

/** The clients that every new world has. */
export const demoClients: readonly ApiClient[] = [DEMO_CLIENT, DEMO_CLIENT_NARROW, DEMO_CLIENT_EU, DEMO_CLIENT_APJC];
