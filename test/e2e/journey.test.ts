import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContractChecker, hasContract } from '../support/contract';
import { layerButtons } from '../support/hand';
import { journey, type Scene, setScene } from '../support/journey';
import type { BrowserName } from '../support/stage';

const browsers: readonly BrowserName[] = ['chromium', 'firefox'];

describe.each(browsers)('the main job in %s', (name) => {
  let scene: Scene;
  let broken: string | undefined;
  beforeAll(async () => {
    scene = await setScene(name);
  }, 120_000);
  afterAll(() => scene?.end(), 60_000);

  for (const [index, { name: step, walk }] of journey.entries()) {
    test(step, async () => {
      expect(broken, 'an earlier step failed').toBeUndefined();
      broken = step;
      try {
        await walk(scene);
      } finally {
        mkdirSync(`out/journey/${name}`, { recursive: true });
        await scene.hand?.tab.screenshot(`out/journey/${name}/${String(index + 1).padStart(2, '0')}.png`);
      }
      broken = undefined;
    }, 120_000);
  }

  test.skipIf(!hasContract())('every request of the extension fits the published descriptions', () => {
    const { checkRequest } = createContractChecker();
    const { requests } = scene.stage.xdr.xdr;
    expect(requests.flatMap((request) => [...checkRequest(request), ...request.violations])).toEqual([]);
    const operations = new Set(requests.map(({ operation }) => operation));
    console.log(`${name}: ${requests.length} requests, ${operations.size} operations`);
    expect(operations.size).toBeGreaterThan(6);
  });

  test('nothing appears on an origin that was not granted', async () => {
    const port = new URL(scene.stage.appliance.origin4431).port;
    const tab = await scene.browser.open(`https://localhost:${port}/?demo-login=1&delay=0#/mail/incoming/domain`);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await tab.inLayer(layerButtons)).toBeUndefined();
    expect(await tab.evaluate<number>('document.documentElement.children.length')).toBe(2);
    await tab.close();
  }, 60_000);
});
