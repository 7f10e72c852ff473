import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/core/errors';
import { defaultPlace } from '../../../src/core/settings';
import { type Opening, sayHello } from '../../../src/ribbon/boot';

function setUp({ topLevel = false, hash = '#0123abcd', refuse = false } = {}) {
  const steps: string[] = [];
  const opening: Opening = { topLevel, hash, forgetHash: () => steps.push('forget') };
  const welcome = sayHello(opening, async (call, input) => {
    steps.push(`${call} ${JSON.stringify(input)}`);
    if (refuse) throw new AppError('not-allowed', 'The ticket is not good.');
    return { frame: 'ribbon', tabId: 7, place: defaultPlace } as never;
  });
  return { steps, welcome };
}

describe('start of the ribbon', () => {
  test('takes the ticket out of the address before it is shown', async () => {
    const { steps, welcome } = setUp();
    expect(await welcome).toEqual({ frame: 'ribbon', tabId: 7, place: defaultPlace });
    expect(steps).toEqual(['forget', 'frame.hello {"ticket":"0123abcd"}']);
  });

  test('a refused ticket is an error', async () => {
    await expect(setUp({ refuse: true }).welcome).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('a window of ours needs none and is never a pill', async () => {
    const { steps, welcome } = setUp({ topLevel: true });
    expect(await welcome).toMatchObject({ tabId: undefined, place: { form: 'panel' } });
    expect(steps).toEqual([]);
  });
});
