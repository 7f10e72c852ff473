import type { AppErrorData } from '../core/errors';
import type { PageNotice } from './contract';
import type { State } from './state';

/** A call on its way to the background. */
export interface Request {
  readonly call: string;
  readonly input: unknown;
}

/** The answer to a call. A sender that is nobody gets none. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: AppErrorData };

/** Name of the port on which the state comes down. */
export const stateFeed = 'state';

/** What comes down the state feed: everything at first, then the parts that changed. */
export type StateNews = Partial<State>;

/** Said to all our pages when the background has started, so that they take up the state feed again. */
export interface Awake {
  readonly awake: true;
}

/** A `PageNotice` on its way to a content script. */
export interface PageNoticeMessage {
  readonly notice: PageNotice;
}

export const isRequest = (message: unknown): message is Request =>
  typeof message === 'object' &&
  message !== null &&
  typeof (message as Record<string, unknown>)['call'] === 'string' &&
  'input' in message;
