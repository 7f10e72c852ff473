/** Random numbers in [0, 1) from a seed; the same seed gives the same run. */
export function randomSource(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Planned {
  readonly time: number;
  readonly order: number;
  readonly action: () => void;
}

/** Virtual time: what is planned happens in order, and promises settle between two happenings. */
export interface Events {
  now(): number;
  /** Plans an action; one in the past happens as soon as possible. */
  at(time: number, action: () => void): void;
  /** Lets things happen until nothing is planned, or until `end`. @returns whether nothing is left */
  run(end: number): Promise<boolean>;
}

/** Macrotasks: by then every promise that could settle has. */
async function settled(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}

const isBefore = (a: Planned, b: Planned) => a.time < b.time || (a.time === b.time && a.order < b.order);

/** @param turns of the machine's own loop between two happenings; more than one where a body is read as a stream */
export function createEvents(turns = 1): Events {
  const heap: Planned[] = [];
  let now = 0;
  let order = 0;

  const push = (planned: Planned) => {
    let i = heap.push(planned) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(planned, above)) break;
      heap[i] = above;
      i = parent;
    }
    heap[i] = planned;
  };

  const pop = (): Planned | undefined => {
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      let below = heap[child];
      if (below === undefined) break;
      const right = heap[child + 1];
      if (right !== undefined && isBefore(right, below)) {
        child++;
        below = right;
      }
      if (!isBefore(below, last)) break;
      heap[i] = below;
      i = child;
    }
    heap[i] = last;
    return first;
  };

  return {
    now: () => now,
    at: (time, action) => push({ time: Math.max(time, now), order: order++, action }),
    run: async (end) => {
      await settled(turns);
      for (;;) {
        const [soonest] = heap;
        if (soonest !== undefined && soonest.time > end) {
          now = Math.max(now, end);
          return false;
        }
        const next = pop();
        if (next === undefined) return true;
        now = next.time;
        next.action();
        await settled(turns);
      }
    },
  };
}
