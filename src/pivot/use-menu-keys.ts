import { useRef } from 'preact/hooks';

/** How long after the last letter a new one begins a new word. */
const wordPause = 700;

/** Which item the focus goes to from `current` on a key; `undefined` for keys that move nothing. */
export function nextItem(key: string, current: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowDown' || key === 'ArrowRight') return (current + 1) % count;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return (current - 1 + count) % count;
  return undefined;
}

/**
 * Which item a typed word names: from the current one on when the word grows, from the next one when it begins. One letter
 * again and again goes through the items that begin with it.
 */
export function typedItem(word: string, current: number, labels: readonly string[]): number | undefined {
  const typed = word.toLocaleLowerCase();
  const [letter = ''] = typed;
  const wanted = typed === letter.repeat(typed.length) ? letter : typed;
  const first = wanted.length > 1 ? current : current + 1;
  for (let step = 0; step < labels.length; step++) {
    const index = (Math.max(first, 0) + step) % labels.length;
    if (labels[index]?.toLocaleLowerCase().startsWith(wanted)) return index;
  }
  return undefined;
}

const itemsIn = (menu: HTMLElement): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];

/** Puts the focus on an item; it alone is then reached by Tab. */
function focusItem(items: readonly HTMLElement[], index: number): void {
  items.forEach((item, at) => {
    item.tabIndex = at === index ? 0 : -1;
  });
  items[index]?.focus();
}

export const focusFirst = (menu: HTMLElement): void => focusItem(itemsIn(menu), 0);

/** The key handler of an element with role `menu`: arrows, Home, End and typing move the focus. */
export function useMenuKeys(): (event: KeyboardEvent) => void {
  const word = useRef({ text: '', at: Number.NEGATIVE_INFINITY });
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.currentTarget instanceof HTMLElement)) return;
    const items = itemsIn(event.currentTarget);
    const current = items.findIndex((item) => item.matches(':focus'));
    const moved = nextItem(event.key, current, items.length);
    if (moved !== undefined) {
      event.preventDefault();
      focusItem(items, moved);
      return;
    }
    // A space presses the button it is on.
    if (event.key.length !== 1 || event.key === ' ') return;
    const grows = event.timeStamp - word.current.at < wordPause;
    word.current = { text: grows ? word.current.text + event.key : event.key, at: event.timeStamp };
    const typed = typedItem(
      word.current.text,
      current,
      items.map((item) => item.getAttribute('aria-label') ?? item.textContent ?? ''),
    );
    if (typed !== undefined) focusItem(items, typed);
  };
}
