import { browser } from './browser';

/** Host access as our windows use it, so that a window can be shown without an extension around it. */
export interface Access {
  /**
   * Asks the person for access to hosts; `false` when they refuse. Must be called first thing in the handler of a click:
   * after an `await` neither browser takes it for the person's wish any more.
   */
  ask(patterns: readonly string[]): Promise<boolean>;
  has(patterns: readonly string[]): Promise<boolean>;
  /** Calls back after access was given or taken, also from the browser's own pages. Returns the way to stop. */
  watch(onChange: () => void): () => void;
}

export const access: Access = {
  ask: (patterns) => browser.permissions.request({ origins: [...patterns] }),
  has: (patterns) => browser.permissions.contains({ origins: [...patterns] }),
  watch(onChange) {
    const { onAdded, onRemoved } = browser.permissions;
    const listener = () => onChange();
    onAdded.addListener(listener);
    onRemoved.addListener(listener);
    return () => {
      onAdded.removeListener(listener);
      onRemoved.removeListener(listener);
    };
  },
};
