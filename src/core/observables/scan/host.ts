import { cjk, digit, hexDigit, kindOf, label, letter, wide } from './chars';
import { dotLength } from './defanged';

/** A run of labels with dots, as cut out of a text. */
export interface HostCut {
  end: number;
  labels: number;
  /** Where the last label begins. */
  lastLabel: number;
  defanged: boolean;
}

export const noHost = (): HostCut => ({ end: 0, labels: 0, lastLabel: 0, defanged: false });

/** 1 for CJK, 0 for other letters and digits, -1 for hyphen and underscore. */
const scriptOf = (kind: number): number => (kind & cjk ? 1 : kind & (digit | letter | wide) ? 0 : -1);

/** Where the label that ends at `end` begins; a change between CJK and other letters is a border. */
export function labelStart(text: string, end: number, floor: number): number {
  let start = end;
  while (start > floor && isAsciiLabel(text.charCodeAt(start - 1))) start--;
  // Another script joins the label or borders on it; then it is read again with an eye on that.
  if (start > floor && text.charCodeAt(start - 1) > 127) start = mixedStart(text, end, floor);
  if (start >= 1 && text.charCodeAt(start - 1) === 37 && isEscape(text, start)) start += 2;
  // `-example.com` is an item of a list; `//-example.com` is no host.
  if (text.charCodeAt(start - 1) !== 47) while (start < end && text.charCodeAt(start) === 45) start++;
  return start > end ? end : start;
}

function mixedStart(text: string, end: number, floor: number): number {
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
  return start;
}

/** Whether a code unit is an ASCII letter, digit, hyphen or underscore. */
const isAsciiLabel = (code: number) => code < 128 && (kindOf(code) & label) !== 0;

/** Whether the two digits of a percent escape stand at `at`. */
const isEscape = (text: string, at: number) =>
  (kindOf(text.charCodeAt(at)) & hexDigit) !== 0 && (kindOf(text.charCodeAt(at + 1)) & hexDigit) !== 0;

function labelEnd(text: string, start: number): number {
  let end = start;
  while (isAsciiLabel(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) > 127 ? mixedEnd(text, start) : end;
}

function mixedEnd(text: string, start: number): number {
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
  while (end > cut.lastLabel && isJoint(text.charCodeAt(end - 1))) end--;
  cut.end = end;
}

const isJoint = (code: number) => code === 45 || code === 95;
