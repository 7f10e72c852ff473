/** Events that a button of ours may cause; none of them is the page's business. */
const kinds = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
] as const;

export type UserEventKind = (typeof kinds)[number];

/** Handlers for what a person does to our buttons; `target` is the button under the pointer or with the focus. */
export type UserHandlers = {
  readonly [K in UserEventKind]?: (event: HTMLElementEventMap[K], target: Element) => void;
};

/**
 * The only way to a handler in the page: a person caused the event (T2), and it goes no further. Listens on the
 * window before the page's own capturing listeners can see or stop it; inside a closed root the target is then found
 * by place or focus, as the event itself names only the host.
 */
export function onUser(host: HTMLElement, root: ShadowRoot, handlers: UserHandlers, signal: AbortSignal): void {
  const under = (event: Event): Element | null =>
    event instanceof MouseEvent && event.detail + event.clientX + event.clientY > 0
      ? root.elementFromPoint(event.clientX, event.clientY)
      : root.activeElement;
  for (const kind of kinds) {
    const hear = (event: Event) => {
      if (event.target !== host) return;
      event.stopImmediatePropagation();
      if (!event.isTrusted) return;
      const target = under(event);
      // The table has the right event for each kind by its type; the listener cannot say which one it got.
      if (target) (handlers[kind] as ((event: Event, target: Element) => void) | undefined)?.(event, target);
    };
    window.addEventListener(kind, hear, { capture: true, signal, passive: false });
  }
}

/** Listens to what a person does elsewhere on the page, without taking any of it away. */
export function onUserElsewhere<K extends 'pointerdown' | 'keydown' | 'pointermove'>(
  host: HTMLElement,
  kind: K,
  handler: (event: WindowEventMap[K]) => void,
  signal: AbortSignal,
): void {
  const hear = (event: WindowEventMap[K]) => {
    if (event.isTrusted && event.target !== host) handler(event);
  };
  window.addEventListener(kind, hear, { capture: true, signal, passive: true });
}
