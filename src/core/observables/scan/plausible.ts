import { codeAt, ellipsis, kindOf, label, word } from './chars';
import { isCode, isDetectionName, isPropertyLike, propertyEndings } from './code-words';
import { fileEndings, isFileFirst, isFileName } from './file-names';
import type { HostCut } from './host';

/**
 * Whether what reads as a host name is meant as one where it stands: not a file, not code, not the name of malware,
 * not two sentences without a blank, not a part of a path, and not cut.
 */
export function isPlausibleHost(text: string, start: number, cut: HostCut): boolean {
  const before = codeAt(text, start - 1);
  const next = codeAt(text, cut.end);
  if (next === ellipsis || before === ellipsis || before === 36) return false;
  if (before === 46 && codeAt(text, start - 2) === 47) return false;
  if (before === 64 && codeAt(text, start - 2) === ellipsis) return false;
  if (cut.defanged) return true;
  const ending = ambiguousEnding(text, cut.lastLabel, cut.end);
  if (ending !== undefined && (text.startsWith('this.', start) || text.startsWith('self.', start))) return false;
  // With more than two labels only files and capitals make a difference: nothing else is written that way.
  if (ending !== undefined && (cut.labels === 2 || isCapital(codeAt(text, cut.lastLabel)) || isFileFirst(ending))) {
    const labels = text.slice(start, cut.end).split('.');
    if (isDetectionName(labels) || isCode(labels, ending) || isFileName(labels, ending)) return false;
    if (isPropertyLike(ending) && labels.length === 2 && (next === 40 || next === 61)) return false;
  }
  if (isGlobalAccess(text, start)) return false;
  if (before === 92) return codeAt(text, start - 2) === 92;
  return before !== 47 || !isInPath(text, start, ending !== undefined && isFileFirst(ending));
}

/** Top-level names that are file endings, names of properties or words too. */
const ambiguous = new Set([...fileEndings, ...propertyEndings]);

/** Marks of these names by their first letters and length, so that most endings need not be cut out of the text. */
const outlines = new Uint8Array(4096);
const outline = (first: number, second: number, length: number) =>
  ((first & 31) << 7) | ((second & 31) << 2) | (length & 3);
for (const name of ambiguous) outlines[outline(name.charCodeAt(0), name.charCodeAt(1), name.length)] = 1;

const isCapital = (code: number) => code >= 65 && code <= 90;

/** The last label in lower case when it may be more than a top-level name: a file ending, a property, a capitalised word. */
function ambiguousEnding(text: string, start: number, end: number): string | undefined {
  const first = codeAt(text, start);
  const capital = isCapital(first);
  if (!capital && outlines[outline(first, codeAt(text, start + 1), end - start)] === 0) return undefined;
  const ending = text.slice(start, end).toLowerCase();
  return capital || ambiguous.has(ending) ? ending : undefined;
}

const isGlobalAccess = (text: string, start: number) => {
  const first = codeAt(text, start);
  if (first !== 119 && first !== 100) return false;
  return text.startsWith('window.', start) || text.startsWith('document.', start);
};

const longestPath = 128;

/** Whether a slash before `start` belongs to a file path (`~/a/b`, `/etc/x`, `./x`), not to `DIRECT/host` or `//host`. */
function isInPath(text: string, start: number, fileEnding: boolean): boolean {
  if (codeAt(text, start - 2) === 47) return false;
  if (fileEnding) return true;
  let slashes = 1;
  let i = start - 2;
  for (; i >= 0 && i > start - longestPath; i--) {
    const code = codeAt(text, i);
    if (code === 47 || code === 92) slashes++;
    else if (code !== 46 && code !== 126 && code !== 58 && (kindOf(code) & label) === 0) break;
  }
  return slashes > 1 || (kindOf(codeAt(text, i + 1)) & word) === 0;
}
