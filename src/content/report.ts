import type { FoundHere } from '../core/observables/found';
import type { ObservableKey } from '../core/observables/observable';
import type { PageMarks } from '../messages/contract';
import type { Unseen } from '../messages/state';
import type { Witness } from './context/provenance';
import type { Extension } from './extension';
import type { Known } from './read/known';
import type { Spot } from './read/spot';

/** At most so many observables are reported. */
const mostFound = 5_000;
/** Rows are told of the first so many only, so that a report stays small. */
const mostRows = 1_000;
/** Milliseconds without change before a report, and at most so long after the first change. */
const quiet = 250;
const longest = 1_500;
/** Milliseconds of one slice of work. */
const slice = 8;

/** Tells the background what the page shows. */
export interface Report {
  /** What is on the page may have changed. */
  touch(): void;
  /** Makes sure that the background knows an observable before it is acted on. */
  ensure(found: FoundHere): Promise<void>;
  /** Says everything again, though it may be the same: the background forgot or the page came back. */
  again(): void;
}

export interface ReportParts {
  readonly extension: Extension;
  readonly known: Known;
  readonly witness: Witness;
  readonly unseen: () => Unseen;
  readonly dark: () => boolean;
  readonly onMarks: (marks: PageMarks) => void;
  readonly breath: () => Promise<void>;
  readonly ending: AbortSignal;
}

export function createReport(parts: ReportParts): Report {
  const { extension, known, witness, unseen, dark, onMarks, breath, ending } = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let sent = '';
  let reported: ReadonlySet<ObservableKey> = new Set();
  let running: Promise<void> | undefined;

  const collect = async (): Promise<Map<ObservableKey, Spot>> => {
    const spots = new Map<ObservableKey, Spot>();
    let until = performance.now() + slice;
    for (const unit of [...known.units.values()]) {
      if (spots.size >= mostFound) break;
      if (unit.stale || !unit.block.checkVisibility({ visibilityProperty: true })) continue;
      for (const spot of unit.spots) if (!spots.has(spot.key) && spots.size < mostFound) spots.set(spot.key, spot);
      if (performance.now() < until) continue;
      await breath();
      until = performance.now() + slice;
    }
    return spots;
  };

  const describe = async (spots: Iterable<Spot>): Promise<FoundHere[]> => {
    const all: FoundHere[] = [];
    witness.renew();
    let until = performance.now() + slice;
    for (const spot of spots) {
      if (!spot.unit.block.isConnected) continue;
      all.push(witness.of(spot, all.length < mostRows));
      if (performance.now() < until) continue;
      await breath();
      witness.renew();
      until = performance.now() + slice;
    }
    return all;
  };

  const say = async (): Promise<void> => {
    const spots = await collect();
    const now = { unseen: unseen(), dark: dark() };
    const digest = `${JSON.stringify(now)} ${location.href} ${[...spots.keys()].join(' ')}`;
    if (digest === sent || ending.aborted) return;
    const found = await describe(inOrder([...spots.values()]));
    if (ending.aborted) return;
    sent = digest;
    reported = new Set(spots.keys());
    try {
      onMarks(await extension.send('page.observed', { found, ...now }));
    } catch {
      // The background is away; it hears all of it with the next change or use.
      sent = '';
    }
  };

  const run = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running ??= say().finally(() => {
      running = undefined;
    });
    return running;
  };

  ending.addEventListener('abort', () => clearTimeout(timer));

  return {
    touch() {
      const now = performance.now();
      if (timer === undefined) due = now + longest;
      clearTimeout(timer);
      timer = setTimeout(run, Math.max(0, Math.min(quiet, due - now)));
    },
    async ensure({ observable: { type, value } }) {
      if (reported.has(`${type}:${value}`)) return;
      await running;
      await run();
    },
    again() {
      sent = '';
      void run();
    },
  };
}

/** In the order of the page. Long lists stay in the order they were read in: sorting them would take too long. */
const inOrder = (spots: Spot[]): Spot[] =>
  spots.length > 1_000
    ? spots
    : spots.sort((a, b) => {
        if (a.unit === b.unit) return a.match.start - b.match.start;
        return a.unit.block.compareDocumentPosition(b.unit.block) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
      });
