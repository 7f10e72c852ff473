import type { ObservableKey } from '../core/observables/observable';
import type { PageSetup } from '../messages/contract';
import { addDrawing, draw } from './glyphs';
import type { Looks } from './looks';
import { buttonSize, type Spacing } from './place/arrange';
import type { Box } from './place/box';
import type { Spot } from './read/spot';

/** A spot with the place of its button, in the coordinates of the layer. */
export interface Placed extends Spacing {
  readonly spot: Spot;
  /** The spot's text, in the viewport's coordinates. */
  readonly text: Box;
}

/** At most so many buttons exist (T5b). */
export const mostButtons = 2_000;

/** The buttons in our layer: one for each visible observable, and one more that opens the menu of one of them. */
export interface Buttons {
  readonly layer: HTMLElement;
  readonly placed: ReadonlyMap<Spot, Placed>;
  /** Shows these buttons and no others. */
  show(all: readonly Placed[]): void;
  /** Takes away single buttons at once. */
  hide(which: (spot: Spot) => boolean): void;
  /** Makes buttons invisible until they are placed again; a press on one still counts, and reads its text anew. */
  veil(which: (spot: Spot) => boolean): void;
  spotOf(target: Element): Spot | undefined;
  buttonOf(spot: Spot): HTMLButtonElement | undefined;
  /** The button that opens the menu stands beside this one; `undefined` takes it away. */
  offerMenu(spot: Spot | undefined): void;
  readonly menuButton: HTMLButtonElement;
  /** Draws the looks again, of all or of one observable. */
  paint(key?: ObservableKey): void;
  label(labels: PageSetup['labels']): void;
}

export function createButtons(looks: Looks): Buttons {
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.setAttribute('role', 'toolbar');
  const bySpot = new Map<Spot, HTMLButtonElement>();
  const byButton = new Map<Element, Spot>();
  const placed = new Map<Spot, Placed>();
  const spare: HTMLButtonElement[] = [];
  let labels: PageSetup['labels'] | undefined;
  let offered: Spot | undefined;

  const make = (): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    addDrawing(button);
    layer.append(button);
    return button;
  };

  const menuButton = make();
  menuButton.hidden = true;
  menuButton.ariaHasPopup = 'menu';
  draw(menuButton, 'menu');

  const paintOne = (spot: Spot, button: HTMLButtonElement): void => {
    const { state, verdict, glyph } = looks.of(spot.key);
    if (button.dataset['state'] !== state) button.dataset['state'] = state;
    if ((button.dataset['verdict'] ?? '') !== (verdict ?? '')) {
      if (verdict) button.dataset['verdict'] = verdict;
      else delete button.dataset['verdict'];
    }
    if (button.dataset['glyph'] !== glyph) {
      button.dataset['glyph'] = glyph;
      draw(button, glyph);
    }
    const label = (state === 'in' ? labels?.added : labels?.add) ?? '';
    if (button.ariaLabel !== label) button.ariaLabel = label;
  };

  const remove = (spot: Spot, button: HTMLButtonElement): void => {
    bySpot.delete(spot);
    byButton.delete(button);
    placed.delete(spot);
    button.hidden = true;
    button.tabIndex = -1;
    button.classList.remove('near');
    spare.push(button);
    if (offered === spot) offerMenu(undefined);
  };

  const move = (button: HTMLElement, x: number, y: number): void => {
    const translate = `${Math.round(x)}px ${Math.round(y)}px`;
    if (button.style.translate !== translate) button.style.translate = translate;
  };

  const offerMenu = (spot: Spot | undefined): void => {
    const at = spot && placed.get(spot);
    offered = at ? spot : undefined;
    menuButton.hidden = !at;
    if (!at) return;
    const right = at.x + buttonSize + 2;
    const fits = at.text.right + 2 * buttonSize + 8 <= document.documentElement.clientWidth;
    move(menuButton, fits || at.tight ? right : at.x - buttonSize - 2, at.y);
  };

  return {
    layer,
    placed,
    menuButton,
    offerMenu,
    show(all) {
      const wanted = new Set(all.map(({ spot }) => spot));
      for (const [spot, button] of bySpot) if (!wanted.has(spot)) remove(spot, button);
      for (const at of all) {
        let button = bySpot.get(at.spot);
        if (!button) {
          button = spare.pop() ?? make();
          bySpot.set(at.spot, button);
          byButton.set(button, at.spot);
          button.hidden = false;
          paintOne(at.spot, button);
        }
        placed.set(at.spot, at);
        button.classList.remove('stale');
        button.classList.toggle('tight', at.tight);
        move(button, at.x, at.y);
      }
      if (offered) offerMenu(offered);
      // Spare buttons cost layout when they are shown again only; a screenful is enough.
      for (const button of spare.splice(200)) button.remove();
    },
    hide(which) {
      for (const [spot, button] of bySpot) if (which(spot)) remove(spot, button);
    },
    veil(which) {
      for (const [spot, button] of bySpot) if (which(spot)) button.classList.add('stale');
    },
    spotOf: (target) => (target === menuButton ? offered : byButton.get(target)),
    buttonOf: (spot) => bySpot.get(spot),
    paint(key) {
      for (const [spot, button] of bySpot) if (key === undefined || spot.key === key) paintOne(spot, button);
    },
    label(now) {
      labels = now;
      layer.ariaLabel = now.layer;
      menuButton.ariaLabel = now.menu;
      for (const [spot, button] of bySpot) paintOne(spot, button);
    },
  };
}
