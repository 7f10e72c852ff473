import { codeAt, digit, goesOn, isBlank, kindOf } from './chars';
import { offer, pieces, type Scan } from './scan';

const longestLabel = 24;
/** How a label ends that announces a Message-ID, in lower case and without what joins its words. */
const messageIdLabels = [
  'messageid',
  'messageids',
  'messageidheader',
  'msgid',
  'inreplyto',
  'references',
  'メッセージid',
  'メッセージidヘッダー',
  'メッセージidヘッダ',
];
/** Whether the letters before `end` may end one of these labels; refuses most texts at a glance. */
function couldEndLabel(text: string, end: number): boolean {
  const last = codeAt(text, end - 1);
  if (last > 127) return last === 0x30fc || last === 0x30c0;
  const second = codeAt(text, end - 2) | 32;
  const third = codeAt(text, end - 3) | 32;
  if ((last | 32) === 100) return second === 105;
  if ((last | 32) === 115) return second === 100 || (second === 101 && third === 99);
  if ((last | 32) === 114) return second === 101 && third === 100;
  return (last | 32) === 111 && second === 116 && (third === 45 || third === 32);
}

const isJoint = (code: number) =>
  isBlank(code) ||
  code === 58 ||
  code === 61 ||
  code === 0xff1a ||
  code === 34 ||
  code === 39 ||
  code === 60 ||
  code === 40;

/** Whether a label right before `start` says that a Message-ID follows; `<`, quotes and a colon may stand between. */
export function announcesMessageId(text: string, start: number): boolean {
  let end = start;
  while (end > start - 8 && isJoint(codeAt(text, end - 1))) end--;
  if (end === start || end < 5 || !couldEndLabel(text, end)) return false;
  const label = text
    .slice(Math.max(0, end - longestLabel), end)
    .toLowerCase()
    .replace(/[-_\s]/g, '');
  return messageIdLabels.some((name) => label.endsWith(name));
}

const longestMessageId = 998;

/** Looks behind a `<` for the Message-ID that a label before it announces, or the list of which it goes on. */
export function lookAtAngle(scan: Scan, at: number): number {
  const { text } = scan;
  if (!continuesList(scan, at) && !announcesMessageId(text, at)) return at + 1;
  let end = at + 1;
  while (end < at + longestMessageId && isIdSign(codeAt(text, end))) end++;
  if (codeAt(text, end) !== 62) return at + 1;
  return offer(scan, pieces.messageId, at + 1, end, 'label') ? end : at + 1;
}

const isIdSign = (code: number) => code !== 62 && code !== 60 && !isBlank(code) && code !== 0;

/** `References: <a@b> <c@d>`. */
function continuesList(scan: Scan, at: number): boolean {
  const previous = scan.matches.at(-1);
  if (previous?.type !== 'email_messageid' || at - previous.end > 8) return false;
  return /^>[\s,]*$/.test(scan.text.slice(previous.end, at));
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

/** Looks behind `MID` for its number: `MID 44`, `(MID): 44`, `MID = 44`, `MID：44`, `MIDs: 44`. */
export function lookAtMid(scan: Scan, at: number): number {
  const { text } = scan;
  if (codeAt(text, at + 1) !== 73 || codeAt(text, at + 2) !== 68) return at + 1;
  if (goesOn(kindOf(codeAt(text, at - 1)))) return at + 1;
  let joint = at + 3;
  if (codeAt(text, joint) === 115) joint++;
  let start = joint;
  while (start < joint + 8 && isMidJoint(codeAt(text, start))) start++;
  if (start === joint) return joint;
  let end = start;
  while ((kindOf(codeAt(text, end)) & digit) !== 0) end++;
  if (end === start || goesOn(kindOf(codeAt(text, end)))) return joint;
  if (codeAt(text, end) === 46 && (kindOf(codeAt(text, end + 1)) & digit) !== 0) return joint;
  return offer(scan, pieces.mid, start, end, 'label') ? end : joint;
}
