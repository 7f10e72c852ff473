import { type CrxPlugin, crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import base from './manifest.json' with { type: 'json' };

type Target = 'chrome' | 'firefox';

const contentScript = 'src/content/main.ts';
const pages = {
  ribbon: 'src/ribbon/index.html',
  pivot: 'src/pivot/index.html',
  options: 'src/windows/options/index.html',
  connect: 'src/windows/connect/index.html',
  confirm: 'src/windows/confirm/index.html',
};

/** The manifest of one browser, and in a demo build with access to the stand-ins on loopback. */
function manifestFor(target: Target, demoXdr: string) {
  const { background, browser_specific_settings, minimum_chrome_version, web_accessible_resources, ...rest } = base;
  const shared = demoXdr === '' ? rest : withDemo(rest, demoXdr);
  if (target === 'chrome') return { ...shared, background, minimum_chrome_version, web_accessible_resources };
  return {
    ...shared,
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings,
    web_accessible_resources: web_accessible_resources.map(({ use_dynamic_url: _, ...entry }) => entry),
  };
}

function withDemo(manifest: Omit<typeof base, 'background'> | object, demoXdr: string) {
  const loopback = ['https://127.0.0.1/*', 'http://127.0.0.1/*'];
  const policy = base.content_security_policy.extension_pages.replace('connect-src ', `connect-src ${demoXdr} `);
  return { ...manifest, host_permissions: loopback, content_security_policy: { extension_pages: policy } };
}

/** crxjs adds entries to `web_accessible_resources`; what ships is exactly what `manifest.json` says. */
function exactResources(manifest: object): CrxPlugin {
  return {
    name: 'exact-web-accessible-resources',
    enforce: 'post',
    apply: 'build',
    renderCrxManifest(built, bundle) {
      const { web_accessible_resources } = manifest as { web_accessible_resources: never };
      built.web_accessible_resources = web_accessible_resources;
      const chunks = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [output] : []));
      const used = new Set(chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]));
      for (const [name, output] of Object.entries(bundle)) {
        if (output.type === 'chunk' && output.facadeModuleId?.includes('/src/content/') && !used.has(name)) {
          delete bundle[name];
        }
      }
      return built;
    },
  };
}

/**
 * Modes: `chrome` and `firefox` make the release, `demo-chrome` and `demo-firefox` a build that talks to the stand-in
 * of Cisco XDR whose origin is in the environment variable `DEMO_XDR`.
 */
export default defineConfig(({ mode }) => {
  const target: Target = mode.endsWith('firefox') ? 'firefox' : 'chrome';
  const demoXdr = mode.startsWith('demo-') ? (process.env['DEMO_XDR'] ?? '') : '';
  const manifest = manifestFor(target, demoXdr);
  return {
    publicDir: 'assets',
    define: { __DEMO_XDR__: JSON.stringify(demoXdr) },
    plugins: [
      // The type of crxjs lacks Firefox's keys.
      crx({ manifest: manifest as never, browser: target, contentScripts: { standaloneFiles: [contentScript] } }),
      exactResources(manifest),
    ],
    build: {
      outDir: `dist/${mode}`,
      target: target === 'firefox' ? 'firefox142' : 'chrome130',
      modulePreload: { polyfill: false },
      sourcemap: false,
      rolldownOptions: { input: pages },
    },
    test: {
      include: ['test/**/*.test.{ts,tsx}'],
      testTimeout: 30_000,
    },
  };
});
