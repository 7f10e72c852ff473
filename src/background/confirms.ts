import type { CaseKey } from '../core/cases/case';
import { AppError } from '../core/errors';
import type { EpochMs } from '../core/time';
import type { Confirmation } from '../messages/contract';
import type { Item } from '../platform/items';

const goodForMs = 120_000;

/** What is carried out when the person agrees, as data, so that the question outlives a sleeping worker. */
export interface Deed {
  readonly kind: 'case.delete';
  readonly key: CaseKey;
}

export interface OpenQuestion {
  readonly id: string;
  readonly confirmation: Confirmation;
  readonly deed: Deed;
  readonly at: EpochMs;
}

export interface Confirms {
  /** Asks in a window of ours; a new question takes the place of an open one. */
  ask(confirmation: Confirmation, deed: Deed): Promise<void>;
  /** @throws {AppError} not-found when it was answered, is older than two minutes, or never existed */
  get(id: string): Promise<Confirmation>;
  /** The deed to carry out, once; `undefined` when the person does not agree. @throws {AppError} not-found, bad-request */
  answer(id: string, agreed: boolean, typed: string | undefined): Promise<Deed | undefined>;
}

export function createConfirms(
  stored: Item<OpenQuestion | undefined>,
  openWindow: (id: string) => Promise<void>,
  now: () => EpochMs,
  newId: () => string,
): Confirms {
  const find = async (id: string) => {
    const open = await stored.get();
    if (open?.id !== id || now() - open.at > goodForMs)
      throw new AppError('not-found', 'This question is no longer open.');
    return open;
  };
  return {
    async ask(confirmation, deed) {
      const id = newId();
      await stored.set({ id, confirmation, deed, at: now() });
      await openWindow(id);
    },
    get: async (id) => (await find(id)).confirmation,
    async answer(id, agreed, typed) {
      const { confirmation, deed } = await find(id);
      if (agreed && confirmation.typed !== undefined && confirmation.typed !== typed) {
        throw new AppError('bad-request', 'The typed characters do not match.');
      }
      await stored.set(undefined);
      return agreed ? deed : undefined;
    },
  };
}
