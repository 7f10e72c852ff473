import { DEMO_LOGIN } from '../demo/appliance/server/session';
import { DEMO_CLIENT } from '../demo/xdr/seed/clients';
import type { TestBrowser } from './browsers/shape';
import { createHand, type Hand, until } from './hand';
import { type BrowserName, type Stage, setStage } from './stage';
import { casesHolding, caseTitled } from './stored-cases';

const ribbon = 'src/ribbon/';
const menu = 'src/pivot/';

/** Everything a step of the journey works with; a step may put another browser or tab in place. */
export interface Scene {
  readonly stage: Stage;
  readonly profile: string;
  browser: TestBrowser;
  /** The tab in front, once there is one. */
  hand: Hand | undefined;
  end(): Promise<void>;
}

export async function setScene(name: BrowserName): Promise<Scene> {
  const stage = await setStage(name);
  const profile = stage.newProfile();
  const scene: Scene = {
    stage,
    profile,
    browser: await stage.launch({ profile }),
    hand: undefined,
    async end() {
      await scene.browser.close();
      await stage.close();
    },
  };
  return scene;
}

/** One thing a person does, and what they see then. Throws when they do not see it. */
export interface Step {
  readonly name: string;
  walk(scene: Scene): Promise<void>;
}

export function handOf({ hand }: Scene): Hand {
  if (!hand) throw new Error('No tab is open yet.');
  return hand;
}

async function open(scene: Scene, url: string): Promise<Hand> {
  scene.hand = createHand(await scene.browser.open(url));
  return scene.hand;
}

export const ownPage = (scene: Scene, name: string) =>
  `${scene.browser.extensionOrigin}/src/windows/${name}/index.html`;
export const report = (scene: Scene) => `${scene.stage.appliance.origin4431}/?delay=0#/mail/incoming/domain`;

export async function signIn(scene: Scene): Promise<void> {
  await enter(await open(scene, report(scene)));
}

/** Signs in to the appliance; by key, since an open ribbon may lie over the lower half of a small window. */
async function enter(hand: Hand): Promise<void> {
  await hand.fill({ css: '#da-name' }, DEMO_LOGIN.name);
  await hand.fill({ css: '#da-pass' }, DEMO_LOGIN.password);
  await hand.tab.press('Enter');
}

export async function clickButton(hand: Hand, value: string, button: 'left' | 'right' = 'left'): Promise<void> {
  const { x, y, width, height } = await hand.buttonBeside(value);
  await hand.tab.click(x + width / 2, y + height / 2, button);
}

/** Waits until the cases on the service that hold a value are so many, each holding it once. */
const inCases = (scene: Scene, value: string, count: number) =>
  until(`${value} in ${count} cases`, async () => {
    const holding = casesHolding(scene.stage.xdr.xdr.world, value);
    return holding.length === count && holding.every(({ copies }) => copies === 1);
  });

const edited = { title: 'Invoice lure', summary: 'Fake invoices, 38 recipients', notes: 'Ask **finance** first.' };

