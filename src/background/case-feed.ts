import type { CaseKey, CaseView } from '../core/cases/case';
import { AppError } from '../core/errors';
import type { DurationMs, EpochMs } from '../core/time';
import type { Item } from '../platform/items';
import type { CaseDesk } from './cases/desk';
import type { Publisher } from './publish';

/** A case read longer ago than this is read again when it is shown: others write to it too. */
const staleAfter: DurationMs = 30_000;
/** Cases whose full content is published. */
const mostOpen = 8;

export interface CaseFeedDeps {
  readonly desk: CaseDesk;
  readonly publisher: Publisher;
  /** Keys of the cases that are open, last opened first; outlives the worker. */
  readonly opened: Item<readonly CaseKey[]>;
  readonly now: () => EpochMs;
  /** Something about cases changed that colours buttons. */
  readonly onMarks: () => void;
}

/** Brings what the desk knows into the published state. */
export interface CaseFeed {
  start(): Promise<void>;
  /** @throws {AppError} not-found */
  open(key: CaseKey): Promise<void>;
  /** The menu is about to name the active case: have it fresh. */
  prepareMenu(): void;
  /** The desk changed. */
  changed(): void;
}

export function createCaseFeed({ desk, publisher, opened, now, onMarks }: CaseFeedDeps): CaseFeed {
  let keys: readonly CaseKey[] = [];
  const publish = () => {
    const { activeCase, caseList } = publisher.state();
    const shown = new Set([...(activeCase === null ? [] : [activeCase]), ...keys]);
    const openCases: Record<CaseKey, CaseView> = {};
    for (const key of shown) {
      const view = desk.view(key);
      if (view) openCases[key] = view;
    }
    publisher.publish({
      openCases,
      caseList: { ...caseList, cases: desk.list() },
      writes: desk.writes(),
      unsent: desk.unsent(),
    });
    onMarks();
  };
  const refreshIfStale = (key: CaseKey) => {
    const view = desk.view(key);
    // The reading reports its own failure in the case's view.
    if (view && !view.local && now() - (view.readAt ?? 0) > staleAfter) void desk.refresh(key);
  };
  return {
    async start() {
      keys = await opened.get();
      publish();
    },
    async open(key) {
      if (!desk.view(key)) throw new AppError('not-found', 'This case is not known here.');
      keys = [key, ...keys.filter((other) => other !== key)].slice(0, mostOpen);
      await opened.set(keys);
      publish();
      refreshIfStale(key);
    },
    prepareMenu() {
      const { activeCase } = publisher.state();
      if (activeCase !== null) refreshIfStale(activeCase);
    },
    changed: publish,
  };
}
