import { type Box, boxOf, meets } from '../place/box';
import type { Overlays } from './overlays';

/** Watches for tricks that make our frames take clicks without being seen (threats-and-faults 9, rules 3 and 4). */
export interface Disturbance {
  /** Something of the page was changed; judges at once. */
  judge(): void;
  /** The page changed our host: that is a disturbance by itself. */
  strike(): void;
  /** True while something is wrong: frames and buttons are hidden then. */
  readonly now: boolean;
}

export interface DisturbanceParts {
  /** The boxes of ours that are to be seen. */
  readonly ours: () => readonly Box[];
  readonly overlays: Overlays;
  /** Shows or hides our layer, and tells the background. */
  readonly onChange: (calm: boolean) => void;
  /** It happens again and again: our layer leaves this page. */
  readonly onTooMuch: () => void;
  readonly ending: AbortSignal;
}

const most = 5;
const within = 5_000;
/** How long a strike is felt, and how often a page that misbehaves is looked at, in milliseconds. */
const echo = 300;

export function createDisturbance(parts: DisturbanceParts): Disturbance {
  const { ours, overlays, onChange, onTooMuch, ending } = parts;
  const times: number[] = [];
  let disturbed = false;
  let struckUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  ending.addEventListener('abort', () => clearTimeout(timer));

  const judge = (): void => {
    if (ending.aborted) return;
    clearTimeout(timer);
    const now = performance.now();
    const wrong = now < struckUntil || isFaded(document.documentElement) || isUnderSomething(ours(), overlays.open());
    if (wrong) timer = setTimeout(judge, echo);
    if (wrong === disturbed) return;
    disturbed = wrong;
    if (wrong) {
      times.push(now);
      while ((times[0] ?? now) < now - within) times.shift();
      if (times.length >= most) {
        onTooMuch();
        return;
      }
    }
    onChange(!wrong);
  };

  return {
    judge,
    strike() {
      struckUntil = performance.now() + echo;
      judge();
    },
    get now() {
      return disturbed;
    },
  };
}

/** Whether the page draws its root element, and with it our layer, other than it is. */
function isFaded(root: Element): boolean {
  const { opacity, filter, maskImage, clipPath, visibility, mixBlendMode } = getComputedStyle(root);
  return (
    Number(opacity) < 0.95 ||
    filter !== 'none' ||
    (maskImage ?? 'none') !== 'none' ||
    clipPath !== 'none' ||
    visibility !== 'visible' ||
    mixBlendMode !== 'normal'
  );
}

/** Whether a foreign pop-over, modal dialog or fullscreen element lies where ours do. A modal makes all of ours dead. */
function isUnderSomething(ours: readonly Box[], overlays: readonly Element[]): boolean {
  return overlays.some((element) => {
    if (element.ownerDocument !== document) return false;
    if (element.tagName === 'DIALOG' && element.matches(':modal')) return true;
    const box = boxOf(element.getBoundingClientRect());
    return ours.some((own) => meets(own, box));
  });
}
