import { refang } from '../refang';
import { codeAt, digit, kindOf, label, local, runEnd, wide } from './chars';
import { atLength, dotLength } from './defanged';
import { cutHost, cutHostAt, labelStart, longestHost, noHost } from './host';
import { linkEnd } from './link-end';
import { cutNumbers, endsNumbers, isNetwork, type NumbersCut } from './numbers';
import { isPlausibleHost } from './plausible';
import { offer, pieces, type Scan } from './scan';
import { isVersion } from './versions';

const host = noHost();
const next = noHost();
const numbers: NumbersCut = { end: 0, defanged: false };

/**
 * Looks around a dot, plain or defanged, for an address in numbers or a host name.
 *
 * @param length of what stands for the dot at `at`
 * @returns where to go on
 */
export function lookAtDot(scan: Scan, at: number, length: number): number {
  const { text, floor } = scan;
  const after = at + length;
  if ((kindOf(codeAt(text, after)) & label) === 0) return dotLength(text, at) > length ? lookAtDot(scan, at, 2) : after;
  if ((kindOf(codeAt(text, after)) & digit) !== 0) {
    const stop = plainNumberEnd(text, after);
    if (stop > 0) return stop;
  }
  let start = labelStart(text, at, floor);
  if (start === at) {
    // `.example.com` has no label before its first dot, `..x` and `x/.x` are no hosts.
    const before = codeAt(text, at - 1);
    if (length > 1 || before === 46 || before === 47 || before === 92) return after;
    start = after;
  }
  if ((kindOf(codeAt(text, start)) & digit) !== 0 && cutNumbers(text, start, numbers)) {
    if (endsNumbers(text, numbers.end)) return lookAtNumbers(scan, start);
  }
  cutHostAt(text, start, at, length, host);
  const { end } = host;
  if (atLength(text, end) > 0 || host.labels < 2 || end - start > longestHost) return Math.max(end, after);
  // No top-level name begins with a digit.
  if ((kindOf(codeAt(text, host.lastLabel)) & digit) !== 0) return Math.max(end, after);
  const sign = localPartEnd(text, end);
  if (sign > end) return sign;
  if (!isPlausibleHost(text, start, host)) return Math.max(end, after);
  const refanged = host.defanged ? refang(text.slice(start, end)) : undefined;
  if (offer(scan, pieces.host, start, end, 'dot', refanged)) return skipPath(scan, end);
  return Math.max(end, after);
}

/** Where digits end that nothing follows which could make a host or an address of them (`12.3%`); 0 otherwise. */
function plainNumberEnd(text: string, start: number): number {
  const end = runEnd(text, start + 1, digit);
  const code = codeAt(text, end);
  if (code === 46 || code === 64 || code === 91 || code === 40 || code === 123 || code === 92) return 0;
  return code === 32 ? (atLength(text, end) || dotLength(text, end) ? 0 : end) : (kindOf(code) & label) !== 0 ? 0 : end;
}

function lookAtNumbers(scan: Scan, start: number): number {
  const { text } = scan;
  const { end, defanged } = numbers;
  if (codeAt(text, start - 1) === 46 || isVersion(text, start, end) || isNetwork(text, start, end)) return end;
  if (atLength(text, end) > 0) return end;
  const refanged = defanged ? refang(text.slice(start, end)) : undefined;
  if (offer(scan, pieces.numbers, start, end, 'dot', refanged)) return skipPath(scan, end);
  return end;
}

const longestLocal = 64;

/** Where the local part ends that goes on after a host-like beginning (`a.me+tag@…`); `end` when there is none. */
function localPartEnd(text: string, end: number): number {
  if ((kindOf(codeAt(text, end)) & (local | wide)) !== local) return end;
  let i = end;
  while (i < end + longestLocal && (kindOf(codeAt(text, i)) & (local | wide)) === local) i++;
  return i > end && codeAt(text, i) === 64 ? i : end;
}

/**
 * After a host without scheme comes its path, which holds no observables of its own, unless it is just one more of
 * them: `user@example.com/203.0.113.9`, `mx.example.com/mail.example.net`.
 */
function skipPath(scan: Scan, end: number): number {
  const { text } = scan;
  let slash = end;
  if (codeAt(text, slash) === 58) {
    slash++;
    while ((kindOf(codeAt(text, slash)) & digit) !== 0) slash++;
  }
  if (codeAt(text, slash) !== 47) return end;
  const start = slash + 1;
  const stop = linkEnd(text, slash);
  for (let i = start; i < stop; i++) {
    const code = codeAt(text, i);
    if (code === 47 || code === 63 || code === 35) return stop;
  }
  if ((kindOf(codeAt(text, start)) & digit) !== 0 && cutNumbers(text, start, numbers) && numbers.end === stop)
    return end;
  cutHost(text, start, next);
  return next.end === stop && (next.labels > 1 || stop - start >= 32) ? end : stop;
}
