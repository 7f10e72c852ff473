import { AppError } from '../core/errors';

/** Longest body we take, in bytes (T13). */
export const longestBody = 5 * 1024 * 1024;
/** Deepest nesting we take; real answers have about ten levels. */
export const deepestBody = 64;

/** A body as far as it could be understood. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'empty' }
  /** A page for people: a portal, a proxy, a gateway's own error. */
  | { readonly kind: 'html' }
  | { readonly kind: 'other' };

/** Reads a body to its end or to the cap. @throws {AppError} too-large; whatever the stream throws */
export async function readText(response: Response, host: string): Promise<string> {
  const tooLarge = () => new AppError('too-large', `The answer of ${host} is larger than 5 MB.`, { host });
  if (Number(response.headers.get('content-length') ?? 0) > longestBody) {
    // Nobody waits for this: cancelling a stream that already failed rejects.
    response.body?.cancel().catch(() => undefined);
    throw tooLarge();
  }
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > longestBody) {
      reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Says what a body is. JSON is taken as such only when the server calls it so or says nothing. */
export function bodyOf(text: string, contentType: string | null): Body {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (text.trim() === '') return { kind: 'empty' };
  if (type === 'text/html' || type === 'application/xhtml+xml' || /^\s*<(!doctype|html)\b/i.test(text)) {
    return { kind: 'html' };
  }
  if (type !== '' && type !== 'application/json' && !type.endsWith('+json')) return { kind: 'other' };
  if (isTooDeep(text)) return { kind: 'other' };
  try {
    return { kind: 'json', value: parse(text) };
  } catch {
    return { kind: 'other' };
  }
}

/** `JSON.parse`, but a key `__proto__`, which `{...value}` and assignment would act on, is dropped. */
function parse(text: string): unknown {
  if (!/__proto__|\\u00/i.test(text)) return JSON.parse(text);
  return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
}

/** Counts brackets outside of strings before parsing, since some engines parse by recursion. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === backslash) at += 1;
      else if (code === quote) inString = false;
    } else if (code === quote) inString = true;
    else if (code === openBracket || code === openBrace) {
      depth += 1;
      if (depth > deepestBody) return true;
    } else if (code === closeBracket || code === closeBrace) depth -= 1;
  }
  return false;
}

const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
