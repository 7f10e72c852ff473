import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildExtension, filesIn, pack } from '../tools/builds.mjs';
import { root } from '../tools/prepare.mjs';

const apiHosts = ['visibility', 'private.intel'].flatMap((service) =>
  ['', '.eu', '.apjc'].map((region) => `https://${service}${region}.amp.cisco.com`),
);
const framedPages = ['src/ribbon/index.html', 'src/pivot/index.html'];

interface Manifest {
  readonly [key: string]: unknown;
  readonly web_accessible_resources: readonly Record<string, unknown>[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly background: { readonly scripts?: readonly string[]; readonly service_worker?: string };
}
const read = (mode: string, name: string) => readFileSync(join(root, 'dist', mode, name), 'utf8');
const manifestOf = (mode: string) => JSON.parse(read(mode, 'manifest.json')) as Manifest;
const directive = (policy: string, name: string) =>
  policy
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find(([first]) => first === name)
    ?.slice(1);

describe.each(['chrome', 'firefox'] as const)('the release for %s', (mode) => {
  beforeAll(() => buildExtension(mode), 60_000);

  test('asks for exactly the permissions that the README argues for', () => {
    const manifest = manifestOf(mode);
    expect(manifest['permissions']).toEqual(['storage', 'unlimitedStorage', 'alarms', 'scripting']);
    expect(manifest['host_permissions']).toEqual([]);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*']);
    expect(manifest['externally_connectable']).toEqual({ ids: [] });
    expect(manifest).not.toHaveProperty('content_scripts');
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const permission of ['storage', 'unlimitedStorage', 'alarms', 'scripting'])
      expect(readme).toContain(`\`${permission}\``);
  });
  test('shows pages of the web its two framed pages and nothing else', () => {
    const entry = { resources: framedPages, matches: ['https://*/*'] };
    expect(manifestOf(mode).web_accessible_resources).toEqual([
      mode === 'chrome' ? { ...entry, use_dynamic_url: true } : entry,
    ]);
  });
  test('may talk to the hosts of the three regions and to nobody else', () => {
    const policy = manifestOf(mode).content_security_policy.extension_pages;
    expect(directive(policy, 'connect-src')?.toSorted()).toEqual(apiHosts.toSorted());
    expect(directive(policy, 'default-src')).toEqual(["'none'"]);
    expect(directive(policy, 'script-src')).toEqual(["'self'"]);
    expect(directive(policy, 'trusted-types')).toEqual(["'none'"]);
    expect(directive(policy, 'frame-ancestors')).toEqual(['https:']);
  });
  test('names only files that are there', () => {
    const manifest = manifestOf(mode);
    const named = [
      ...framedPages,
      ...(manifest.background.scripts ?? []),
      ...(manifest.background.service_worker === undefined ? [] : [manifest.background.service_worker]),
      ...Object.values(manifest['icons'] as Record<string, string>),
      (manifest['options_ui'] as { page: string }).page,
      'src/windows/connect/index.html',
      'src/windows/confirm/index.html',
      'src/content/main.js',
      '_locales/en/messages.json',
      '_locales/ja/messages.json',
    ];
    const files = filesIn(join(root, 'dist', mode));
    expect(named.filter((name) => !files.includes(name))).toEqual([]);
  });
  test('holds no trace of the demo, of tests or of maps', () => {
    const files = filesIn(join(root, 'dist', mode));
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
    const texts = files
      .filter((name) => /\.(js|html|css|json)$/.test(name))
      .map((name) => [name, read(mode, name)] as const);
    // The window that adds an appliance knows names of this computer in order to refuse them; no address is built of them.
    const traces = /https?:\/\/(127\.0\.0\.1|localhost)|127\.0\.0\.1:|sourceMappingURL|__DEMO_XDR__|__TEST__|DEMO_XDR/;
    expect(texts.filter(([, text]) => traces.test(text)).map(([name]) => name)).toEqual([]);
    expect(texts.length).toBeGreaterThan(10);
  });
  test('has a content script of one classic file that imports nothing', () => {
    const script = read(mode, 'src/content/main.js');
    expect(script).not.toMatch(/^\s*import[\s{*]|\bimport\(|^\s*export\s/m);
  });
  test('is the same zip every time', async () => {
    const first = pack(mode);
    await buildExtension(mode);
    expect(pack(mode).sha256).toBe(first.sha256);
  }, 60_000);
});

test('the demo build differs in nothing but its way to the stand-ins', async () => {
  await buildExtension('demo-chrome', 'http://127.0.0.1:1234');
  const demo = manifestOf('demo-chrome');
  expect(directive(demo.content_security_policy.extension_pages, 'connect-src')).toEqual([
    'http://127.0.0.1:1234',
    ...apiHosts.toSorted((a, b) => orderOf(a) - orderOf(b)),
  ]);
  expect(demo['host_permissions']).toEqual(['https://127.0.0.1/*', 'http://127.0.0.1/*']);
  const { content_security_policy: _, host_permissions: __, ...rest } = demo;
  const { content_security_policy: ___, host_permissions: ____, ...release } = manifestOf('chrome');
  const strip = (manifest: object) => ({ ...manifest, background: undefined });
  expect(strip(rest)).toEqual(strip(release));
}, 60_000);

const orderOf = (host: string) => apiHosts.indexOf(host);
