import type { Acts, Taken } from './act';
import type { Buttons } from './buttons';
import type { Menu } from './frames/menu';
import type { Ribbon } from './frames/ribbon';
import type { Host } from './host';
import type { Keys } from './keys';
import type { Looks } from './looks';
import { onUser, onUserElsewhere } from './on-user';

export interface InputParts {
  readonly host: Host;
  readonly buttons: Buttons;
  readonly acts: Acts;
  readonly looks: Looks;
  readonly keys: Keys;
  readonly menu: Menu;
  readonly ribbon: Ribbon;
  readonly ending: AbortSignal;
}

/** Connects what a person does to what it means. */
export function listen({ host, buttons, acts, looks, keys, menu, ribbon, ending }: InputParts): void {
  /** What the pointer went down on. */
  let pressed: { readonly taken: Taken | undefined; readonly onMenu: boolean } | undefined;
  let near: readonly HTMLButtonElement[] = [];

  const take = (target: Element): Taken | undefined => {
    const spot = buttons.spotOf(target);
    // The chevron acts for the button it stands beside.
    const button = spot && buttons.buttonOf(spot);
    return spot && button && acts.take(button, spot);
  };

  const act = (target: Element, taken: Taken, wantsMenu: boolean): void => {
    if (target === buttons.menuButton || wantsMenu || looks.isIn(taken.spot.key)) menu.open(taken, false);
    else void acts.add(taken);
  };

  const refuse = (target: Element): void => {
    const spot = buttons.spotOf(target);
    if (spot) acts.refuse(spot);
  };

  const offer = (target: EventTarget | null): void => {
    const spot = target instanceof Element ? buttons.spotOf(target.closest('button') ?? target) : undefined;
    if (spot) buttons.offerMenu(spot);
  };

  onUser(
    host.element,
    host.root,
    {
      pointerdown(event, target) {
        if (event.button !== 0) return;
        pressed = { taken: take(target), onMenu: target === buttons.menuButton };
      },
      // The focus stays where it was on the page.
      mousedown: (event) => event.preventDefault(),
      click(event, target) {
        event.preventDefault();
        if (target === ribbon.fallback) {
          ribbon.openWindow();
          return;
        }
        const spot = buttons.spotOf(target);
        // A screen reader's press comes without a pointer.
        const { taken, onMenu } = pressed ?? { taken: take(target), onMenu: target === buttons.menuButton };
        pressed = undefined;
        if (!spot || (taken && taken.spot !== spot) || onMenu !== (target === buttons.menuButton)) return;
        if (taken && acts.holds(taken)) act(target, taken, false);
        else refuse(target);
      },
      contextmenu(event, target) {
        event.preventDefault();
        const taken = take(target);
        if (taken) act(target, taken, true);
        else refuse(target);
      },
      keydown(event, target) {
        const spot = buttons.spotOf(target);
        if (!spot || event.ctrlKey || event.metaKey) return;
        const { key } = event;
        if (key === 'Tab') return;
        const opens = key === 'Enter' || key === 'ContextMenu' || (key === 'ArrowDown' && event.altKey);
        if (opens || key === ' ' || key === 'a') {
          event.preventDefault();
          if (event.repeat) return;
          const taken = take(target);
          if (taken) act(target, taken, opens);
          else refuse(target);
          return;
        }
        if (key === 'Escape') {
          event.preventDefault();
          if (menu.isOpen) menu.close(false);
          else (target as HTMLElement).blur();
          return;
        }
        const next = keys.step(spot, key);
        if (!next && !/^(Arrow|Home|End)/.test(key)) return;
        event.preventDefault();
        if (next) keys.focus(next);
      },
      keyup(event) {
        // Firefox presses a button when the space bar comes up.
        if (event.key === ' ') event.preventDefault();
      },
    },
    ending,
  );

  host.root.addEventListener('pointerover', (event) => offer(event.target), { signal: ending });
  host.root.addEventListener('focusin', (event) => offer(event.target), { signal: ending });
  const withdraw = (event: Event & { readonly relatedTarget?: EventTarget | null }) => {
    const to = event.relatedTarget;
    if (to instanceof Element && buttons.spotOf(to)) return;
    buttons.offerMenu(undefined);
  };
  host.root.addEventListener('focusout', withdraw, { signal: ending });

  onUserElsewhere(
    host.element,
    'pointerdown',
    () => {
      pressed = undefined;
      if (menu.isOpen) menu.close(false);
    },
    ending,
  );
  onUserElsewhere(
    host.element,
    'keydown',
    ({ key }) => {
      if (key === 'Escape' && menu.isOpen) menu.close(false);
    },
    ending,
  );
  onUserElsewhere(
    host.element,
    'pointermove',
    ({ clientX, clientY }) => {
      buttons.offerMenu(undefined);
      const now = tightNear(buttons, clientX, clientY);
      for (const button of near) if (!now.includes(button)) button.classList.remove('near');
      for (const button of now) button.classList.add('near');
      near = now;
    },
    ending,
  );
}

/** The buttons that stand upon their text, on the line under the pointer. */
function tightNear(buttons: Buttons, x: number, y: number): readonly HTMLButtonElement[] {
  const found: HTMLButtonElement[] = [];
  for (const { spot, text, tight } of buttons.placed.values()) {
    if (!tight || y < text.top - 4 || y > text.bottom + 4 || x < text.left - 24 || x > text.right + 24) continue;
    const button = buttons.buttonOf(spot);
    if (button) found.push(button);
  }
  return found;
}
