import type { EpochMs } from '../core/time';
import type { FrameKind } from '../messages/contract';
import type { Binding } from '../messages/trust';
import type { Item } from '../platform/items';

/** A ticket that was given out (threats-and-faults 8). */
interface Issued {
  readonly ticket: string;
  readonly frame: FrameKind;
  readonly tabId: number;
  readonly origin: string;
  readonly issuedAt: EpochMs;
}

/** What the background remembers about framed pages; kept in `storage.session`, so that it outlives the worker (R34). */
export interface FrameRecords {
  readonly issued: readonly Issued[];
  readonly bindings: readonly Binding[];
}

export const noFrames: FrameRecords = { issued: [], bindings: [] };

const goodForMs = 10_000;

export interface Tickets {
  bindings(): Promise<readonly Binding[]>;
  /** 128 random bits as hex, good once, in this tab, for 10 s. A new one of the same kind ends the earlier binding. */
  issue(tabId: number, frame: FrameKind, origin: string): Promise<string>;
  /** Binds a framed page to its ticket; `undefined` when the ticket is not good (T27). */
  accept(
    ticket: string,
    frame: { tabId: number; frameId: number; documentId: string | undefined },
  ): Promise<Binding | undefined>;
  /** The tab went away or to another page. */
  forget(tabId: number): Promise<void>;
}

export function createTickets(records: Item<FrameRecords>, now: () => EpochMs, randomHex: () => string): Tickets {
  // One change after the other: two frames of a page ask at once.
  let turn: Promise<unknown> = Promise.resolve();
  const change = <T>(action: (current: FrameRecords) => readonly [FrameRecords, T]): Promise<T> => {
    const result = turn.then(async () => {
      const [next, value] = action(await records.get());
      await records.set(next);
      return value;
    });
    turn = result.catch(() => undefined);
    return result;
  };
  const fresh = ({ issuedAt }: Issued) => now() - issuedAt < goodForMs;
  return {
    bindings: async () => (await records.get()).bindings,
    issue: (tabId, frame, origin) =>
      change((current) => {
        const ticket = randomHex();
        const issued = current.issued.filter(
          (entry) => fresh(entry) && !(entry.tabId === tabId && entry.frame === frame),
        );
        const bindings = current.bindings.filter((binding) => !(binding.tabId === tabId && binding.frame === frame));
        return [{ issued: [...issued, { ticket, frame, tabId, origin, issuedAt: now() }], bindings }, ticket];
      }),
    accept: (ticket, { tabId, frameId, documentId }) =>
      change((current) => {
        const entry = current.issued.find(
          (issued) => issued.ticket === ticket && issued.tabId === tabId && fresh(issued),
        );
        if (!entry) return [current, undefined];
        const binding: Binding = { frame: entry.frame, tabId, frameId, documentId, origin: entry.origin };
        const issued = current.issued.filter((other) => other !== entry);
        return [{ issued, bindings: [...current.bindings, binding] }, binding];
      }),
    forget: (tabId) =>
      change((current) => [
        {
          issued: current.issued.filter((entry) => entry.tabId !== tabId),
          bindings: current.bindings.filter((binding) => binding.tabId !== tabId),
        },
        undefined,
      ]),
  };
}
