import { atLength, dotLength, schemeEndLength } from './defanged';
import { lookForHex } from './hex';
import { lookAtAngle, lookAtMid } from './labels';
import { lookAtSign } from './look-at';
import { lookAtColon } from './look-colon';
import { lookAtDot } from './look-dot';
import type { Scan } from './scan';

const anchors = new Uint8Array(128);
for (const sign of '.:@[({\\<M') anchors[sign.charCodeAt(0)] = 1;

/** Goes over the text once, stops at anchors, and fills `scan.matches` in the order of the text. */
export function walk(scan: Scan): void {
  const { text, matches } = scan;
  const { length } = text;
  let gap = 0;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (code > 127 || anchors[code] === 0) {
      i++;
      continue;
    }
    const before = matches.length;
    i = lookAt(scan, code, i);
    if (matches.length > before) {
      const last = matches[matches.length - 1];
      if (last === undefined) continue;
      if (last.start - gap >= 32) {
        matches.pop();
        lookForHex(scan, gap, last.start);
        matches.push(last);
        scan.floor = last.end;
      }
      gap = last.end;
    }
  }
  if (length - gap >= 32) lookForHex(scan, gap, length);
}

function lookAt(scan: Scan, code: number, at: number): number {
  const { text } = scan;
  if (code === 46) return lookAtDot(scan, at);
  if (code === 58) return lookAtColon(scan, at);
  if (code === 64) return lookAtSign(scan, at);
  if (code === 77) return lookAtMid(scan, at);
  if (code === 60) return lookAtAngle(scan, at);
  if (schemeEndLength(text, at) > 0) return lookAtColon(scan, at);
  if (atLength(text, at) > 0) return lookAtSign(scan, at);
  return dotLength(text, at) > 0 ? lookAtDot(scan, at) : at + 1;
}
