import type { FrameKind } from '../../messages/contract';
import type { Extension } from '../extension';

/** One framed page of ours in the closed root. */
export interface Frame {
  readonly element: HTMLIFrameElement;
  /** Loads the page with a new ticket. */
  load(): Promise<void>;
  /** The frame said something: it works. */
  heard(): void;
  /** Starts to wait for it to say something. */
  expect(): void;
  /** True when it did not in time: the page's policy keeps it out (R33). */
  readonly silent: boolean;
}

/** How long a frame may keep silent, in milliseconds. */
const patience = 2_000;

const pages: Readonly<Record<FrameKind, string>> = {
  ribbon: 'src/ribbon/index.html',
  menu: 'src/pivot/index.html',
};

export function createFrame(kind: FrameKind, extension: Extension, onSilent: () => void, ending: AbortSignal): Frame {
  const element = document.createElement('iframe');
  element.className = kind;
  element.allow = 'clipboard-write';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silent = false;
  ending.addEventListener('abort', () => clearTimeout(timer));
  const expect = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      silent = true;
      element.classList.remove('shown');
      onSilent();
    }, patience);
  };
  return {
    element,
    get silent() {
      return silent;
    },
    async load() {
      const { ticket } = await extension.send('page.ticket', { frame: kind });
      if (ending.aborted) return;
      silent = false;
      const around = element.parentNode;
      // A change of the fragment alone would not load the page again, so it is taken out and put back.
      if (element.src !== '') element.remove();
      element.src = `${extension.address(pages[kind])}#${ticket}`;
      if (!element.isConnected) around?.append(element);
    },
    heard() {
      clearTimeout(timer);
      silent = false;
    },
    expect,
  };
}
