import type { FrameKind } from './contract';

/**
 * Who is asking (threats-and-faults 8): `window` is a top-level page of ours, `frame` one of our framed pages that
 * showed a ticket, `page` a content script on a granted appliance. Anything else is nobody and gets no answer.
 */
export type Trust = 'window' | 'frame' | 'page';

/** Who asks, from what the browser reports about the sender and from nothing the sender says. */
export interface Caller {
  readonly trust: Trust;
  /** Absent for a page of ours that is not in a tab. */
  readonly tabId: number | undefined;
  /** Origin of the appliance's page: of a content script, or of the page that the frame lies in. */
  readonly origin: string | undefined;
  /** Which framed page it is. */
  readonly frame?: FrameKind | undefined;
}

/** The part of `runtime.MessageSender` that trust is judged by. */
export interface SenderFacts {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** A framed page that showed its ticket. */
export interface Binding {
  readonly frame: FrameKind;
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | undefined;
  /** Origin of the page around it. */
  readonly origin: string;
}

/** What trust is judged against. */
export interface TrustFacts {
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a path. */
  readonly extensionOrigin: string;
  /** Origins of granted appliances, with port. */
  readonly appliances: readonly string[];
  readonly bindings: readonly Binding[];
}

export type Judgement =
  | { readonly kind: 'known'; readonly caller: Caller }
  /** One of our framed pages that has not shown its ticket yet: it may say hello and nothing else. */
  | {
      readonly kind: 'stranger-frame';
      readonly tabId: number;
      readonly frameId: number;
      readonly documentId: string | undefined;
    }
  | { readonly kind: 'nobody' };

const nobody: Judgement = { kind: 'nobody' };

/** Origin of the sender; Firefox leaves `origin` out in places, and then the browser's own `url` gives it. */
function originOf({ origin, url }: SenderFacts): string | undefined {
  if (origin !== undefined) return origin;
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return `${parsed.protocol}//${parsed.host}`;
}

/** Decides who a sender is. Do not weaken: this is the border between the page and the credentials. */
export function judge(sender: SenderFacts, facts: TrustFacts): Judgement {
  if (sender.id !== facts.extensionId) return nobody;
  const origin = originOf(sender);
  const tabId = sender.tab?.id;
  if (origin === facts.extensionOrigin) {
    if (tabId === undefined || sender.frameId === 0) {
      return { kind: 'known', caller: { trust: 'window', tabId, origin: undefined } };
    }
    const { frameId, documentId } = sender;
    if (frameId === undefined) return nobody;
    const bound = facts.bindings.find(
      (binding) => binding.tabId === tabId && binding.frameId === frameId && binding.documentId === documentId,
    );
    if (!bound) return { kind: 'stranger-frame', tabId, frameId, documentId };
    return { kind: 'known', caller: { trust: 'frame', tabId, origin: bound.origin, frame: bound.frame } };
  }
  if (tabId === undefined || sender.frameId !== 0 || origin === undefined) return nobody;
  if (!facts.appliances.includes(origin)) return nobody;
  return { kind: 'known', caller: { trust: 'page', tabId, origin } };
}
