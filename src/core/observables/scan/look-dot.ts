import { refang } from '../refang';
import { digit, kindOf, label, letter, local } from './chars';
import { isCode, isDetectionName } from './code-words';
import { atLength, dotLength } from './defanged';
import { isFileFirst, isFileName } from './file-names';
import { cutHost, type HostCut, labelStart } from './host';
import { linkEnd } from './link-end';
import { cutNumbers, endsNumbers, isVersion, type NumbersCut } from './numbers';
import { offer, type Scan } from './scan';

const host: HostCut = { start: 0, end: 0, labels: 0, lastLabel: 0, defanged: false };
const numbers: NumbersCut = { end: 0, defanged: false };

/**
 * Looks around a dot, plain or defanged, for an address in numbers or a host name.
 *
 * @returns where to go on
 */
export function lookAtDot(scan: Scan, at: number): number {
  const { text, floor } = scan;
  const dot = dotLength(text, at);
  const after = at + dot;
  if (dot === 0 || (kindOf(text.charCodeAt(after)) & label) === 0) return at + 1;
  const labelStop = text.charCodeAt(at) !== 46 && text.charCodeAt(at - 1) === 32 ? at - 1 : at;
  let start = labelStart(text, labelStop, floor);
  if (start === labelStop) {
    if (dot > 1 || kindOf(text.charCodeAt(at - 1)) & label || text.charCodeAt(at - 1) === 46) return after;
    start = after;
  }
  if (kindOf(text.charCodeAt(start)) & digit && cutNumbers(text, start, numbers) && endsNumbers(text, numbers.end)) {
    return lookAtNumbers(scan, start);
  }
  cutHost(text, start, host);
  if (atLength(text, host.end) > 0) return host.end;
  const end = host.end;
  if (host.labels < 2) return Math.max(end, after);
  const candidate = host.defanged ? refang(text.slice(start, end)) : text.slice(start, end);
  const localEnd = localPartEnd(text, end);
  if (localEnd > end) return localEnd;
  if (isPlausibleHost(text, candidate, start, end) && offer(scan, 'host', candidate, start, end, 'dot'))
    return skipPath(scan, end);
  return Math.max(end, after);
}

function lookAtNumbers(scan: Scan, start: number): number {
  const { text } = scan;
  const { end, defanged } = numbers;
  if (text.charCodeAt(start - 1) === 46 || isVersion(text, start, end)) return end;
  if (atLength(text, end) > 0) return end;
  const shown = text.slice(start, end);
  if (offer(scan, 'numbers', defanged ? refang(shown) : shown, start, end, 'dot')) return skipPath(scan, end);
  return end;
}

/** Where the local part ends that goes on after a host-like beginning (`a.me+tag@…`); `end` when there is none. */
function localPartEnd(text: string, end: number): number {
  let i = end;
  while (i < end + 64 && kindOf(text.charCodeAt(i)) & local) i++;
  return i > end && text.charCodeAt(i) === 64 ? i : end;
}

/** After a host without scheme comes its path, which holds no observables of its own, unless it is one address more. */
function skipPath(scan: Scan, end: number): number {
  const { text } = scan;
  let i = end;
  if (text.charCodeAt(i) === 58) {
    i++;
    while (kindOf(text.charCodeAt(i)) & digit) i++;
  }
  if (text.charCodeAt(i) !== 47) return end;
  const next = i + 1;
  const stop = linkEnd(text, i);
  let slashes = 0;
  for (let j = next; j < stop; j++) if (text.charCodeAt(j) === 47 || text.charCodeAt(j) === 63) slashes++;
  if (slashes > 0) return stop;
  if (kindOf(text.charCodeAt(next)) & digit && cutNumbers(text, next, numbers) && numbers.end === stop) return end;
  cutHost(text, next, host);
  return host.end === stop && (host.labels > 1 || stop - next >= 32) ? end : stop;
}

function isPlausibleHost(text: string, candidate: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const next = text.charCodeAt(end);
  if (next === 0x2026 || before === 0x2026 || before === 95) return false;
  if (host.defanged) return true;
  const labels = candidate.split('.');
  const last = labels[labels.length - 1] ?? '';
  const ending = last.toLowerCase();
  if (isDetectionName(labels) || isCode(labels)) return false;
  if (labels.length === 2 && isFileName(labels[0] ?? '', ending)) return false;
  if (
    isFileFirst(ending) &&
    labels.length > 2 &&
    !/^(?:com|co|net|org|gov|edu|www)$/.test(labels[labels.length - 2] ?? '')
  )
    return false;
  if (next === 58 && isFileName(labels[0] ?? '', ending)) return false;
  if (before === 92) return text.charCodeAt(start - 2) === 92;
  return before !== 47 || !isInPath(text, start, isFileFirst(ending));
}

/** Whether a slash before `start` belongs to a file path (`~/a/b`, `/etc/x`, `./x`), not to `DIRECT/host`. */
function isInPath(text: string, start: number, fileEnding: boolean): boolean {
  if (text.charCodeAt(start - 2) === 47) return false;
  if (fileEnding) return true;
  let i = start - 2;
  let slashes = 1;
  while (i >= 0 && i > start - 128) {
    const code = text.charCodeAt(i);
    if (code === 47 || code === 92) slashes++;
    else if (code !== 46 && code !== 126 && code !== 58 && (kindOf(code) & label) === 0) break;
    i--;
  }
  const first = text.charCodeAt(i + 1);
  return slashes > 1 || first === 46 || first === 126 || first === 47 || (kindOf(first) & (letter | digit)) === 0;
}
