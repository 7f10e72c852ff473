import { blockOf } from './read/block';
import { isElement, isText } from './read/node';

/** What the watcher tells. */
export interface WatchEvents {
  /** The text of these blocks may be another now. */
  readonly onText: (blocks: ReadonlySet<Element>) => void;
  /** These trees are new in the page. */
  readonly onTrees: (tops: readonly Node[]) => void;
  /** Something left the page. */
  readonly onRemoved: () => void;
  /** Things may stand elsewhere; `styles` when rules may apply differently as well. */
  readonly onMove: (styles: boolean) => void;
  /** A box inside the page is being scrolled. */
  readonly onScroll: (scroller: Node) => void;
  readonly onScrollEnd: (scroller: Node) => void;
  /** A pop-over or dialog opened or closed. */
  readonly onOverlay: (element: Element) => void;
  /** Something runs over several frames. */
  readonly onAnimation: () => void;
}

/** Watches the page without touching it. */
export interface Watch {
  /** Watches a document or an open shadow root; once. Answers whether it is new. */
  add(root: Document | ShadowRoot): boolean;
  readonly roots: ReadonlySet<Document | ShadowRoot>;
  /** Hears at once of changes that the browser has not told yet. */
  flush(): void;
}

/** Milliseconds after the last scroll event when a box counts as still, where `scrollend` does not come. */
const scrollQuiet = 140;

const content: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'title'],
};

export function createWatch(host: Element, events: WatchEvents, signal: AbortSignal): Watch {
  const roots = new Set<Document | ShadowRoot>();
  const timers = new Map<Node, ReturnType<typeof setTimeout>>();

  const isOurs = (added: NodeList, removed: NodeList): boolean =>
    added.length + removed.length === 1 && (added[0] ?? removed[0]) === host;

  const hear = (records: readonly MutationRecord[]): void => {
    const blocks = new Set<Element>();
    const trees: Node[] = [];
    let removed = false;
    let moved = false;
    let styles = false;
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      if (target === host || isOurs(addedNodes, removedNodes)) continue;
      moved = true;
      if (type === 'attributes') {
        if (attributeName === 'class' || attributeName === 'style') styles = true;
        if (attributeName === 'open' && isElement(target)) events.onOverlay(target);
        if (attributeName === 'title') trees.push(target);
        continue;
      }
      const block = blockOf(target);
      if (block) blocks.add(block);
      for (const node of addedNodes) if (node !== host && (isElement(node) || isText(node))) trees.push(node);
      removed ||= removedNodes.length > 0;
    }
    if (!moved) return;
    if (removed) events.onRemoved();
    if (blocks.size > 0) events.onText(blocks);
    if (trees.length > 0) events.onTrees(trees);
    events.onMove(styles);
  };
  const observer = new MutationObserver(hear);

  const scrolled = (event: Event): void => {
    const scroller = event.target as Node;
    if (scroller === document || scroller === host) {
      events.onMove(false);
      return;
    }
    events.onScroll(scroller);
    const still = () => {
      clearTimeout(timers.get(scroller));
      timers.delete(scroller);
      events.onScrollEnd(scroller);
    };
    clearTimeout(timers.get(scroller));
    timers.set(scroller, setTimeout(still, event.type === 'scrollend' ? 0 : scrollQuiet));
  };

  const watchRoot = (root: Document | ShadowRoot): void => {
    observer.observe(root, content);
    const options = { capture: true, passive: true, signal } as const;
    root.addEventListener('scroll', scrolled, options);
    root.addEventListener('scrollend', scrolled, options);
    const moved = () => events.onMove(true);
    const toggled = ({ target }: Event) => {
      if (target === host || !target || !isElement(target as Node)) return;
      events.onOverlay(target as Element);
      events.onMove(true);
    };
    for (const kind of ['toggle', 'fullscreenchange']) root.addEventListener(kind, toggled, options);
    for (const kind of ['load', 'close']) root.addEventListener(kind, moved, options);
    for (const kind of ['transitionrun', 'animationstart']) root.addEventListener(kind, events.onAnimation, options);
    if (root instanceof Document) root.fonts.addEventListener('loadingdone', moved, { signal });
  };

  const resized = () => events.onMove(true);
  window.addEventListener('resize', resized, { signal, passive: true });
  window.visualViewport?.addEventListener('resize', resized, { signal, passive: true });
  const sizes = new ResizeObserver(resized);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  const shifts =
    typeof PerformanceObserver === 'function' && PerformanceObserver.supportedEntryTypes.includes('layout-shift')
      ? new PerformanceObserver(() => events.onMove(false))
      : undefined;
  shifts?.observe({ type: 'layout-shift' });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    sizes.disconnect();
    shifts?.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
  });

  return {
    roots,
    add(root) {
      if (roots.has(root) || signal.aborted) return false;
      roots.add(root);
      watchRoot(root);
      return true;
    },
    flush: () => hear(observer.takeRecords()),
  };
}
