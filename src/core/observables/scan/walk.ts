import type { Match } from '../shape';
import { codeAt } from './chars';
import { atLength, dotLength, schemeEndLength } from './defanged';
import { lookAtAngle, lookAtMid } from './labels';
import { lookAtSign } from './look-at';
import { lookAtDot } from './look-dot';
import { lookAtGroups } from './look-groups';
import { lookForHex } from './look-hex';
import { lookAtLink } from './look-link';
import { add, nothing, type Scan } from './scan';

/** Characters that make us stop: 1 by themselves, 2 when a sign of defanging stands behind them. */
const anchors = new Uint8Array(128);
for (const sign of '.:@<M') anchors[sign.charCodeAt(0)] = 1;
for (const sign of '[({\\') anchors[sign.charCodeAt(0)] = 2;

/** 1: what may stand behind an opening bracket that is a mark, a sign or the first letter of `dot` and `at`; 2: brackets. */
const marks = new Uint8Array(128);
for (const sign of '.:@dDaA') marks[sign.charCodeAt(0)] = 1;
for (const sign of '[({') marks[sign.charCodeAt(0)] = 2;

const shortestHex = 32;

/** Goes over the text once and stops at anchors; what is found by shape alone, in the order of the text. */
export function walk(text: string): Match[] {
  const { length } = text;
  let i = nextAnchor(text, 0);
  if (i === length && length < shortestHex) return [];
  const scan: Scan = { text, matches: nothing, floor: 0, linksReadTo: 0 };
  let gap = 0;
  while (i < length) {
    const code = codeAt(text, i);
    const { floor } = scan;
    i = nextAnchor(text, anchors[code] === 1 ? lookAtPlain(scan, code, i) : lookAtMark(scan, i));
    // Only a match moves the floor.
    if (scan.floor !== floor) gap = fillGap(scan, gap);
  }
  if (length - gap >= shortestHex) lookForHex(scan, gap, length);
  return scan.matches === nothing ? [] : scan.matches;
}

function nextAnchor(text: string, from: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128 && anchors[code] !== 0) return i;
  }
  return text.length;
}

/** Looks for hashes between the last match and the one before it; where the next gap begins. */
function fillGap(scan: Scan, gap: number): number {
  const last = scan.matches[scan.matches.length - 1];
  if (last === undefined || last.start - gap < shortestHex) return scan.floor;
  scan.matches.pop();
  lookForHex(scan, gap, last.start);
  add(scan, last);
  return last.end;
}

function lookAtPlain(scan: Scan, code: number, at: number): number {
  if (code === 46) return lookAtDot(scan, at, 1);
  if (code === 64) return lookAtSign(scan, at, 1);
  if (code === 77) return lookAtMid(scan, at);
  if (code === 60) return lookAtAngle(scan, at);
  const next = codeAt(scan.text, at + 1);
  const length = next === 47 || next === 92 || marks[next] === 2 ? schemeEndLength(scan.text, at) : 0;
  return length > 0 ? lookAtLink(scan, at, length) : lookAtGroups(scan, at);
}

function lookAtMark(scan: Scan, at: number): number {
  const { text } = scan;
  const next = codeAt(text, at + 1);
  if (next > 127 || marks[next] !== 1) return at + 1;
  const scheme = schemeEndLength(text, at);
  if (scheme > 0) return lookAtLink(scan, at, scheme);
  // With a blank on both sides the blank is part of the mark.
  const blank = codeAt(text, at - 1) === 32;
  const sign = blank ? atLength(text, at - 1) || atLength(text, at) : atLength(text, at);
  if (sign > 0) return lookAtSign(scan, blank && sign === atLength(text, at - 1) ? at - 1 : at, sign);
  const dot = blank ? dotLength(text, at - 1) || dotLength(text, at) : dotLength(text, at);
  if (dot === 0) return at + 1;
  return lookAtDot(scan, blank && dot === dotLength(text, at - 1) ? at - 1 : at, dot);
}
