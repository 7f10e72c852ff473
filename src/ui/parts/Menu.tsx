import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface MenuProps {
  /** What the button shows. */
  readonly label: ComponentChildren;
  /** Name of button and menu for screen readers. */
  readonly name: string;
  readonly class?: string | undefined;
  /** Items of the menu: elements with a `menuitem` role; `close` gives the focus back. */
  readonly children: (close: () => void) => ComponentChildren;
}

const items = (menu: HTMLElement | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])') ?? []),
];

/** A button that opens a menu below it. Arrow keys, Home, End and Escape work as in any menu. */
export const Menu = ({ label, name, class: className, children }: MenuProps) => {
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open.value) return;
    const all = items(menu.current);
    (all.find((item) => item.getAttribute('aria-checked') === 'true') ?? all[0])?.focus();
    const onOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) open.value = false;
    };
    const onBlur = () => {
      open.value = false;
    };
    document.addEventListener('pointerdown', onOutside, true);
    window.addEventListener('blur', onBlur);
    return () => {
      document.removeEventListener('pointerdown', onOutside, true);
      window.removeEventListener('blur', onBlur);
    };
  }, [open.value, open]);

  const close = () => {
    open.value = false;
    button.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open.value) return;
    const all = items(menu.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const target: Record<string, HTMLElement | undefined> = {
      ArrowDown: all[(at + 1) % all.length],
      ArrowUp: all[(at - 1 + all.length) % all.length],
      Home: all[0],
      End: all.at(-1),
    };
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') open.value = false;
    else if (event.key in target) target[event.key]?.focus();
    else return;
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the button and the items of the menu
    <div class={className ? `menu-holder ${className}` : 'menu-holder'} ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="menu-button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open.value}
        aria-label={name}
        onClick={() => {
          open.value = !open.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open.value) return;
          event.preventDefault();
          open.value = true;
        }}
      >
        {label}
      </button>
      {open.value && (
        <div class="menu surface" role="menu" aria-label={name} ref={menu}>
          {children(close)}
        </div>
      )}
    </div>
  );
};
