import { join } from 'node:path';
import { journey, type Scene, setScene } from './journey';
import type { BrowserName } from './stage';

export interface WalkOptions {
  /** Folder for a picture of every step. */
  readonly pictures: string;
  readonly say: (line: string) => void;
  /** Stops after the step whose name begins like this; its picture is `last.png`. */
  readonly until?: string;
}

/** Walks the main journey step by step. @returns whether a step failed; the ones after it are not tried */
export async function walkJourney(name: BrowserName, { pictures, say, until }: WalkOptions): Promise<boolean> {
  const scene: Scene = await setScene(name);
  say(`Appliance ${scene.stage.appliance.origin4431}`);
  say(`Cisco XDR ${scene.stage.xdr.origin}\n`);
  try {
    for (const [index, { name: step, walk }] of journey.entries()) {
      await walk(scene);
      const picture = join(pictures, `${String(index + 1).padStart(2, '0')}.png`);
      await scene.hand?.tab.screenshot(picture);
      say(`${String(index + 1).padStart(2)}. ${step}`);
      if (until !== undefined && step.startsWith(until)) {
        await scene.hand?.tab.screenshot(join(pictures, 'last.png'));
        break;
      }
    }
    return false;
  } catch (error) {
    say(`Failed: ${error instanceof Error ? error.message : String(error)}`);
    await scene.hand?.tab.screenshot(join(pictures, 'failed.png'));
    return true;
  } finally {
    await scene.end();
  }
}
