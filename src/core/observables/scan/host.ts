import { cjk, codeAt, digit, hexDigit, kindOf, label, letter, runEnd, runStart, wide } from './chars';
import { dotLength } from './defanged';

/** A run of labels with dots, as cut out of a text. */
export interface HostCut {
  end: number;
  labels: number;
  /** Where the last label begins. */
  lastLabel: number;
  defanged: boolean;
}

/** No host is longer, were each of its characters a dot written ` [dot] `; what is longer need not be read closely. */
export const longestHost = 253 * 7;

export const noHost = (): HostCut => ({ end: 0, labels: 0, lastLabel: 0, defanged: false });

/** 1 for CJK, 0 for other letters and digits, -1 for hyphen and underscore. */
const scriptOf = (kind: number): number => (kind & cjk ? 1 : kind & (digit | letter | wide) ? 0 : -1);

/** Where the label that ends at `end` begins; a change between CJK and other letters is a border. */
export function labelStart(text: string, end: number, floor: number): number {
  let start = runStart(text, end, label, floor);
  // Another script joins the label or borders on it; then it is read again with an eye on that.
  if (start > floor && codeAt(text, start - 1) > 127) start = mixedStart(text, end, floor);
  const before = codeAt(text, start - 1);
  if (before === 37 && isEscape(text, start)) start += 2;
  // `-example.com` is an item of a list; `//-example.com` is no host.
  if (before !== 47) while (start < end && codeAt(text, start) === 45) start++;
  return start > end ? end : start;
}

function mixedStart(text: string, end: number, floor: number): number {
  let start = end;
  let script = -1;
  while (start > floor) {
    const kind = kindOf(codeAt(text, start - 1));
    if ((kind & label) === 0) break;
    const own = scriptOf(kind);
    if (own >= 0) {
      if (script >= 0 && own !== script) break;
      script = own;
    }
    start--;
  }
  return start;
}

/** Whether the two digits of a percent escape stand at `at`. */
const isEscape = (text: string, at: number) =>
  (kindOf(codeAt(text, at)) & hexDigit) !== 0 && (kindOf(codeAt(text, at + 1)) & hexDigit) !== 0;

function labelEnd(text: string, start: number): number {
  const end = runEnd(text, start, label);
  return codeAt(text, end) > 127 ? mixedEnd(text, start) : end;
}

function mixedEnd(text: string, start: number): number {
  let end = start;
  let script = -1;
  for (;;) {
    const kind = kindOf(codeAt(text, end));
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
  const end = labelEnd(text, start);
  cut.labels = end > start ? 1 : 0;
  cut.lastLabel = start;
  cut.defanged = false;
  cut.end = end;
  if (end > start) cutRest(text, end, cut);
}

/** The same when the first label is known: it ends where a dot of this length stands. */
export function cutHostAt(text: string, start: number, dot: number, length: number, cut: HostCut): void {
  cut.labels = dot > start ? 1 : 0;
  cut.lastLabel = start;
  cut.defanged = false;
  cut.end = dot;
  cutRest(text, dot > start ? dot : start - length, cut);
}

/** Goes on behind the label that ends at `end`. */
function cutRest(text: string, end: number, cut: HostCut): void {
  let stop = end;
  for (;;) {
    const isPlain = codeAt(text, stop) === 46 && (kindOf(codeAt(text, stop + 1)) & label) !== 0;
    const dot = isPlain ? 1 : dotLength(text, stop);
    if (dot === 0) break;
    const next = stop + dot;
    const nextEnd = labelEnd(text, next);
    if (nextEnd === next) break;
    if (dot > 1) cut.defanged = true;
    cut.labels++;
    cut.lastLabel = next;
    stop = nextEnd;
  }
  cut.end = stop;
  while (cut.end > cut.lastLabel && isJoint(codeAt(text, cut.end - 1))) cut.end--;
}

const isJoint = (code: number) => code === 45 || code === 95;