/** The main job, from the first start to the next day. */
export const journey: readonly Step[] = [
  {
    name: 'Add the appliance in the options',
    async walk(scene) {
      const hand = await open(scene, ownPage(scene, 'options'));
      await hand.fill({ name: 'Address of the appliance' }, `${scene.stage.appliance.origin4431}/ng-login`);
      await hand.click({ name: 'Add', exact: true, css: 'button' });
      await hand.see(scene.stage.appliance.origin4431);
      await hand.see('Allowed');
    },
  },
  {
    name: 'Connect with client ID and client password, and see who is connected',
    async walk(scene) {
      const hand = await open(scene, ownPage(scene, 'connect'));
      await hand.fill({ name: 'Client ID', css: 'input' }, DEMO_CLIENT.id);
      await hand.fill({ name: 'Client password', css: 'input' }, DEMO_CLIENT.password);
      await hand.click({ name: 'Authenticate', css: 'button' });
      await hand.see(/Signed in as Aiko Analyst of Example Org/);
      await hand.see('registry/user/ribbon');
    },
  },
  {
    name: 'Sign in to the appliance and see a button beside an observable of the report',
    async walk(scene) {
      await signIn(scene);
      await handOf(scene).buttonBeside('bit.ly');
      await handOf(scene).buttonBeside('203.0.113.45');
    },
  },
  {
    name: 'One click with no active case asks which; the first answer is a new case',
    async walk(scene) {
      const hand = handOf(scene);
      await clickButton(hand, 'bit.ly');
      await hand.see('Which case should bit.ly go to?', menu);
      await hand.click({ name: 'New case' }, menu);
      await hand.see('Saved to', menu);
      await inCases(scene, 'bit.ly', 1);
    },
  },
  {
    name: 'The next click adds to the active case at once, and the button shows it',
    async walk(scene) {
      const hand = handOf(scene);
      await clickButton(hand, '203.0.113.45');
      await hand.see('203.0.113.45 saved to', ribbon);
      await until('the filled button', async () => {
        const { className, label } = await hand.buttonBeside('203.0.113.45');
        return `${className} ${label}`.match(/added|in\b|menu/i);
      });
      await inCases(scene, '203.0.113.45', 1);
    },
  },
  {
    name: 'The menu adds another observable to a new case',
    async walk(scene) {
      const hand = handOf(scene);
      await clickButton(hand, 'partner.example.com', 'right');
      await hand.see('partner.example.com', menu);
      await hand.click({ name: 'Add to new case' }, menu);
      await inCases(scene, 'partner.example.com', 1);
    },
  },
  {
    name: 'The Casebook in the ribbon shows the new case with its observable',
    async walk(scene) {
      const hand = handOf(scene);
      await hand.click({ name: 'Expand ribbon' }, ribbon);
      await hand.click({ name: 'Casebook', css: '[role=tab], button' }, ribbon);
      await hand.see('partner.example.com', ribbon);
      await hand.see(/active/, ribbon);
      await hand.see(/Owned by others/, ribbon);
    },
  },
  {
    name: 'Rename the case and write summary and notes',
    async walk(scene) {
      const hand = handOf(scene);
      await hand.click({ name: 'Edit: Title' }, ribbon);
      await hand.fill({ css: 'textarea', name: 'Title' }, edited.title, ribbon);
      await hand.tab.press('Enter');
      await hand.click({ name: 'Edit: Summary' }, ribbon);
      await hand.fill({ css: 'textarea', name: 'Summary' }, edited.summary, ribbon);
      await hand.tab.press('Enter');
      await hand.click({ name: 'Edit: Notes' }, ribbon);
      await hand.fill({ css: 'textarea', name: 'Notes' }, edited.notes, ribbon);
      await hand.tab.press('Control', 'Enter');
      await until('the texts in XDR', async () => {
        const found = caseTitled(scene.stage.xdr.xdr.world, edited.title);
        return found?.['short_description'] === edited.summary && found['description'] === edited.notes;
      });
    },
  },
  {
    name: 'Reload the page and find everything again',
    async walk(scene) {
      const hand = handOf(scene);
      await hand.tab.reload();
      // The stand-in keeps its session in memory only, as the appliance is assumed to.
      await enter(hand);
      await seeCase(scene);
    },
  },
  {
    name: 'Restart the browser with the same profile and find everything again',
    async walk(scene) {
      await ribbonIsKept(scene);
      await scene.browser.close();
      scene.browser = await scene.stage.launch({ profile: scene.profile });
      await signIn(scene);
      await seeCase(scene);
      for (const value of ['bit.ly', '203.0.113.45', 'partner.example.com']) {
        await inCases(scene, value, 1);
      }
    },
  },
];

/** Where the ribbon lies is kept a moment after it was moved, so that dragging it does not write at every step. */
async function ribbonIsKept(scene: Scene): Promise<void> {
  const own = await scene.browser.open(ownPage(scene, 'connect'));
  const kept = `(globalThis.browser ?? chrome).storage.local.get('places').then(({ places }) => Object.values(places))`;
  await until('the place of the ribbon', async () =>
    (await own.evaluate<{ form: string }[]>(kept)).some(({ form }) => form === 'panel'),
  );
  await own.close();
}

/** The ribbon remembered that it was open on the Casebook. */
async function seeCase(scene: Scene): Promise<void> {
  const hand = handOf(scene);
  await hand.see(edited.title, ribbon);
  await hand.see(edited.summary, ribbon);
  await hand.see('Ask finance first.', ribbon);
  await hand.see('partner.example.com', ribbon);
}
