import { digit, isBlank, kindOf, label } from './chars';
import { offer, type Scan } from './scan';

const messageIdLabel =
  /(?:message[-_ ]?ids?|msg-?id|in-reply-to|references|メッセージ ?ID|メッセージ ?ID ?ヘッダー?|message[- ]id header|header)(?:["'）)\s]*[:：=\s]+["'(\s]*|["'(\s]*)<?$/i;
const idWord = /(?:message[-_ ]?id|msg-?id|in-reply-to|references|メッセージ ?ID)/i;

/** Whether the label before `start` says that a Message-ID follows; a `<` may stand between them. */
export function isMessageIdLabel(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return idWord.test(before) && messageIdLabel.test(before);
}

/** Looks behind a `<` for the Message-ID that a label before it announces. */
export function lookAtAngle(scan: Scan, at: number): number {
  const { text } = scan;
  const previous = scan.matches[scan.matches.length - 1];
  const chained =
    previous?.type === 'email_messageid' && /^>[\s,]+$/.test(text.slice(previous.end, at)) && at - previous.end < 8;
  if (!chained && !isMessageIdLabel(text, at)) return at + 1;
  let end = at + 1;
  while (
    end < text.length &&
    end < at + 1000 &&
    text.charCodeAt(end) !== 62 &&
    text.charCodeAt(end) !== 60 &&
    !isBlank(text.charCodeAt(end))
  )
    end++;
  if (text.charCodeAt(end) !== 62) return at + 1;
  return offer(scan, 'message-id', text.slice(at + 1, end), at + 1, end, 'label') ? end : at + 1;
}

/** Looks behind `MID` for its number: `MID 44`, `(MID): 44`, `MID = 44`, `MID：44`. */
export function lookAtMid(scan: Scan, at: number): number {
  const { text } = scan;
  if (text.charCodeAt(at + 1) !== 73 || text.charCodeAt(at + 2) !== 68) return at + 1;
  const before = kindOf(text.charCodeAt(at - 1));
  if (before & label && !(before & 32)) return at + 1;
  let i = at + 3;
  if (text.charCodeAt(i) === 115) i++;
  const signs = i;
  while (i < signs + 8 && isMidJoint(text.charCodeAt(i))) i++;
  if (i === signs) return at + 3;
  let end = i;
  while (kindOf(text.charCodeAt(end)) & digit) end++;
  const next = kindOf(text.charCodeAt(end));
  if (end === i || (next & label && !(next & 32))) return at + 3;
  if (text.charCodeAt(end) === 46 && kindOf(text.charCodeAt(end + 1)) & digit) return at + 3;
  return offer(scan, 'mid', text.slice(i, end), i, end, 'label') ? end : at + 3;
}

const isMidJoint = (code: number) =>
  isBlank(code) ||
  code === 58 ||
  code === 61 ||
  code === 0xff1a ||
  code === 41 ||
  code === 0xff09 ||
  code === 35 ||
  code === 39 ||
  code === 34 ||
  code === 40 ||
  code === 91;
