import { printed } from '../data/moment';
import type { Message } from './message';

/** A message in the shape of `message-tracking/messages`; maps are keyed by MID. */
export type Attributes = Readonly<Record<string, unknown>>;

const recipientsAt = (message: Message, place: number): string[] => {
  const isLast = place === message.mids.length - 1;
  return message.recipients.slice(place, isLast ? undefined : place + 1).map(({ text }) => text);
};

/** What the API says of a message in a list. */
export const attributesOf = (message: Message): Attributes => {
  const { mids, sender, subject } = message;
  const byMid = <T>(make: (place: number) => T): Record<string, T> =>
    Object.fromEntries(mids.map((mid, place) => [String(mid), make(place)]));
  return {
    hostName: message.gateway.name,
    friendly_from: [sender.text],
    isCompleteData: 'N/A',
    messageStatus: byMid(() => message.status),
    recipientMap: byMid((place) => recipientsAt(message, place)),
    senderIp: message.senderIp.text,
    mailPolicy: ['DEFAULT'],
    senderGroup: message.senderGroup,
    subject: subject.text,
    dcid: mids.map((mid) => mid - 1_000_000),
    mid: [...mids],
    senderDomain: sender.text.split('@')[1] ?? 'N/A',
    finalSubject: byMid(() => subject.text),
    direction: message.direction,
    icid: message.icid,
    morDetails: {},
    replyTo: 'N/A',
    timestamp: printed(message.time),
    messageID: byMid(() => message.messageId.text),
    verdictChart: byMid(() => '11131210'),
    recipient: message.recipients.map(({ text }) => text),
    sender: sender.text,
    serialNumber: message.serialNumber,
    allIcid: [message.icid],
    sbrs: message.sbrs,
  };
};
