import type { Buttons, Placed } from './buttons';
import type { Spot } from './read/spot';

/** Our layer is one stop of the Tab key; inside it arrows step through the observables in view. */
export interface Keys {
  /** The stop is where the focus was last, or the first button in view. */
  renew(): void;
  /** The button that a key leads to; `undefined` for keys that lead nowhere. */
  step(from: Spot, key: string): HTMLButtonElement | undefined;
  focus(button: HTMLButtonElement): void;
}

/** Buttons less than this many pixels apart in height stand on one line. */
const line = 8;

export function createKeys(buttons: Buttons): Keys {
  let stop: HTMLButtonElement | undefined;

  const inView = (): readonly Placed[] =>
    [...buttons.placed.values()]
      .filter(({ text }) => text.bottom > 0 && text.top < innerHeight)
      .sort((a, b) => (Math.abs(a.y - b.y) < line ? a.x - b.x : a.y - b.y));

  const setStop = (button: HTMLButtonElement | undefined): void => {
    if (stop === button) return;
    if (stop) stop.tabIndex = -1;
    stop = button;
    if (stop) stop.tabIndex = 0;
  };

  return {
    renew() {
      if (stop && buttons.spotOf(stop) && !stop.hidden) return;
      let first: Placed | undefined;
      for (const at of buttons.placed.values()) {
        if (at.text.bottom <= 0 || at.text.top >= innerHeight) continue;
        if (!first || at.y < first.y - line || (at.y < first.y + line && at.x < first.x)) first = at;
      }
      setStop(first && buttons.buttonOf(first.spot));
    },
    step(from, key) {
      const all = inView();
      const at = buttons.placed.get(from);
      const index = all.findIndex(({ spot }) => spot === from);
      if (!at || index < 0) return undefined;
      const to = (placed: Placed | undefined) => placed && buttons.buttonOf(placed.spot);
      if (key === 'ArrowRight') return to(all[index + 1]);
      if (key === 'ArrowLeft') return to(all[index - 1]);
      if (key === 'Home') return to(all[0]);
      if (key === 'End') return to(all.at(-1));
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
      const down = key === 'ArrowDown';
      const beyond = all.filter(({ y }) => (down ? y > at.y + line : y < at.y - line));
      const nearest = down ? beyond[0] : beyond.at(-1);
      if (!nearest) return undefined;
      const sameLine = beyond.filter(({ y }) => Math.abs(y - nearest.y) < line);
      return to(
        sameLine.reduce((a, b) =>
          Math.abs(b.text.left - at.text.left) < Math.abs(a.text.left - at.text.left) ? b : a,
        ),
      );
    },
    focus(button) {
      setStop(button);
      button.focus({ preventScroll: true });
    },
  };
}
