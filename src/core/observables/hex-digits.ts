/** What stands in a text from `start` to `end`, in lower case, when it is exactly `length` hex digits. */
export function hexDigits(text: string, length: number, start = 0, end = text.length): string | undefined {
  if (end - start !== length) return undefined;
  let upper = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 70) upper = true;
    else if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) return undefined;
  }
  const digits = text.slice(start, end);
  return upper ? digits.toLowerCase() : digits;
}
