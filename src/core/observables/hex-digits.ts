/** The text in lower case when it is exactly `length` hex digits. */
export function hexDigits(text: string, length: number): string | undefined {
  if (text.length !== length) return undefined;
  let upper = false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 70) upper = true;
    else if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) return undefined;
  }
  return upper ? text.toLowerCase() : text;
}
