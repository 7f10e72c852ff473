import { createTokenKeeper, type StoredToken } from '../../../../src/background/account/token-keeper';
import { AppError } from '../../../../src/core/errors';
import type { Credentials, Issued } from '../../../../src/xdr/token';
import { clocks, credentials, deferred, issued, item, settle } from './set-up';

export const wrong = new AppError('wrong-password', 'No.', { host: 'visibility.amp.cisco.com' });

/** A keeper whose exchanges the test ends, one after the other. */
export function keeperSetUp(stored?: StoredToken) {
  const time = clocks();
  const session = item<StoredToken | undefined>(stored);
  const asked: { resolve: (token: Issued) => void; reject: (error: unknown) => void }[] = [];
  const failures: string[] = [];
  const shown: { credentials: () => Promise<Credentials> } = { credentials: async () => credentials };
  const wake = () =>
    createTokenKeeper({
      requestToken: () => {
        const { promise, ...ends } = deferred<Issued>();
        asked.push(ends);
        return promise;
      },
      credentials: () => shown.credentials(),
      session,
      now: time.now,
      elapsed: time.elapsed,
      onFailure: (error) => failures.push(error.code),
    });
  const keeper = wake();
  /** Asks, and lets the exchange that this needs end well. */
  const get = async (name: string, change: Partial<Issued> = {}, from = keeper) => {
    const grant = from.grant();
    await settle();
    asked.at(-1)?.resolve(issued(name, change));
    return (await grant).accessToken.reveal();
  };
  const refuse = async (error: AppError) => {
    const grant = keeper.grant();
    await settle();
    asked.at(-1)?.reject(error);
    return grant.catch((thrown: AppError) => thrown);
  };
  return { keeper, wake, time, session, asked, failures, shown, get, refuse };
}
