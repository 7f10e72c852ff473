import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveAppliance } from '../demo/appliance/serve';
import { serveXdr } from '../demo/xdr/serve';
import { buildExtension } from '../tools/builds.mjs';
import { launchChromium } from './browsers/chromium';
import { launchFirefox } from './browsers/firefox';
import type { LaunchOptions, TestBrowser } from './browsers/shape';

export type BrowserName = TestBrowser['name'];

/** The stand-ins, and a build of the extension that talks to them. */
export interface Stage {
  readonly appliance: Awaited<ReturnType<typeof serveAppliance>>;
  readonly xdr: Awaited<ReturnType<typeof serveXdr>>;
  /** Starts the browser; without a profile, with a fresh one. */
  launch(options?: Partial<LaunchOptions>): Promise<TestBrowser>;
  /** A folder for a profile that goes when the stage does. */
  newProfile(): string;
  close(): Promise<void>;
}

/** Builds the demo, starts both stand-ins on free ports and is ready to launch a browser. */
export async function setStage(name: BrowserName): Promise<Stage> {
  const xdr = await serveXdr({ port: 0 });
  const appliance = await serveAppliance({ port: 0, port4431: 0 });
  const profiles: string[] = [];
  const newProfile = () => {
    const folder = mkdtempSync(join(tmpdir(), `pivot-ribbon-${name}-`));
    profiles.push(folder);
    return folder;
  };
  const mode = name === 'chromium' ? 'demo-chrome' : 'demo-firefox';
  const extension = await buildExtension(mode, xdr.origin, join(newProfile(), 'extension'));
  return {
    appliance,
    xdr,
    newProfile,
    launch: (options = {}) =>
      (name === 'chromium' ? launchChromium : launchFirefox)({
        extension,
        ...options,
        profile: options.profile ?? newProfile(),
      }),
    async close() {
      await Promise.all([xdr.close(), appliance.close()]);
      for (const folder of profiles) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
