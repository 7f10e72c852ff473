import type { Host } from './host';

export interface StayParts {
  readonly host: Host;
  readonly ending: AbortController;
  /** Our element is in the page again: its frames have to be loaded anew. */
  readonly onReattached: () => void;
  /** The page changed our element. */
  readonly onTouched: () => void;
}

const mostRemovals = 3;
const removalsWithin = 2_000;
const mostRaises = 5;
const raisesWithin = 1_000;

/** Notes a moment; true when it is not one too many of the last so many milliseconds. */
function createLimit(most: number, within: number): () => boolean {
  const times: number[] = [];
  return () => {
    const now = performance.now();
    times.push(now);
    while ((times[0] ?? now) < now - within) times.shift();
    return times.length < most;
  };
}

/** Keeps our element in the page, as it should be, and above what is shown later; without a fight (R27). */
export function keepAttached({ host, ending, onReattached, onTouched }: StayParts): void {
  const { element } = host;
  const { signal } = ending;
  const mayReturn = createLimit(mostRemovals, removalsWithin);
  const mayRaise = createLimit(mostRaises, raisesWithin);

  const attach = () => {
    document.documentElement.append(element);
    host.raise();
  };

  const watchRemoval = new MutationObserver(() => {
    if (element.isConnected || signal.aborted) return;
    if (!mayReturn()) {
      ending.abort();
      return;
    }
    attach();
    onReattached();
  });
  const watchAttributes = new MutationObserver(() => {
    if (host.repair()) {
      watchAttributes.takeRecords();
      onTouched();
    }
  });

  attach();
  watchRemoval.observe(document, { childList: true });
  watchRemoval.observe(document.documentElement, { childList: true });
  watchAttributes.observe(element, { attributes: true });

  const raise = (event: Event) => {
    if (event.target === element) {
      if (!element.matches(':popover-open') && element.isConnected && mayRaise()) host.raise();
      return;
    }
    const opened = (event as Partial<ToggleEvent>).newState;
    if (opened === 'closed' || !mayRaise()) return;
    host.raise();
  };
  document.addEventListener('toggle', raise, { capture: true, signal });
  document.addEventListener('fullscreenchange', raise, { capture: true, signal });
  signal.addEventListener('abort', () => {
    watchRemoval.disconnect();
    watchAttributes.disconnect();
    element.remove();
  });
}
