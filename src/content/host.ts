import { styleText } from './style';

/** Our one element in the page, and what is inside its closed root. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Lies above everything that was shown before. */
  raise(): void;
  /** Whether the page changed the element; puts it right again. */
  repair(): boolean;
}

/**
 * Inline and important, so that no sheet of the page wins. Absolute in the top layer: the document's own scrolling
 * carries the buttons along without any script. `all: initial` comes first, as the rest takes back parts of it.
 */
const style = [
  'all:initial',
  'position:absolute',
  'inset:0 auto auto 0',
  'display:block',
  'width:0',
  'height:0',
  'margin:0',
  'padding:0',
  'border:0',
  'overflow:visible',
  'background:none',
  'opacity:1',
  'visibility:visible',
  'filter:none',
  'transform:none',
  'translate:none',
  'scale:none',
  'rotate:none',
  'clip-path:none',
  'mask:none',
  'mix-blend-mode:normal',
  'transition:none',
  'animation:none',
  'pointer-events:none',
  'zoom:1',
  'contain:none',
  'color-scheme:normal',
]
  .map((rule) => `${rule}!important`)
  .join(';');

/** A name that no page can look for; with a hyphen, since only such unknown elements may have a shadow root. */
function randomName(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  );
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/** Makes the element; it is not in the page until `documentElement` gets it. */
export function createHost(): Host {
  const element = document.createElement(randomName());
  element.setAttribute('popover', 'manual');
  element.style.cssText = style;
  // As the browser writes it: what the attribute is compared with later.
  const written = element.getAttribute('style');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleText);
  root.adoptedStyleSheets = [sheet];
  return {
    element,
    root,
    raise() {
      if (!element.isConnected) return;
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
    },
    repair() {
      let changed = false;
      for (const { name } of [...element.attributes]) {
        if (name === 'popover' || name === 'style') continue;
        element.removeAttribute(name);
        changed = true;
      }
      if (element.getAttribute('popover') !== 'manual') {
        element.setAttribute('popover', 'manual');
        changed = true;
      }
      if (element.getAttribute('style') !== written) {
        element.style.cssText = style;
        changed = true;
      }
      if (element.isConnected && !element.matches(':popover-open')) {
        element.showPopover();
        changed = true;
      }
      return changed;
    },
  };
}
