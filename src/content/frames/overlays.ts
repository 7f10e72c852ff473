/** Pop-overs, modal dialogs and fullscreen elements of the page that are open now. */
export interface Overlays {
  /** This element opened or may have. */
  note(element: Element): void;
  open(): readonly Element[];
}

const shown = ':popover-open, :modal';

/** Keeps the list by what is told: asking a page of 65,000 elements for it would take several milliseconds. */
export function createOverlays(host: Element): Overlays {
  const known = new Set(document.querySelectorAll(shown));
  return {
    note: (element) => void known.add(element),
    open() {
      for (const element of known) {
        if (!element.isConnected || element === host || !element.matches(shown)) known.delete(element);
      }
      return [...known];
    },
  };
}
