import { AppError, dataOf } from '../core/errors';
import type { Calls, Handlers } from '../messages/contract';
import { type CallClass, callOf, inputOf } from '../messages/schemas';
import { type Caller, judge, type SenderFacts, type Trust, type TrustFacts } from '../messages/trust';
import type { Reply, Request } from '../messages/wire';

const allowed: Readonly<Record<CallClass, readonly Trust[]>> = {
  page: ['page'],
  ui: ['frame', 'window'],
  window: ['window'],
};

export interface DispatchDeps {
  readonly handlers: Handlers<Calls>;
  /** Whom to trust, at this moment. */
  readonly facts: () => Promise<TrustFacts>;
  /** A framed page says hello; everything else it may do follows from it. */
  readonly hello: (
    ticket: string,
    sender: { tabId: number; frameId: number; documentId: string | undefined },
  ) => Promise<unknown>;
  /** Whether a page may make one more call now (T18). */
  readonly mayCall: (caller: Caller, call: string) => boolean;
}

/**
 * The one door of the background. Who asks is decided by what the browser reports about the sender; a call that is not
 * on the asker's list, an input that does not fit and a sender that is nobody get no answer.
 */
export function createDispatcher(deps: DispatchDeps) {
  return async (message: Request, sender: SenderFacts): Promise<Reply | undefined> => {
    const call = callOf(message.call);
    if (!call) return undefined;
    const judgement = judge(sender, await deps.facts());
    if (judgement.kind === 'nobody') return undefined;
    const checked = inputOf(call.schema, message.input);
    if (!checked) return refuse(`The input of ${message.call} does not fit.`);
    if (judgement.kind === 'stranger-frame') {
      if (message.call !== 'frame.hello') return undefined;
      return reply(() => deps.hello((checked.input as { ticket: string }).ticket, judgement));
    }
    const { caller } = judgement;
    if (!allowed[call.of].includes(caller.trust)) return refuse(`${message.call} is not for a ${caller.trust}.`);
    if (!deps.mayCall(caller, message.call)) return refuse('Too many calls.');
    // The table is typed by the contract; here the name is data, so the link between the two types is lost.
    const handler = deps.handlers[message.call as keyof Calls] as (input: unknown, from: Caller) => unknown;
    return reply(async () => handler(checked.input, caller));
  };
}

const refuse = (message: string): Reply => ({ ok: false, error: dataOf(new AppError('not-allowed', message)) });

async function reply(action: () => Promise<unknown>): Promise<Reply> {
  try {
    return { ok: true, value: await action() };
  } catch (error) {
    return { ok: false, error: dataOf(error) };
  }
}
