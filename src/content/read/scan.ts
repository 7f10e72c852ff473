import { blockOf } from './block';
import type { Known } from './known';
import { isDocument, isElement, parentOf } from './node';
import { isInSkipped, isSkipped } from './skip';

/** Reads the page piece by piece. */
export interface Scan {
  /** This block may have changed. */
  addBlock(block: Element): void;
  /** Everything below is new. */
  addTree(top: Node): void;
  /** Something left the page. */
  prune(): void;
  /** Works for about so many milliseconds. Answers whether observables changed and whether there is more to do. */
  run(budget: number): { readonly changed: boolean; readonly more: boolean };
}

export interface ScanParts {
  readonly known: Known;
  /** Our own element is never read. */
  readonly host: Element;
  /** Met while walking: an open shadow root or the document of a frame of the page's own origin. */
  readonly onRoot: (root: Document | ShadowRoot) => void;
  /** A frame whose document cannot be read. */
  readonly onClosedFrame: (frame: Element) => void;
  readonly beforeSlice: () => void;
}

/** How often the clock is asked: every so many nodes. */
const stride = 32;

export function createScan({ known, host, onRoot, onClosedFrame, beforeSlice }: ScanParts): Scan {
  const blocks = new Set<Element>();
  const trees = new Set<Node>();
  let walker: TreeWalker | undefined;
  let last: Element | undefined;
  let gone = false;

  const enter = (element: Element): number => {
    if (element === host) return NodeFilter.FILTER_REJECT;
    if (element.tagName === 'IFRAME' || element.tagName === 'FRAME') {
      const inside = contentOf(element as HTMLIFrameElement);
      if (inside) onRoot(inside);
      else onClosedFrame(element);
      return NodeFilter.FILTER_REJECT;
    }
    if (element.shadowRoot) onRoot(element.shadowRoot);
    return isSkipped(element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  };

  const walkerOf = (top: Node): TreeWalker => {
    if (isElement(top)) enter(top);
    const owner = isDocument(top) ? top : (top.ownerDocument ?? document);
    return owner.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      isElement(node) ? enter(node) : NodeFilter.FILTER_ACCEPT,
    );
  };

  /** The block of the next text that was not read in this walk; `undefined` when the trees are done. */
  const nextBlock = (until: number): Element | 'later' | undefined => {
    let count = 0;
    for (;;) {
      if (!walker) {
        const [top] = trees;
        if (!top) return undefined;
        trees.delete(top);
        const around = isElement(top) ? top : parentOf(top);
        if (!top.isConnected || (around && isInSkipped(around))) continue;
        walker = walkerOf(top);
        last = undefined;
      } else if (!walker.root.contains(walker.currentNode)) {
        // The page took away the node we stood on: begin this tree again.
        walker = walker.root.isConnected ? walkerOf(walker.root) : undefined;
        continue;
      }
      const node = walker.nextNode();
      if (!node) {
        walker = undefined;
        continue;
      }
      if (++count % stride === 0 && performance.now() > until) return 'later';
      if ((node as Text).data.length < 2) continue;
      const block = blockOf(node);
      if (!block || block === last) continue;
      last = block;
      return block;
    }
  };

  return {
    addBlock(block) {
      if (!isInSkipped(block) && block !== host) blocks.add(block);
    },
    addTree: (top) => void trees.add(top),
    prune() {
      gone = true;
    },
    run(budget) {
      const until = performance.now() + budget;
      let changed = gone && known.prune();
      gone = false;
      beforeSlice();
      for (const block of blocks) {
        blocks.delete(block);
        changed = known.read(block) || changed;
        if (performance.now() > until) return { changed, more: true };
      }
      for (;;) {
        const block = nextBlock(until);
        if (block === 'later') return { changed, more: true };
        if (!block) return { changed, more: false };
        changed = known.read(block) || changed;
        if (performance.now() > until) return { changed, more: true };
      }
    },
  };
}

/** The document in a frame when it is of our page's origin. */
export function contentOf(frame: HTMLIFrameElement): Document | undefined {
  try {
    return frame.contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}
