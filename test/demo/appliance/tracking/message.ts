import { type Cell, plain, whole } from '../data/cell';
import { applianceNow } from '../data/moment';
import { senderGroups } from '../data/pools';
import { type Random, randomOf } from '../data/random';
import {
  address,
  colleague,
  email,
  emailNamed,
  fileName,
  messageId,
  reverseName,
  sha256,
  subject,
  url,
} from '../data/values';

/** A file that came with a message. */
export interface Attachment {
  readonly name: Cell;
  readonly sha256: Cell;
  readonly bytes: number;
}

/** One message as message tracking knows it; several MIDs when a filter split it. */
export interface Message {
  readonly mids: readonly number[];
  readonly icid: number;
  readonly time: number;
  readonly direction: 'incoming' | 'outgoing';
  readonly sender: Cell;
  /** By place: the first MID has the first recipient, and so on; the last MID has the rest. */
  readonly recipients: readonly Cell[];
  readonly subject: Cell;
  readonly status: string;
  readonly senderIp: Cell;
  readonly reverseDns: Cell;
  readonly sbrs: string;
  readonly senderGroup: string;
  readonly gateway: { readonly name: string; readonly ip: string };
  readonly serialNumber: string;
  readonly messageId: Cell;
  readonly attachments: readonly Attachment[];
  readonly urls: readonly Cell[];
  readonly violatesDlp: boolean;
}

const statuses = ['Delivered', 'Dropped by Anti-Spam', 'Quarantined by Content Filters', 'Bounced', 'Dropped by AMP'];
const gateways = [
  { name: 'esa1.example.co.jp', ip: '192.0.2.36' },
  { name: 'esa2.example.co.jp', ip: '192.0.2.37' },
] as const;

const several = <T>(random: Random, most: number, make: () => T): T[] =>
  Array.from({ length: random.chance(0.7) ? 1 : random.int(1, most) }, make);

/** What the search is about, put into a message that was not generated with it. */
const focusedOn = (message: Message, focus: string, random: Random): Message => {
  if (focus === '') return message;
  if (/^\d+(\.\d+){3}$/.test(focus)) return { ...message, senderIp: whole('ip', focus) };
  if (/^[0-9a-f:]+$/i.test(focus) && focus.includes(':'))
    return { ...message, senderIp: whole('ipv6', focus, focus.toLowerCase()) };
  if (/^[0-9a-f]{64}$/.test(focus)) {
    const attachment = { name: fileName(random), sha256: whole('sha256', focus), bytes: random.int(2_000, 900_000) };
    return { ...message, attachments: [attachment] };
  }
  if (/^\S+@\S+$/.test(focus)) return { ...message, recipients: [emailNamed(focus)] };
  if (/^\S+\.\S+$/.test(focus)) return { ...message, sender: emailNamed(`newsletter@${focus}`) };
  return message;
};

const messageAt = (random: Random, index: number, newest: number): Message => {
  const first = newest - index * 3;
  const recipients = several(random, 4, () => colleague(random));
  const mids = Array.from({ length: Math.min(recipients.length, 3) }, (_, at) => first + at);
  const hasFiles = random.chance(0.4);
  return {
    mids,
    icid: 90_000 + first,
    time: applianceNow - index * 97_000 - random.int(0, 60) * 1_000,
    direction: random.chance(0.85) ? 'incoming' : 'outgoing',
    sender: random.chance(0.02) ? plain('unknown') : email(random),
    recipients,
    subject: subject(random),
    status: random.pick(statuses),
    senderIp: address(random),
    reverseDns: reverseName(random),
    sbrs: random.chance(0.1) ? 'N/A' : (random.int(-100, 100) / 10).toFixed(1),
    senderGroup: random.pick(senderGroups),
    gateway: random.pick(gateways),
    serialNumber: `564D${random.hex(12).toUpperCase()}-${random.hex(12).toUpperCase()}`,
    messageId: messageId(random),
    attachments: hasFiles
      ? several(random, 3, () => ({
          name: fileName(random),
          sha256: sha256(random),
          bytes: random.int(2_000, 900_000),
        }))
      : [],
    urls: random.chance(0.5) ? several(random, 3, () => url(random)) : [],
    violatesDlp: random.chance(0.06),
  };
};

/** Lists made so far: every call of a page that scrolls asks for the same one. */
const made = new Map<string, readonly Message[]>();
const mostKept = 30;

/** All that message tracking finds: 1,000, or 40 about one value. Newest first. */
export const messagesOf = (seed: number, focus = ''): readonly Message[] => {
  const key = `${seed}|${focus}`;
  const known = made.get(key);
  if (known) return known;
  const random = randomOf(seed, 'messages', focus);
  const newest = focus === '' ? 1_842_900 : random.int(2_000_000, 9_000_000);
  const messages = Array.from({ length: focus === '' ? 1_000 : 40 }, (_, index) =>
    focusedOn(messageAt(random, index, newest), focus, random),
  );
  if (made.size >= mostKept) made.clear();
  made.set(key, messages);
  return messages;
};

/** A message by one of its MIDs, in whichever list it is. */
export const messageWith = (seed: number, mid: number, focus = ''): Message | undefined =>
  messagesOf(seed, focus).find(({ mids }) => mids.includes(mid));
