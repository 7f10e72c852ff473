import { cjk, digit, kindOf, label, wide } from './chars';
import { dotLength } from './defanged';

/** A run of labels with dots, as cut out of a text. */
export interface HostCut {
  start: number;
  end: number;
  labels: number;
  /** Where the last label begins. */
  lastLabel: number;
  defanged: boolean;
}

/** Where the label that ends at `end` begins; a change between CJK and other letters is a border. */
export function labelStart(text: string, end: number, floor: number): number {
  let start = end;
  let script = -1;
  while (start > floor) {
    const kind = kindOf(text.charCodeAt(start - 1));
    if ((kind & label) === 0) break;
    const own = scriptOf(kind);
    if (own >= 0) {
      if (script >= 0 && own !== script) break;
      script = own;
    }
    start--;
  }
  while (start < end && isJoint(text.charCodeAt(start))) start++;
  return start;
}

const isJoint = (code: number) => code === 45;

/** 1 for CJK, 0 for other letters and digits, -1 for hyphen and underscore. */
const scriptOf = (kind: number): number => (kind & cjk ? 1 : kind & (digit | 4 | wide) ? 0 : -1);

function labelEnd(text: string, start: number): number {
  let end = start;
  let script = -1;
  for (;;) {
    const kind = kindOf(text.charCodeAt(end));
    if ((kind & label) === 0) return end;
    const own = scriptOf(kind);
    if (own >= 0) {
      if (script >= 0 && own !== script) return end;
      script = own;
    }
    end++;
  }
}

/** Reads labels and dots from `start` on into `cut`. */
export function cutHost(text: string, start: number, cut: HostCut): void {
  cut.start = start;
  cut.labels = 0;
  cut.lastLabel = start;
  cut.defanged = false;
  let i = start;
  let end = start;
  for (;;) {
    const stop = labelEnd(text, i);
    if (stop === i) break;
    cut.labels++;
    cut.lastLabel = i;
    end = stop;
    const dot = dotLength(text, stop);
    if (dot === 0 || (kindOf(text.charCodeAt(stop + dot)) & label) === 0) break;
    if (dot > 1) cut.defanged = true;
    i = stop + dot;
  }
  while (end > cut.lastLabel && (text.charCodeAt(end - 1) === 45 || text.charCodeAt(end - 1) === 95)) end--;
  cut.end = end;
}
