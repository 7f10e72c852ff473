import type { CaseKey } from '../core/cases/case';
import { findLocally } from '../core/cases/find-locally';
import { dataOf } from '../core/errors';
import { find } from '../core/observables/find';
import { orThrow } from '../core/outcome';
import type { DurationMs, EpochMs } from '../core/time';
import type { Item } from '../platform/items';
import type { CaseSearch } from '../xdr/casebook-search';
import type { CaseDesk } from './cases/desk';
import type { Publisher } from './publish';

export interface CaseReaderDeps {
  readonly desk: CaseDesk;
  /** Finds cases on the service; `undefined` while nobody is connected. */
  readonly search: () => CaseSearch | undefined;
  readonly publisher: Publisher;
  readonly now: () => EpochMs;
  /** When the list was read last; outlives the worker. */
  readonly lastRead: Item<EpochMs>;
}

/** Reads the list of cases from the service, page by page. Failures are published with the list. */
export interface CaseReader {
  refresh(): Promise<void>;
  /** Reads the newest cases unless that was done lately, by this worker or one before it: calls are a budget. */
  refreshIfOld(): Promise<void>;
  more(): Promise<void>;
  /**
   * Cases by title, text or observable value: on the service, and among what is known here when the service cannot be
   * asked. Local cases, which the service cannot know, are among the answers either way.
   */
  search(text: string): Promise<{ keys: readonly CaseKey[]; used: 'service' | 'local' }>;
  /** Forgets where the list had come to: another account sees other cases. */
  reset(): void;
}

/** A list read longer ago than this is read again when somebody looks at it. */
const oldAfter: DurationMs = 5 * 60_000;

export function createCaseReader({ desk, search, publisher, now, lastRead }: CaseReaderDeps): CaseReader {
  let next: string | undefined;
  let reading: Promise<void> | undefined;

  const tell = (change: Partial<ReturnType<Publisher['state']>['caseList']>) =>
    publisher.publish({ caseList: { ...publisher.state().caseList, ...change, cases: desk.list() } });

  const known = () => desk.list().flatMap(({ key }) => desk.view(key) ?? []);

  const read = async (page: string | undefined) => {
    const ask = search();
    if (!ask) {
      tell({ loading: false, more: false, error: undefined });
      return;
    }
    tell({ loading: true });
    try {
      const answer = orThrow(await ask({ next: page }));
      // A first page that is the whole list also tells which cases are gone.
      await desk.learn(answer.items, page === undefined && answer.next === undefined);
      if (page === undefined) await lastRead.set(now());
      next = answer.next;
      tell({ loading: false, more: next !== undefined, total: answer.total, readAt: now(), error: undefined });
    } catch (error) {
      tell({ loading: false, error: dataOf(error) });
    }
  };
  // One reading at a time: whoever asks meanwhile gets the same one.
  const once = (page: string | undefined) => {
    reading ??= read(page).finally(() => {
      reading = undefined;
    });
    return reading;
  };

  /** A single observable is looked for exactly, anything else as words. */
  const queryOf = (text: string) => {
    const matches = find(text);
    const [only] = matches;
    const whole = matches.length === 1 && only !== undefined && only.end - only.start === text.length;
    return whole ? { value: only.value } : { text };
  };

  return {
    refresh: () => once(undefined),
    async refreshIfOld() {
      const readAt = await lastRead.get();
      if (now() - readAt > oldAfter) await once(undefined);
      else if (publisher.state().caseList.readAt === undefined) tell({ readAt });
    },
    more: () => (next === undefined ? Promise.resolve() : once(next)),
    async search(typed) {
      const text = typed.trim();
      const local = findLocally(known(), text);
      const ask = search();
      if (!ask || text === '') return { keys: local, used: 'local' };
      const outcome = await ask(queryOf(text));
      if (outcome.kind !== 'ok') {
        return { keys: local, used: 'local' };
      }
      const found = await desk.learn(outcome.value.items);
      const localOnly = local.filter((key) => desk.view(key)?.local === true);
      tell({});
      return { keys: [...new Set([...localOnly, ...found])], used: 'service' };
    },
    reset() {
      next = undefined;
      void lastRead.set(0);
      tell({ more: false, total: undefined, readAt: undefined, error: undefined });
    },
  };
}
