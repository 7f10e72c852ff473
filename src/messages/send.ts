import { AppError, errorOf } from '../core/errors';
import type { Input, Output } from './contract';
import type { Reply, Request } from './wire';

/** Makes one call and gives its answer. @throws {AppError} what the background threw; `extension-reloaded` when it is gone */
export type Send<C> = <K extends keyof C & string>(call: K, input: Input<C, K>) => Promise<Output<C, K>>;

/** @param transport `runtime.sendMessage` of whichever context this is */
export function createSend<C>(transport: (request: Request) => Promise<unknown>): Send<C> {
  return async (call, input) => {
    let reply: Reply | undefined;
    try {
      reply = (await transport({ call, input })) as Reply | undefined;
    } catch (cause) {
      throw new AppError('extension-reloaded', 'The extension was updated or stopped.', { cause });
    }
    if (!reply) throw new AppError('not-allowed', `The background does not answer ${call} here.`);
    if (!reply.ok) throw errorOf(reply.error);
    // The background's handler table is typed by the same contract; this is the one place where the wire is trusted.
    return reply.value as never;
  };
}
