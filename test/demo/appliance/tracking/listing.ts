import { type Cell, joined, plain, whole } from '../data/cell';
import { printed } from '../data/moment';
import type { Column, Row } from '../reports/report';
import type { Message } from './message';

/** Columns of the tracking results; the application fills them from the attributes of the API. */
export const traceColumns: readonly Column[] = [
  { key: 'time', label: 'time', kind: 'text', width: 228 },
  { key: 'mid', label: 'mid', kind: 'list', width: 210, drill: '/trace/message/' },
  { key: 'sender', label: 'envelopeSender', kind: 'text', width: 250 },
  { key: 'recipients', label: 'envelopeRecipients', kind: 'text', width: 280, tooltip: true },
  { key: 'subject', label: 'subject', kind: 'text', width: 280, tooltip: true },
  { key: 'senderIp', label: 'senderIp', kind: 'text', width: 170 },
  { key: 'status', label: 'status', kind: 'text', width: 200 },
  { key: 'hostName', label: 'gatewayHost', kind: 'text', width: 180 },
  { key: 'messageId', label: 'messageIdHeader', kind: 'text', width: 420 },
  { key: 'sbrs', label: 'sbrs', kind: 'text', width: 80, hidden: true },
  { key: 'senderGroup', label: 'senderGroup', kind: 'text', width: 140, hidden: true },
  { key: 'policy', label: 'policy', kind: 'text', width: 120, hidden: true },
];

const midCell = (mid: number): Cell => whole('cisco_mid', String(mid));

/** A row of the results with its truth. */
export const listRowOf = (message: Message): Row => ({
  time: plain(printed(message.time)),
  mid: joined(message.mids.map(midCell)),
  sender: message.sender,
  recipients: joined(message.recipients),
  subject: message.subject,
  senderIp: message.senderIp,
  status: plain(message.status),
  hostName: whole('domain', message.gateway.name),
  messageId: message.messageId,
  sbrs: plain(message.sbrs),
  senderGroup: plain(message.senderGroup),
  policy: plain('DEFAULT'),
});

/** The panel below a row: one line per MID, with the recipients that went with it. */
export const panelRowsOf = (message: Message): readonly Row[] =>
  message.mids.map((mid, place) => {
    const end = place === message.mids.length - 1 ? undefined : place + 1;
    return {
      mid: midCell(mid),
      recipients: joined(message.recipients.slice(place, end)),
      subject: message.subject,
      messageId: message.messageId,
    };
  });
