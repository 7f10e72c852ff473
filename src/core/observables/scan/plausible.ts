import { ellipsis, kindOf, label, word } from './chars';
import { isCode, isDetectionName, isPropertyLike, propertyEndings } from './code-words';
import { fileEndings, isFileFirst, isFileName } from './file-names';
import type { HostCut } from './host';

/**
 * Whether what reads as a host name is meant as one where it stands: not a file, not code, not the name of malware,
 * not two sentences without a blank, not a part of a path, and not cut.
 */
export function isPlausibleHost(text: string, candidate: string, start: number, cut: HostCut): boolean {
  const before = text.charCodeAt(start - 1);
  const next = text.charCodeAt(cut.end);
  if (next === ellipsis || before === ellipsis || before === 36) return false;
  if (before === 46 && text.charCodeAt(start - 2) === 47) return false;
  if (before === 64 && text.charCodeAt(start - 2) === ellipsis) return false;
  if (cut.defanged) return true;
  const lastCode = text.charCodeAt(cut.lastLabel);
  const capital = lastCode >= 65 && lastCode <= 90;
  const shown = text.slice(cut.lastLabel, cut.end);
  const ending = capital ? shown.toLowerCase() : shown;
  if (capital || ambiguous.has(ending)) {
    const labels = candidate.split('.');
    if (isDetectionName(labels) || isCode(labels, ending) || isFileName(labels, ending)) return false;
    if (isPropertyLike(ending) && labels.length === 2 && (next === 40 || next === 61)) return false;
  } else if (isGlobalAccess(candidate)) return false;
  if (before === 92) return text.charCodeAt(start - 2) === 92;
  return before !== 47 || !isInPath(text, start, isFileFirst(ending));
}

/** Top-level names that are file endings, names of properties or words too. */
const ambiguous = new Set([...fileEndings, ...propertyEndings]);

const isGlobalAccess = (candidate: string) => candidate.startsWith('window.') || candidate.startsWith('document.');

const longestPath = 128;

/** Whether a slash before `start` belongs to a file path (`~/a/b`, `/etc/x`, `./x`), not to `DIRECT/host` or `//host`. */
function isInPath(text: string, start: number, fileEnding: boolean): boolean {
  if (text.charCodeAt(start - 2) === 47) return false;
  if (fileEnding) return true;
  let slashes = 1;
  let i = start - 2;
  for (; i >= 0 && i > start - longestPath; i--) {
    const code = text.charCodeAt(i);
    if (code === 47 || code === 92) slashes++;
    else if (code !== 46 && code !== 126 && code !== 58 && (kindOf(code) & label) === 0) break;
  }
  return slashes > 1 || (kindOf(text.charCodeAt(i + 1)) & word) === 0;
}
