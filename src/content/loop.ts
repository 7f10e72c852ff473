import type { Buttons, Placed } from './buttons';
import type { Covers } from './place/cover';
import type { Ruler } from './place/measure';
import type { Placer } from './place/place';
import type { Scan } from './read/scan';

/** When work is done: reading in slices, placing once a frame, asking what is covered when all is quiet. */
export interface Loop {
  /** Something may stand elsewhere: place again before the next frame is drawn. */
  move(): void;
  /** Places at once. */
  settle(): void;
  /** Something moves over several frames: place in each of them for a while. */
  animate(): void;
}

export interface LoopParts {
  readonly scan: Scan;
  readonly placer: Placer;
  readonly covers: Covers;
  readonly ruler: Ruler;
  readonly buttons: Buttons;
  readonly breath: () => Promise<void>;
  readonly isScrolling: () => boolean;
  readonly onFound: () => void;
  readonly onPlaced: () => void;
  /** A few times a second. */
  readonly onTick: () => void;
  readonly ending: AbortSignal;
}

/** Milliseconds of one slice of reading. */
const slice = 8;
/** Milliseconds without movement before the page is asked what covers what, and of one bite of asking. */
const quiet = 120;
const bite = 4;
/** Milliseconds between looks at a few samples, for what moves without a sign. */
const tick = 300;
const samples = 12;
/** An animation is followed for at most so long without another sign of it, in milliseconds. */
const animationTime = 600;

export function createLoop(parts: LoopParts): Loop {
  const { scan, placer, covers, ruler, buttons, breath, isScrolling, onFound, onPlaced, onTick, ending } = parts;
  let frame = 0;
  let animatedUntil = 0;
  let movedAt = 0;
  let reading = false;
  let quietTimer: ReturnType<typeof setTimeout> | undefined;

  const placeNow = () => {
    placer.place(isScrolling() || performance.now() - movedAt < quiet);
    onPlaced();
  };

  const readOn = async (): Promise<void> => {
    if (reading) return;
    reading = true;
    for (let more = true; more && !ending.aborted; ) {
      await breath();
      const step = scan.run(slice);
      more = step.more;
      if (step.changed) {
        onFound();
        move();
      }
    }
    reading = false;
    move();
  };

  const draw = () => {
    frame = 0;
    if (ending.aborted) return;
    const { changed, more } = scan.run(slice);
    if (changed) onFound();
    placeNow();
    if (more) void readOn();
    if (performance.now() < animatedUntil) move();
  };

  const askCovers = (left: readonly Placed[]): void => {
    if (ending.aborted || left.length === 0) return;
    const step = covers.check(left, bite);
    if (step.changed) placeNow();
    if (step.left.length > 0) void breath().then(() => askCovers(step.left));
  };

  const move = (): void => {
    movedAt = performance.now();
    if (frame === 0) frame = requestAnimationFrame(draw);
    clearTimeout(quietTimer);
    quietTimer = setTimeout(() => {
      placeNow();
      askCovers(placer.candidates);
    }, quiet);
  };

  /** Whether one of a few buttons no longer stands beside its text. */
  const haveMoved = (): boolean => {
    const all = [...buttons.placed.values()];
    const step = Math.max(1, Math.floor(all.length / samples));
    ruler.renew();
    const moved = all.some(({ spot, text }, index) => {
      if (index % step !== 0) return false;
      const now = ruler.textOf(spot);
      return !now || Math.abs(now.left - text.left) > 0.5 || Math.abs(now.top - text.top) > 0.5;
    });
    ruler.rest();
    return moved;
  };

  const timer = setInterval(() => {
    onTick();
    if (document.visibilityState === 'visible' && performance.now() - movedAt > tick && haveMoved()) move();
  }, tick);
  ending.addEventListener('abort', () => {
    clearInterval(timer);
    clearTimeout(quietTimer);
    cancelAnimationFrame(frame);
  });

  return {
    move,
    settle: placeNow,
    animate() {
      animatedUntil = performance.now() + animationTime;
      move();
    },
  };
}
