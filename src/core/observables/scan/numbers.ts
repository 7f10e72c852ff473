import { digit, kindOf, label } from './chars';
import { dotLength } from './defanged';

/** What four numbers with dots were read as. */
export interface NumbersCut {
  end: number;
  defanged: boolean;
}

/** Reads exactly four numbers of one to three digits with dots between them; whether they are there. */
export function cutNumbers(text: string, start: number, cut: NumbersCut): boolean {
  let i = start;
  cut.defanged = false;
  for (let part = 0; part < 4; part++) {
    const from = i;
    while (kindOf(text.charCodeAt(i)) & digit) i++;
    if (i === from || i - from > 3) return false;
    if (part === 3) break;
    const dot = dotLength(text, i);
    if (dot === 0) return false;
    if (dot > 1) cut.defanged = true;
    i += dot;
  }
  cut.end = i;
  return true;
}

/** Whether what follows four numbers leaves them alone: no fifth number, no letters, no build number. */
export function endsNumbers(text: string, end: number): boolean {
  const kind = kindOf(text.charCodeAt(end));
  const code = text.charCodeAt(end);
  const next = kindOf(text.charCodeAt(end + 1));
  if (code === 46) return (next & digit) === 0 && (next & label) === 0;
  if (code === 45) return (next & digit) === 0 ? (next & label) === 0 || next === 0 : beginsNumbers(text, end + 1);
  if (kind & 32) return true;
  return (kind & label) === 0;
}

const ahead: NumbersCut = { end: 0, defanged: false };
const beginsNumbers = (text: string, start: number) => cutNumbers(text, start, ahead);

const productBefore = /(?:^|[^\w.])([A-Za-z][\w+-]*)\/$/;
const lowerProduct =
  /^(?:chrome|chromium|safari|firefox|edge?|opr|opera|curl|wget|okhttp|squid|nginx|apache|python|java|php|go)/i;
const versionWord =
  /(?:\b(?:v|ver|version|versions|build|release|firmware|asyncos|outlook|engine|rev|revision|update|upgrade to|os)|バージョン|版)[\s:=：]*$/i;

/** Whether the words before four numbers make them a version of something: `Chrome/126.0.0.0`, `version 1.2.3.4`. */
export function isVersion(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before !== 47 && before !== 32 && before !== 58 && before !== 61 && before !== 0xff1a && before < 128)
    return false;
  const context = text.slice(Math.max(0, start - 32), start);
  if (before !== 47) return versionWord.test(context);
  const product = productBefore.exec(context)?.[1];
  if (product === undefined) return false;
  return lowerProduct.test(product) || /^[A-Z]+[a-z]/.test(product) || text.slice(start, end).endsWith('.0.0');
}
