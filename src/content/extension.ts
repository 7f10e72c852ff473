import type { PageCalls, PageNotice } from '../messages/contract';
import { createSend, type Send } from '../messages/send';
import type { PageNoticeMessage, Request } from '../messages/wire';

/** The part of the browser's extension API that a page layer needs; the same in all browsers. */
export interface ExtensionApi {
  readonly runtime: {
    /** Gone when the extension was updated or removed under us. */
    readonly id?: string | undefined;
    getURL(path: string): string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: NoticeListener): void;
      removeListener(listener: NoticeListener): void;
    };
  };
}

type NoticeListener = (message: unknown, sender: { readonly id?: string; readonly tab?: unknown }) => void;

/** The extension as seen from a page. */
export interface Extension {
  /** False once the extension was updated or removed: this script is an orphan then (traps 42). */
  alive(): boolean;
  /** Address of a file of the extension. */
  address(path: string): string;
  readonly send: Send<PageCalls>;
  /** Listens to the background, and to nobody else. */
  onNotice(listener: (notice: PageNotice) => void, signal: AbortSignal): void;
}

/** Waits before a message is tried again while the background wakes up (R29). */
const patience = [100, 300, 900] as const;

/** @param wait resolves after so many milliseconds */
export function createExtension({ runtime }: ExtensionApi, wait: (ms: number) => Promise<void>): Extension {
  const alive = () => {
    try {
      return typeof runtime.id === 'string';
    } catch {
      return false;
    }
  };
  const transport = async (request: Request): Promise<unknown> => {
    for (const delay of patience) {
      try {
        return await runtime.sendMessage(request);
      } catch (cause) {
        if (!alive()) throw cause;
        await wait(delay);
      }
    }
    return runtime.sendMessage(request);
  };
  return {
    alive,
    address: (path) => runtime.getURL(path),
    send: createSend<PageCalls>(transport),
    onNotice(listener, signal) {
      const hear: NoticeListener = (message, sender) => {
        if (sender.id !== runtime.id || sender.tab !== undefined) return;
        const notice = (message as Partial<PageNoticeMessage> | null)?.notice;
        if (notice) listener(notice);
      };
      runtime.onMessage.addListener(hear);
      signal.addEventListener('abort', () => {
        if (alive()) runtime.onMessage.removeListener(hear);
      });
    },
  };
}

/**
 * Finds the API in this context. Chromium names elements of the page with `id="browser"` on our global object too,
 * so that only something with a runtime id is believed.
 */
export function findApi(globals: { readonly browser?: unknown; readonly chrome?: unknown }): ExtensionApi | undefined {
  const usable = (api: unknown): api is ExtensionApi =>
    typeof (api as Partial<ExtensionApi> | undefined)?.runtime?.id === 'string';
  return [globals.browser, globals.chrome].find(usable);
}
