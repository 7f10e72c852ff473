import type { Region } from './hosts';
import type { World } from './world';

/** A person of an organisation, as the profile service knows them. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly nick: string;
  readonly email: string;
  readonly orgId: string;
  readonly role: 'admin' | 'user';
}

/** An organisation; API clients, cases and modules belong to one. */
export interface Org {
  readonly id: string;
  readonly name: string;
}

/** The organisation of each region; regions share nothing. */
export const orgs: Readonly<Record<Region, Org>> = {
  us: { id: '5c2a9d1e-7b34-4f60-8e19-3d0f6a8b2c47', name: 'Example Org' },
  eu: { id: '7d3b0e2f-8c45-4071-9f2a-4e107b9c3d58', name: 'Example Org Europe' },
  apjc: { id: '8e4c1f30-9d56-4182-803b-5f218cad4e69', name: 'Example Org Japan' },
};

const user = (id: string, name: string, orgId: string, role: User['role']): User => {
  const nick = name.split(' ', 1)[0]?.toLowerCase() ?? name;
  return { id, name, nick, email: `${nick}@example.com`, orgId, role };
};

/** The person behind the demo API clients of the US. */
export const aiko = user('e91b07c4-2f5a-4d38-a6c1-70b4d92e8f15', 'Aiko Analyst', orgs.us.id, 'admin');

/** A colleague, who owns some of the casebooks. */
export const rene = user('a47f3d92-0c6e-4b15-9d83-5e2f71c8b0a6', 'René Responder', orgs.us.id, 'user');

/** The person behind the API client of the EU. */
export const europeans = user('b58a4ea3-1d7f-4c26-8e94-6f3082d9c1b7', 'Edda Example', orgs.eu.id, 'admin');

/** The person behind the API client of APJC. */
export const japanese = user('c69b5fb4-2e80-4d37-9fa5-7041930ad2c8', 'Jiro Rei', orgs.apjc.id, 'admin');

/** Everybody, of every region. */
export const users: readonly User[] = [aiko, rene, europeans, japanese];

/** A user as the profile, user and incident routes print one. */
export const printUser = (person: User, scopes: readonly string[]): Readonly<Record<string, unknown>> => ({
  role: person.role,
  scopes: [...new Set(scopes.map((scope) => scope.replace(/:(read|write)$/, '')))],
  'updated-at': '2026-07-01T07:12:44.121Z',
  'user-email': person.email,
  'user-name': person.name,
  'user-nick': person.nick,
  'org-id': person.orgId,
  'user-id': person.id,
  'enabled?': true,
  'created-at': '2024-08-19T01:22:03.504Z',
  'idp-mappings': [
    {
      idp: 'sxso',
      'user-identity-id': `00u1${person.nick}`,
      'organization-id': '0oa1exampleorg0',
      'enabled?': true,
    },
  ],
  // An array in the published definition, though the name says otherwise.
  'last-logged-at': ['2026-07-10T23:58:11.000Z', '2026-07-09T23:51:40.000Z'],
});

/** An organisation as the profile routes print one. */
export const printOrg = (org: Org): Readonly<Record<string, unknown>> => ({
  id: org.id,
  name: org.name,
  'enabled?': true,
  'activation-status': 'activated',
  'scim-status': 'activated',
  'allow-all-role-to-login': false,
  'allow-all-role-to-login-editable?': true,
  'additional-scopes': [],
  'created-at': '2024-08-19T01:20:55.010Z',
  'updated-at': '2026-06-30T04:00:00.000Z',
});

/** Scopes of a person as far as their API clients show them. */
export const scopesOf = (world: World, userId: string): readonly string[] => [
  ...new Set(world.clients.all().flatMap(({ user: owner, scopes }) => (owner.id === userId ? scopes : []))),
];
