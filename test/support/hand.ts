import type { LayerButton, Surface, Tab } from './browsers/shape';

type FramePath = 'src/ribbon/' | 'src/pivot/';

/** What to look for in a document of ours, as a person would name it. */
export interface Target {
  /** Accessible name or text: a part of it, or the whole when `exact`. */
  readonly name?: string;
  readonly exact?: boolean;
  /** Kinds of elements, as a CSS selector; everything that can be used when absent. */
  readonly css?: string;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const usable = 'button, a[href], input, textarea, select, summary, [role], label, [contenteditable], [tabindex]';

/** Runs in the page: the box of the first element in view that fits. */
const boxOf = `(({ name, exact, css }, usable) => {
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
    || element.getAttribute('title') || element.getAttribute('placeholder') || '';
  const labelled = (element) => [...(element.labels ?? [])].map((label) => label.textContent.trim()).join(' ');
  const fits = (element) => {
    if (name === undefined) return true;
    const names = [nameOf(element), labelled(element), element.getAttribute('title') ?? ''];
    return names.some((own) => exact ? own === name : own.toLowerCase().includes(name.toLowerCase()));
  };
  const found = [...document.querySelectorAll(css ?? usable)].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible' && fits(element);
  });
  // The innermost of those that hold one another.
  const element = found.find((one) => !found.some((other) => other !== one && one.contains(other))) ?? found[0];
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
})`;

/** Calls until there is an answer. @throws with what was waited for, after 40 s */
export async function until<T>(what: string, look: () => Promise<T | undefined | null | false>): Promise<T> {
  const end = Date.now() + 40_000;
  let problem = '';
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      problem = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(`Waited in vain for ${what}. ${problem}`);
}

const say = (target: Target) => target.name ?? target.css ?? 'anything';

/** Looks into a document: text that stands in it, values of fields. */
export const textIn = (surface: Surface): Promise<string> => surface.evaluate<string>('document.body.innerText');

/** Works with one tab as a person does: sees names, clicks places, types keys. */
export interface Hand {
  readonly tab: Tab;
  /** The document of one of our frames in this tab, or the tab itself. */
  surface(frame?: FramePath): Promise<Surface>;
  click(target: Target, frame?: FramePath): Promise<void>;
  /** Clicks a field, replaces what is in it and leaves the focus there. */
  fill(target: Target, text: string, frame?: FramePath): Promise<void>;
  /** Waits until a text stands in the document. */
  see(text: string | RegExp, frame?: FramePath): Promise<void>;
  /** Waits until a text does not stand in the document any more. */
  seeNoMore(text: string, frame?: FramePath): Promise<void>;
  /** Where a text stands in the page, as the first place in view where it stands alone. */
  findText(text: string): Promise<Box | undefined>;
  /** The button of the page layer beside a text. */
  buttonBeside(text: string): Promise<LayerButton>;
}

export function createHand(tab: Tab): Hand {
  const surface = (frame?: FramePath) =>
    frame === undefined ? Promise.resolve<Surface>(tab) : until(frame, () => tab.frame(frame));
  const offsetOf = async (frame?: FramePath): Promise<{ x: number; y: number }> => {
    if (frame === undefined) return { x: 0, y: 0 };
    // The address of a frame may be a dynamic one; our frames are told apart by their path.
    const box = await tab.inLayer<{ x: number; y: number }>(
      `(root) => { const { x, y } = [...root.querySelectorAll('iframe')].find(({ src }) => src.includes('/${frame}')).getBoundingClientRect(); return { x, y }; }`,
    );
    if (!box) throw new Error(`There is no frame ${frame}.`);
    return box;
  };
  const centre = async (target: Target, frame?: FramePath) => {
    const box = await (await surface(frame)).evaluate<Box | null>(
      `${boxOf}(${JSON.stringify(target)}, ${JSON.stringify(usable)})`,
    );
    if (!box) return undefined;
    const offset = await offsetOf(frame);
    return { x: offset.x + box.x + box.width / 2, y: offset.y + box.y + box.height / 2 };
  };
  /** Where a thing is once it stands still: nobody clicks at what moves. */
  const locate = async (target: Target, frame?: FramePath) => {
    let before: { x: number; y: number } | undefined;
    return until(`"${say(target)}" ${frame ?? ''}`, async () => {
      const now = await centre(target, frame);
      const still = now && before && Math.hypot(now.x - before.x, now.y - before.y) < 1;
      before = now;
      return still ? now : undefined;
    });
  };
  const findText = async (text: string) =>
    (await tab.evaluate<Box | null>(`(${textBox})(${JSON.stringify(text)})`)) ?? undefined;
  return {
    tab,
    surface,
    async click(target, frame) {
      const { x, y } = await locate(target, frame);
      await tab.click(x, y);
    },
    async fill(target, text, frame) {
      const { x, y } = await locate(target, frame);
      await tab.click(x, y);
      await tab.press('Control', 'a');
      await tab.press('Backspace');
      await tab.type(text);
    },
    see: async (text, frame) =>
      void (await until(`the text ${text}`, async () => {
        const all = await textIn(await surface(frame));
        return typeof text === 'string' ? all.includes(text) : text.test(all);
      })),
    seeNoMore: async (text, frame) =>
      void (await until(`"${text}" to go`, async () => !(await textIn(await surface(frame))).includes(text))),
    findText,
    buttonBeside: (text) =>
      until(`a button beside ${text}`, async () => {
        const box = await findText(text);
        const buttons = await tab.inLayer<LayerButton[]>(layerButtons);
        if (!box || !buttons) return undefined;
        const right = box.x + box.width;
        return buttons.find(
          ({ x, y, width, height }) =>
            width > 0 && Math.abs(x - right) < 24 && y < box.y + box.height && y + height > box.y,
        );
      }),
  };
}

/** Runs in the page: the box of a text that stands there alone. */
const textBox = `(text) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Text in drawings is never decorated.
    if (node.data.trim() !== text || node.parentElement.closest('svg')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { x, y, width, height } = range.getBoundingClientRect();
    if (width > 0 && y >= 0 && y + height <= innerHeight) return { x, y, width, height };
  }
  return null;
}`;

/** Runs with the closed root: the buttons that can be seen. */
export const layerButtons = `(root) => [...root.querySelectorAll('button')].flatMap((button) => {
  const { x, y, width, height } = button.getBoundingClientRect();
  if (width === 0 || getComputedStyle(button).visibility !== 'visible') return [];
  return [{ x, y, width, height, label: button.getAttribute('aria-label') ?? '', className: button.className }];
})`;
