import { AppError } from '../core/errors';
import type { EpochMs } from '../core/time';

const calmForMs = 400;

/**
 * Pages that do something to our frames (T3). A click in a frame goes straight to our process and the content script
 * cannot veto it; so it reports, and what a frame writes is refused until the page has been calm for 400 ms.
 */
export interface Disturbances {
  report(tabId: number, calm: boolean): void;
  /** @throws {AppError} covered */
  refuseWhileDisturbed(tabId: number | undefined): void;
  forget(tabId: number): void;
}

export function createDisturbances(now: () => EpochMs): Disturbances {
  const since = new Map<number, EpochMs | 'disturbed'>();
  return {
    report: (tabId, calm) => void since.set(tabId, calm ? now() : 'disturbed'),
    refuseWhileDisturbed(tabId) {
      const calmSince = tabId === undefined ? undefined : since.get(tabId);
      if (calmSince === undefined) return;
      if (calmSince === 'disturbed' || now() - calmSince < calmForMs) {
        throw new AppError('covered', 'The page covered this part of the extension or changed how it looks.');
      }
    },
    forget: (tabId) => void since.delete(tabId),
  };
}
