/** Makes the picture of the README: walks the main job up to the edited case and takes it. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './prepare.mjs';

const { module } = await runnerImport(join(root, 'test/support/journey-walk.ts'), { configFile: false, root });
const pictures = mkdtempSync(join(tmpdir(), 'pivot-ribbon-picture-'));
const failed = await module.walkJourney('chromium', { pictures, say: console.log, until: 'Rename the case' });
if (!failed) copyFileSync(join(pictures, 'last.png'), join(root, 'test/demo/casebook.png'));
rmSync(pictures, { recursive: true });
process.exit(failed ? 1 : 0);
