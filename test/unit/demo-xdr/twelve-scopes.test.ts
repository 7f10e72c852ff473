import { describe, expect, test } from 'vitest';
import { routes } from '../../demo/xdr/router';
import { gives, missingScopes } from '../../demo/xdr/scopes';
import { chapterScopes } from '../../demo/xdr/seed/clients';
import { operationOf, type Route } from '../../demo/xdr/shape';
import { setUp } from './set-up';

/** Parts of the product, by the operations they stand on. */
const part = ({ path }: Route): string => {
  const [, family = '', ...rest] = path.split('/');
  if (family === 'iroh') return rest[0] === 'iroh-enrich' && rest[1] === 'health' ? 'health' : (rest[0] ?? '');
  return rest[0] === 'casebook' ? 'casebook' : 'private-intel';
};

const refused = (scopes: readonly string[], { needs }: Route): boolean => {
  if (needs.kind === 'scopes') return missingScopes(scopes, needs.scopes).length > 0;
  return needs.kind === 'capabilities' && !needs.capabilities.every((one) => gives(scopes, one));
};

describe('a client without one of the twelve scopes', () => {
  test.each([
    ['casebook', []],
    ['enrich:read', ['iroh-enrich']],
    ['global-intel:read', []],
    ['inspect:read', ['iroh-inspect']],
    ['integration:read', ['health', 'iroh-int']],
    ['profile', ['profile']],
    ['private-intel', ['private-intel']],
    ['response', ['iroh-response']],
    ['registry/user/ribbon', []],
    ['telemetry:write', []],
    ['users:read', ['user-mgmt']],
    ['orbital', []],
  ])('%s loses %j', (removed, lost) => {
    const left = chapterScopes.filter((scope) => scope !== removed);
    expect(left).toHaveLength(11);
    const parts = new Set(routes.filter((route) => refused(left, route)).map(part));
    expect([...parts].sort()).toEqual(lost);
  });

  test('keeps casebooks by private-intel alone, and loses them with both', () => {
    const left = chapterScopes.filter((scope) => scope !== 'private-intel' && scope !== 'casebook');
    expect(routes.filter((route) => part(route) === 'casebook' && !refused(left, route)).map(operationOf)).toEqual([]);
  });

  test('all twelve refuse nothing', () => {
    expect(routes.filter((route) => refused(chapterScopes, route)).map(operationOf)).toEqual([]);
  });
});

describe('modules and users', () => {
  const names = (rows: readonly { name?: string; title?: string }[]) => rows.map(({ name, title }) => name ?? title);

  test.each([
    ['module-instance?query=umbrella', ['Umbrella (Tokyo office)']],
    ['module-instance?module_type_id=2460c99b-2f01-523b-a65d-30a3c6603245', ['Talos Intelligence']],
    ['module-instance?enabled=false', ['Secure Firewall (old)']],
    ['module-instance?sort_by=name&limit=2', ['AMP File Reputation', 'Cisco XDR Automation']],
    ['module-instance?sort_by=name&sort_order=desc&offset=1&limit=1', ['Umbrella (Tokyo office)']],
    ['module-type?record=talos-module.module/TalosModule', ['Talos Intelligence']],
    ['module-type?query=email', ['Secure Email and Web Manager', 'Secure Email Gateway']],
  ])('%s', async (path, expected) => {
    const { call } = await setUp();
    expect(names((await call('GET', `/iroh/iroh-int/${path}`)).json)).toEqual(expected);
  });

  test('a module that is switched off is never asked', async () => {
    const { call } = await setUp();
    const { text } = await call('POST', '/iroh/iroh-enrich/health');
    expect(text).not.toContain('Secure Firewall (old)');
  });

  test.each(['module-instance', 'module-type'])('an unknown %s is a 404 with a code', async (name) => {
    const { call } = await setUp();
    const { status, json } = await call('GET', `/iroh/iroh-int/${name}/none`);
    expect([status, json.error]).toEqual([404, `${name.replace('-', '_')}_not_found`]);
  });

  test('users are found in the own organisation only', async () => {
    const { call } = await setUp();
    const ids = ['a47f3d92-0c6e-4b15-9d83-5e2f71c8b0a6', 'b58a4ea3-1d7f-4c26-8e94-6f3082d9c1b7'];
    const { json } = await call('GET', `/iroh/user-mgmt/batch/users?${ids.map((id) => `id=${id}`).join('&')}`);
    expect(json.map((one: Record<string, string>) => one['user-name'])).toEqual(['René Responder']);
    expect((await call('GET', `/iroh/user-mgmt/users/${ids[1]}`)).status).toBe(404);
  });
});
